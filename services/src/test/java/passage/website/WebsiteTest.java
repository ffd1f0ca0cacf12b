package passage.website;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.events.Topics.WEBSITE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.events.ServiceFact.PagePublished;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

@ActiveProfiles({"website", "history"})
@TestPropertySource(
        properties = {"passage.clock.simulated-from=2024-07-18T12:00", "passage.website.address=https://plans.example"})
class WebsiteTest extends ServiceTest {
    private final TestPlan plan = TestPlan.ofDevon();

    @Value("${passage.data}")
    private Path data;

    @Test
    void saysWhereThePageIsLive() {
        var released = plan.released();
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(released));

        assertThat(facts(WEBSITE, plan))
                .containsExactly(new PagePublished(
                        released.publicationId(),
                        "https://plans.example/published/devon/" + plan.reference(),
                        plan.textRef().digest(),
                        Instant.parse("2024-07-18T11:00:00Z")));
    }

    @Test
    void servesTheVeryFileToAnybody() throws Exception {
        publish();
        var file = data.resolve("website/devon/" + plan.reference() + "/index.html");

        var page = mvc().get().uri("/published/devon/" + plan.reference()).exchange();
        assertThat(page).hasStatusOk().hasContentType("text/html;charset=UTF-8");
        assertThat(page.getResponse().getContentAsByteArray()).isEqualTo(Files.readAllBytes(file));
        assertThat(page.getResponse().getContentAsString())
                .contains(
                        "Demonstration: not the council’s record", "Amended and approved by Cabinet on 10 July 2024.");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("style-src 'sha256-");
    }

    @Test
    void writesTheSameFileWhenAReleaseComesAgain() throws Exception {
        var released = plan.released();
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(released));
        var file = data.resolve("website/devon/" + plan.reference() + "/index.html");
        var first = Files.readAllBytes(file);
        happens(plan.tell(released));

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(said(WEBSITE, plan))
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.seq()).isEqualTo(2));
    }

    @Test
    void listsWhatIsPublicAndSaysWhatWasWithdrawn() {
        publish();
        var path = "/published/devon/" + plan.reference();
        assertThat(mvc().get().uri("/published"))
                .hasStatusOk()
                .bodyText()
                .contains(path)
                .doesNotContain("Withdrawn");

        happens(plan.tell(plan.withdrawn()));
        assertThat(mvc().get().uri("/published")).hasStatusOk().bodyText().contains(path, "Withdrawn on");
    }

    @Test
    void thePageOfAWithdrawnPlanSaysSoOnceAndKeepsItsText() {
        publish();
        var withdrawn = plan.tell(plan.withdrawn());
        happens(withdrawn);
        happens(withdrawn);
        assertThat(mvc().get().uri("/published/devon/" + plan.reference()))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("The council withdrew this plan on 19 July 2024")
                .contains("Words.", plan.textRef().digest());
    }

    @Test
    void saysInPlainEnglishThatNothingIsPublishedThere() {
        assertThat(mvc().get().uri("/published/devon/PP-2024-9999"))
                .hasStatus(404)
                .bodyText()
                .contains("No plan is published at this address");
    }

    private void publish() {
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(plan.released()));
    }
}
