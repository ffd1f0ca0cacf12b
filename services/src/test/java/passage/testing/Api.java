package passage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as anybody may use it: a name and password, a key for each change, the version that was seen. */
public class Api {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "demo";
    private static final int NOT_FOUND = 404;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;

    /** A process on this machine. */
    public Api(int port) {
        this("http://127.0.0.1:" + port);
    }

    /** @param address as {@code http://host:port}, perhaps of what stands before several processes */
    public Api(String address) {
        this.address = address;
    }

    /** What the API said. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag) {
        public Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        /** Refused with a detail that says so. */
        public Answer expect(int expected, String saying) {
            expect(expected);
            assertThat(detail()).contains(saying);
            return this;
        }

        /** The rule that stands against what was asked. */
        public String rule() {
            return body.path("rule").asString("");
        }

        public String detail() {
            return body.path("detail").asString("");
        }
    }

    public Answer get(String user, String path) {
        return send(request(user, path).GET().build());
    }

    /** What lies at an address, byte for byte. */
    public byte[] bytes(String user, String path) {
        try {
            var answer = HTTP.send(request(user, path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts with a new key and for any version. */
    public Answer post(String user, String path, Map<String, ?> body) {
        return change("POST", user, path, headers(), body);
    }

    public Answer put(String user, String path, Map<String, ?> body) {
        return change("PUT", user, path, headers(), body);
    }

    public Answer change(String method, String user, String path, Map<String, String> headers, Map<String, ?> body) {
        var request = request(user, path).setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return send(request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Uploads a file as a browser's form would. */
    public Answer upload(String user, String path, String name, String mediaType, byte[] bytes) {
        var request = request(user, path).header("Content-Type", "multipart/form-data; boundary=cut");
        headers().forEach(request::header);
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(name, mediaType);
        var parts = java.util.List.of(
                head.getBytes(StandardCharsets.UTF_8), bytes, "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request.POST(BodyPublishers.ofByteArrays(parts)).build());
    }

    /** A new key, any version. */
    public static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("If-Match", "*");
        return headers;
    }

    /**
     * Waits until every event has been sent and taken and every timer that is due has run. Where time is real nobody
     * knows that, and this returns at once.
     */
    public void awaitQuiet() {
        var clock = get(ADMIN, "/api/demo/clock");
        if (clock.status() != NOT_FOUND) {
            moveTo(clock.expect(200).body().required("london").asString());
        }
    }

    /** Ticks business time forward, Europe/London. */
    public void moveTo(String london) {
        change("POST", ADMIN, "/api/demo/clock", Map.of(), Map.of("to", london)).expect(200);
    }

    private HttpRequest.Builder request(String user, String path) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + basic);
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var text = response.body().isBlank() ? "{}" : response.body();
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(text),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
