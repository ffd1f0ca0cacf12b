package passage.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.testing.PassageTest;

/** Public pages may be kept for a minute, by everybody alike, and are not sent again where they have not changed. */
class KeepingTest extends PassageTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() throws Exception {
        for (var path : new String[] {"/published", "/published/register", "/published/register.json"}) {
            var first = get(path, "\"none\"");
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.headers().firstValue("Cache-Control")).as(path).hasValue("public, max-age=60");
            assertThat(first.headers().allValues("Set-Cookie")).as(path).isEmpty();
            var again = get(path, first.headers().firstValue("ETag").orElseThrow());
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(get("/published/nobody/PP-2024-9999", "\"none\"").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private HttpResponse<String> get(String path, String seen) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("If-None-Match", seen)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
