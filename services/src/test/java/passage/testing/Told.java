package passage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration whose story has been told to its end, as an API user sees it. */
public class Told {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private Told(int port) {
        this.port = port;
    }

    /** Waits until the replay on this port has come to 31 July 2024, 18:00. */
    public static Told on(int port) {
        var told = new Told(port);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> told.get("admin", "/api/demo/clock")
                        .path("london")
                        .asString("")
                        .startsWith("2024-07-31T18:00"));
        return told;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public JsonNode get(String user, String path) {
        return JSON.readTree(text(user, path));
    }

    /** The body of what is there, whatever the status. */
    public String text(String user, String path) {
        var basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Basic " + basic)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 401 ? "{}" : answer.body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode plan(String clerk, String reference) {
        var plan = get(clerk, "/api/plans/" + reference);
        assertThat(plan.path("reference").asString("")).isEqualTo(reference);
        return plan;
    }
}
