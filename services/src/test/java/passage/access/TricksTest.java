package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** What a browser would never send: other spellings of an address, other methods, methods in disguise. */
class TricksTest extends PassageTest {
    @LocalServerPort
    private int port;

    @Test
    void otherSpellingsOfAnAddressOpenNothing() throws IOException {
        var story = opened("secret-spelling");
        var stranger = council().registers().user("democratic-services");
        for (var path : spellings(story)) {
            for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                for (var who : List.of(stranger, "")) {
                    var answer = send(method, path, who, "");
                    assertThat(answer).as("%s %s as %s", method, path, who).doesNotContain("secret-spelling");
                    if (!method.equals("OPTIONS")) {
                        assertThat(status(answer))
                                .as("%s %s as %s", method, path, who)
                                .isNotEqualTo(200);
                    }
                }
            }
        }
    }

    private static List<String> spellings(Story story) {
        var reference = story.reference();
        var encoded = reference.replace("T", "%54").replace("-", "%2D");
        return Stream.of("/api/plans/%s/texts/1", "/plans/%s/texts/1", "/plans/%s", "/history/plans/%s")
                .flatMap(pattern -> {
                    var path = pattern.formatted(reference);
                    return Stream.of(
                            path,
                            path + "/",
                            path + "//",
                            path.replace("/plans/", "//plans/"),
                            path.replace("/plans/", "/plans;a=b/"),
                            path.replace(reference, reference + ";jsessionid=1"),
                            path.replace("/plans/", "/published/../plans/"),
                            path.replace("/plans/", "/published/%2e%2e/plans/"),
                            path.replace("/plans/", "/assets/..%2fplans/"),
                            "/published" + path.replace("/plans/", "/%2e%2e/plans/"),
                            "/assets/../" + path.substring(1),
                            "/assets/..;/" + path.substring(1),
                            path.replace("/plans/", "/plans%2f"),
                            path.replace("/plans/", "/PLANS/"),
                            path.replace("/plans/", "/./plans/"),
                            path.replace("/plans/", "\\plans\\"),
                            path + ".json",
                            path + "%00",
                            path + "%0d%0aSet-Cookie:%20a=b",
                            pattern.formatted(encoded),
                            pattern.formatted(reference.toLowerCase(java.util.Locale.ROOT)),
                            path + "?_method=GET",
                            "http://127.0.0.1" + path);
                })
                .toList();
    }

    @Test
    void aMethodInDisguiseIsTheMethodThatWasSent() throws IOException {
        var story = opened("secret-disguise");
        var author = story.council().user("author");
        var path = "/api/plans/" + story.reference();
        var before = story.plan().required("version").asLong();
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            var key = "Idempotency-Key: %s\r\nIf-Match: *\r\n%s: POST\r\n".formatted(header, header);
            assertThat(status(send("GET", path + "/draft", author, key))).isEqualTo(405);
            assertThat(status(send("GET", path + "/draft?_method=POST", author, key)))
                    .isEqualTo(405);
        }
        assertThat(story.plan().required("version").asLong()).isEqualTo(before);
    }

    @Test
    void headersAloneAreForThoseWhoMayReadThePage() throws IOException {
        var story = opened("secret-head");
        var path = "/api/plans/" + story.reference();
        assertThat(status(send("HEAD", path, story.council().user("author"), "")))
                .isEqualTo(200);
        var stranger = council().registers().user("author");
        assertThat(status(send("HEAD", path, stranger, ""))).isEqualTo(404);
        assertThat(status(send("HEAD", path, "", ""))).isEqualTo(401);
        assertThat(status(send("TRACE", path, story.council().user("author"), "")))
                .isIn(400, 403, 405, 501);
    }

    @Test
    void whatIsAnothersReadsExactlyLikeWhatIsNot() throws IOException {
        var story = opened("secret-same");
        var stranger = council().registers().user("democratic-services");
        for (var path : List.of(
                "/api/plans/%s",
                "/api/plans/%s/texts/1",
                "/api/plans/%s/papers/act-1-decision-record/pdf",
                "/api/history/plans/%s",
                "/api/history/plans/%s/bundle")) {
            var absent = story.reference().substring(0, story.reference().length() - 4) + "9999";
            var foreign = send("GET", path.formatted(story.reference()), stranger, "");
            var missing = send("GET", path.formatted(absent), stranger, "");
            assertThat(masked(foreign, story.reference()))
                    .isEqualTo(masked(missing, absent))
                    .startsWith("HTTP/1.1 404");
        }
    }

    /** Without the reference that was asked for, and the hour. */
    private static String masked(String answer, String reference) {
        return answer.replace(reference, "X").replaceAll("Date: .*", "");
    }

    private Story opened(String words) {
        Council council = council().decidedByCabinet();
        var story = council.opensPlan();
        story.takes("author", "texts", Story.text("# " + words));
        api().awaitQuiet();
        return story;
    }

    private String send(String method, String path, String user, String headers) throws IOException {
        var basic = user.isEmpty()
                ? ""
                : "Authorization: Basic %s\r\n"
                        .formatted(Base64.getEncoder()
                                .encodeToString((user + ":" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request = "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n%s%s\r\n"
                    .formatted(method, path, basic, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
