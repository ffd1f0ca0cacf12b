package passage.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import passage.events.ContentRef;
import passage.events.Event.PlanEvent;
import passage.events.Evidence;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.PlanRef;
import passage.events.RecordedBy;
import passage.platform.content.ContentStore;

class PageWriterTest {
    private static final String TEXT = """
            # Devon's plan

            ## Money & <b>value</b>

            Read [more](javascript:alert(1)) or [here](https://example.org/).

            <script>alert(1)</script>
            """;

    private final PageWriter writer = new PageWriter(templates(), () -> Instant.parse("2024-07-18T11:00:00Z"));

    @Test
    void showsTheTextWithItsRecordAndNoMarkupOfTheAuthors() {
        assertThat(page())
                .contains("<title>Productivity plan 2024 - Devon County Council</title>")
                .contains("<h1>Productivity plan 2024</h1>")
                .contains("<p>Amended and approved by Cabinet on 10 July 2024.</p>")
                .contains("<h2>Devon's plan</h2>")
                .contains("<h3>Money &amp; &lt;b&gt;value&lt;/b&gt;</h3>")
                .contains("<a rel=\"nofollow\" href=\"https://example.org/\">here</a>")
                .contains("SHA-256 <code>" + ContentStore.digestOf(bytes()) + "</code>")
                .contains("<dd>18 July 2024</dd>")
                .doesNotContain("javascript:")
                .doesNotContain("<script");
    }

    @Test
    void saysDemonstrationOnlyWhereTimeIsSimulated() {
        assertThat(page()).doesNotContain("Demonstration");
    }

    @Test
    void givesTheSameBytesForTheSameRelease() {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void letsThePageUseItsOwnStyleAndNothingElse() {
        assertThat(writer.policy()).startsWith("default-src 'none'").contains("style-src 'sha256-");
        assertThat(page())
                .contains("<meta http-equiv=\"Content-Security-Policy\"")
                .contains("body { margin");
    }

    private String page() {
        var released = new ReleasedForPublication(
                UUID.fromString("5ad4a27c-7a5c-4f43-9c4b-0a8f60de2d11"),
                "Productivity plan 2024",
                "devon",
                new ContentRef(ContentStore.digestOf(bytes()), "text/markdown", bytes().length),
                "Cabinet",
                LocalDate.of(2024, 7, 10),
                "amended-and-approved");
        var plan = new PlanRef(
                UUID.randomUUID(), "PP-2024-0003", "productivity-plan-2024", "E10000008", "Devon County Council");
        var event = new PlanEvent(
                9, plan, "publication", RecordedBy.SYSTEM, Evidence.firstHand(LocalDate.of(2024, 7, 18)), released);
        var address = "http://127.0.0.1:8080/published/devon/PP-2024-0003";
        return new String(
                writer.write(event, released, LocalDate.of(2024, 7, 18), bytes(), address), StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
