package passage.platform.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.PlatformOnly;

@Tag("store")
@PlatformOnly
class StateChangingTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void theSameKeyGivesTheSameAnswerAndChangesNothing() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = post("same", Map.of("Idempotency-Key", key, "If-Match", "*"), "{\"add\": 3}");
        var again = post("same", Map.of("Idempotency-Key", key, "If-Match", "*"), "{\"add\": 3}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).isEqualTo("{\"counter\":\"same\",\"count\":3}");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag"))
                .hasValue("\"3\"")
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedWithoutOne() throws Exception {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(post("ending/end", key, "").statusCode()).isEqualTo(204);
        var again = post("ending/end", key, "");
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void equalRequestsAtOnceAreCarriedOutOnce() {
        var key = UUID.randomUUID().toString();
        var answers = IntStream.range(0, 4)
                .mapToObj(n -> HTTP.sendAsync(
                        request("at-once", Map.of("Idempotency-Key", key, "If-Match", "*"), "{\"add\": 1}"),
                        BodyHandlers.ofString()))
                .toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(201);
            assertThat(answer.join().body()).isEqualTo("{\"counter\":\"at-once\",\"count\":1}");
        });
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() throws Exception {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*");
        post("other", headers, "{\"add\": 1}");
        var other = post("other", headers, "{\"add\": 2}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("was used for another request").contains("One Idempotency-Key, one request");
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() throws Exception {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*");
        assertThat(post("free", headers, "{\"add\": -1}").statusCode()).isEqualTo(422);
        assertThat(post("free", headers, "{\"add\": 1}").statusCode()).isEqualTo(201);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        var noKey = post("missing", Map.of("If-Match", "*"), "{\"add\": 1}");
        assertThat(noKey.statusCode()).isEqualTo(400);
        assertThat(noKey.body()).contains("Send the header Idempotency-Key");
        var noVersion = post("missing", Map.of("Idempotency-Key", "k"), "{\"add\": 1}");
        assertThat(noVersion.statusCode()).isEqualTo(428);
        assertThat(noVersion.body()).contains("Send If-Match");
    }

    @Test
    void refusesWhoeverSawAnOldVersion() throws Exception {
        post("stale", Map.of("Idempotency-Key", "stale-1", "If-Match", "*"), "{\"add\": 5}");
        var stale = post("stale", Map.of("Idempotency-Key", "stale-2", "If-Match", "\"4\""), "{\"add\": 1}");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("You saw version 4, but it is now version 5");
        var fresh = post("stale", Map.of("Idempotency-Key", "stale-3", "If-Match", "\"5\""), "{\"add\": 1}");
        assertThat(fresh.statusCode()).isEqualTo(201);
    }

    @Test
    void onlyAnAdministratorRepairs() throws Exception {
        var unknown = send(builder("/api/operations/parked/nobody/key/retry")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("No consumer 'nobody' runs here; there are [test-takings]");
        assertThat(send(builder("/api/operations/parked").GET().build()).statusCode())
                .isEqualTo(200);
        var stranger = HttpRequest.newBuilder(address("/api/operations/parked")).build();
        assertThat(send(stranger).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String counter, Map<String, String> headers, String body) throws Exception {
        return send(request(counter, headers, body));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private HttpRequest request(String counter, Map<String, String> headers, String body) {
        var request = builder("/api/counters/" + counter).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request.POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:demo".getBytes()));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
