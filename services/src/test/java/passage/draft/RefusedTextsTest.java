package passage.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A text is Markdown or plain text in UTF-8, up to 10 MB; anything else is refused and leaves no version. */
class RefusedTextsTest extends PassageTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aTextOf11MegabytesInTheRequest() {
        var plan = council().decidedByCabinet().opensPlan();
        var answer = plan.tries("author", "texts", Story.text("a".repeat(11 * MEGABYTE)))
                .expect(422);
        assertThat(answer.rule()).contains("10 MB");
        hasNoText(plan);
    }

    @Test
    void aFileOf11Megabytes() {
        var plan = council().decidedByCabinet().opensPlan();
        var bytes = "a".repeat(11 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
        var answer = api().upload(plan.council().user("author"), plan.path("texts"), "plan.md", "text/markdown", bytes)
                .expect(413);
        assertThat(answer.detail()).contains("Maximum upload size exceeded");
        hasNoText(plan);
    }

    @Test
    void aFileThatIsNotUtf8() {
        var plan = council().decidedByCabinet().opensPlan();
        var latin = "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(upload(plan, "plan.txt", "text/plain", latin)).isEqualTo(422);
        hasNoText(plan);
    }

    @Test
    void aPdf() {
        var plan = council().decidedByCabinet().opensPlan();
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThat(upload(plan, "plan.pdf", "application/pdf", pdf)).isEqualTo(422);
        var answer = plan.tries("author", "texts", Map.of("text", "%PDF-1.7", "mediaType", "application/pdf"))
                .expect(422);
        assertThat(answer.rule()).contains("Markdown or plain text");
        hasNoText(plan);
    }

    @Test
    void aBlankText() {
        var plan = council().decidedByCabinet().opensPlan();
        plan.tries("author", "texts", Story.text("")).expect(400);
        assertThat(upload(plan, "plan.md", "text/markdown", " \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        hasNoText(plan);
    }

    @Test
    void theSameTextAgain() {
        var plan = council().decidedByCabinet().opensPlan();
        var bytes = "# Plan".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(plan, "plan.md", "application/octet-stream", bytes)).isEqualTo(200);
        assertThat(upload(plan, "plan.md", "text/markdown", bytes)).isEqualTo(409);
        assertThat(plan.plan().required("texts")).hasSize(1);
    }

    @Test
    void aTextWhileTheDecisionIsAwaited() {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        assertThat(plan.tries("author", "texts", Story.text("# Late"))
                        .expect(409)
                        .detail())
                .contains("open is 'Record the decision'");
        assertThat(plan.plan().required("texts")).hasSize(1);
    }

    private int upload(Story plan, String name, String mediaType, byte[] bytes) {
        return api().upload(plan.council().user("author"), plan.path("texts"), name, mediaType, bytes)
                .status();
    }

    private static void hasNoText(Story plan) {
        assertThat(plan.plan().required("texts")).isEmpty();
        assertThat(plan.happened()).containsExactly("opened");
    }
}
