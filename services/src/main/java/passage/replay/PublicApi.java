package passage.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as anybody could use it: HTTP Basic, an idempotency key for each change, the version that was seen. */
class PublicApi {
    /** Longer than the clock itself waits for work to be done. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RestClient client;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String password;

    PublicApi(String address, String password) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(address)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        this.password = password;
    }

    /**
     * An answer of the API.
     *
     * @param repeated whether the change had been made before, and this is the answer of then
     */
    record Answer(int status, JsonNode body, @Nullable String etag, boolean repeated) {
        boolean isFine() {
            return status < 300;
        }

        /** What the problem detail says, with its rule and fields. */
        String problem() {
            return status + " " + body;
        }
    }

    Answer get(String user, String path) {
        return answer(client.get().uri(path).headers(headers -> headers.setBasicAuth(user, password)));
    }

    /** @param seen the version that was seen as ETag, or null where nothing is changed that was there */
    Answer change(
            HttpMethod method, String user, String path, String key, @Nullable String seen, Map<String, Object> body) {
        return answer(client.method(method)
                .uri(path)
                .headers(headers -> {
                    headers.setBasicAuth(user, password);
                    headers.set("Idempotency-Key", key);
                    if (seen != null) {
                        headers.set("If-Match", seen);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(body)));
    }

    private Answer answer(RestClient.RequestHeadersSpec<?> request) {
        return request.exchangeForRequiredValue((sent, response) -> {
            var text = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    response.getStatusCode().value(),
                    json.readTree(text.isBlank() ? "{}" : text),
                    response.getHeaders().getETag(),
                    response.getHeaders().getFirst("Idempotency-Replayed") != null);
        });
    }
}
