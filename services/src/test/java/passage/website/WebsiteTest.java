package passage.website;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.events.Topics.WEBSITE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.PlanFact.RefreshBegun;
import passage.events.RecordedBy;
import passage.events.RegisterFact.AppearanceSet;
import passage.events.RegisterFact.ScopeSet;
import passage.events.RegisterFact.ScopeSet.InScope;
import passage.events.ServiceFact.PagePublished;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

@ActiveProfiles({"website", "history"})
@TestPropertySource(
        properties = {"passage.clock.simulated-from=2024-07-18T12:00", "passage.website.address=https://plans.example"})
class WebsiteTest extends ServiceTest {
    private static final LocalDate ENDORSED = LocalDate.of(2024, 7, 10);

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

    @Test
    void theRegisterTellsWhoEndorsedWhatWasSentAndThatTheWordsAreTheSame() {
        publishWithRecord();

        assertThat(mvc().get().uri("/published/devon/" + plan.reference() + "/record"))
                .hasStatusOk()
                .bodyText()
                .contains("The words published are the words endorsed.")
                .contains("The words published are the words sent to the department.")
                .contains(
                        "Approved by Cabinet",
                        "MHCLG-2024-000009",
                        plan.textRef().digest());
        assertThat(mvc().get().uri("/published/register"))
                .hasStatusOk()
                .bodyText()
                .contains(plan.reference(), "MHCLG-2024-000009");
        assertThat(mvc().get().uri("/published/register.json"))
                .hasStatusOk()
                .bodyText()
                .contains("\"reference\":\"" + plan.reference() + "\"", "\"sameWords\":true");
        assertThat(mvc().get().uri("/published/register.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF\"Plan\",\"Council\"")
                .contains(plan.reference());
    }

    @Test
    void nothingIsToldOfAPlanBeforeItIsPublishedNorOfATextThatIsNotYet() {
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(plan.endorsed(ENDORSED, 0)));
        assertThat(mvc().get().uri("/published/register.json")).bodyText().doesNotContain(plan.reference());
        assertThat(mvc().get().uri("/published/devon/" + plan.reference() + "/record"))
                .hasStatus(404);

        happens(plan.tell(plan.released()), plan.tell(plan.published(ENDORSED)));
        happens(
                plan.tell(new RefreshBegun("A new budget")),
                plan.tell(new PlanEndorsed(
                        UUID.randomUUID(), "Full Council", "adopted", ENDORSED.plusDays(5), "0".repeat(64), 0)));
        assertThat(mvc().get().uri("/published/devon/" + plan.reference() + "/record"))
                .hasStatusOk()
                .bodyText()
                .contains("Cabinet")
                .doesNotContain("Full Council", "0".repeat(64));
    }

    @Test
    void saysWhereTheWordsDiffer() {
        store(plan);
        happens(
                plan.tell(plan.opened()),
                plan.tell(new PlanEndorsed(UUID.randomUUID(), "Cabinet", "approved", ENDORSED, "1".repeat(64), 0)),
                plan.tell(plan.released()),
                plan.tell(plan.published(ENDORSED)));
        assertThat(mvc().get().uri("/published/devon/" + plan.reference() + "/record"))
                .bodyText()
                .contains("The words published differ from the words endorsed.");
    }

    @Test
    void findsPlansByWordsRegionKindAndYear() {
        publishWithRecord();
        var scope = new ScopeSet(
                "productivity-plan-2024",
                List.of(new InScope(TestPlan.DEVON, "Devon County Council", "county", "South West")));
        happens(new RegisterEvent(RecordedBy.SYSTEM, Evidence.firstHand(ENDORSED), scope));
        var path = "/published/devon/" + plan.reference();

        for (var query : List.of("q=" + plan.reference(), "region=South West", "kind=county", "year=2024")) {
            assertThat(mvc().get().uri("/published?page=1&" + query))
                    .as(query)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Devon County Council");
        }
        assertThat(mvc().get().uri("/published?q=" + plan.reference()))
                .bodyText()
                .contains(path);
        for (var query : List.of("q=%25", "region=London", "kind=district", "year=2023", "q='; drop table x; --")) {
            assertThat(mvc().get().uri("/published?" + query))
                    .as(query)
                    .hasStatusOk()
                    .bodyText()
                    .contains("No published plan is like that")
                    .doesNotContain(path);
        }
    }

    @Test
    void theRecordBearsTheCouncilsOwnNameAndColour() {
        publishWithRecord();
        happens(new RegisterEvent(
                RecordedBy.SYSTEM,
                Evidence.firstHand(ENDORSED),
                new AppearanceSet(TestPlan.DEVON, "Devon", "#00703c")));
        assertThat(mvc().get().uri("/published/devon/" + plan.reference() + "/record"))
                .bodyText()
                .contains("/published/councils/E10000008/style.css?colour=00703c", ">Devon</a>");
        assertThat(mvc().get().uri("/published/councils/E10000008/style.css"))
                .hasStatusOk()
                .hasContentType("text/css;charset=UTF-8")
                .bodyText()
                .contains("--app-brand:#00703c");
    }

    private void publishWithRecord() {
        var submission = UUID.randomUUID();
        store(plan);
        happens(
                plan.tell(plan.opened()),
                plan.tell(plan.endorsed(ENDORSED, 0)),
                plan.tell(plan.released()),
                plan.tell(plan.published(ENDORSED)),
                plan.tell(plan.submitted(submission, ENDORSED)),
                plan.tell(new ReceiptRecorded(submission, "MHCLG-2024-000009", Instant.parse("2024-07-18T11:00:00Z"))));
    }

    private void publish() {
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(plan.released()));
    }
}
