package passage.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.PassageTest;

/** What no database or ledger could keep is refused where it comes in. */
class NoTextTest extends PassageTest {
    @Autowired
    private WebApplicationContext application;

    @LocalServerPort
    private int port;

    /** @param escaped as JSON has it, in ASCII, so that it comes over the wire as it is */
    @ParameterizedTest
    @ValueSource(strings = {"nothing \\u0000 here", "half \\ud800 a pair", "the other \\udc00 half"})
    void isRefusedInBodies(String escaped) throws Exception {
        var plan = council().decidedByCabinet().opensPlan();
        var council = plan.council();

        var text = post(
                council.user("author"),
                plan.path("texts"),
                "{\"text\": \"%s\", \"mediaType\": \"text/markdown\"}".formatted(escaped));
        assertThat(text.statusCode()).as(text.body()).isEqualTo(400);
        assertThat(text.body()).contains("must not hold NUL").contains("'text'");
        var meeting = post(
                council.user("democratic-services"),
                "/api/authorities/%s/meetings".formatted(council.gssCode()),
                "{\"body\": \"%s\", \"kind\": \"executive\", \"heldOn\": \"2024-12-02\"}".formatted(escaped));
        assertThat(meeting.statusCode()).as(meeting.body()).isEqualTo(400);
        assertThat(plan.happened()).doesNotContain("text-drafted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing \0 here", "half \ud800 a pair", "the other \udc00 half"})
    void isRefusedInFormsAndAddresses(String words) {
        var council = council().registers();
        var clerk = Browser.signedIn(application, council.user("democratic-services"), Api.PASSWORD);
        var path = "/councils/%s/settings/closure-days".formatted(council.gssCode());
        assertThat(clerk.post(path, "on=27 12 2024", "why=" + words)).hasStatus(400);
        assertThat(clerk.post(path, "on=27 12 2024", "why=Whole words")).hasStatus(303);
    }

    /** Their parts are read after the filters. */
    @ParameterizedTest
    @ValueSource(strings = {"nothing \0 here", "half \ud800 a pair"})
    void isRefusedInFormsWithFiles(String words) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("note", words);
        assertThatThrownBy(() -> Form.of(typed)).isInstanceOf(Refused.class).hasMessageContaining("must not hold NUL");
    }

    private HttpResponse<String> post(String user, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + HttpHeaders.encodeBasicAuth(user, Api.PASSWORD, StandardCharsets.UTF_8))
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
