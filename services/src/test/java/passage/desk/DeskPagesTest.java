package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.testing.ServiceTest;

/** The pages of one council's plan, as its own people and others meet them. */
@TestPropertySource(properties = "passage.clock.simulated-from=2024-04-16T09:00")
class DeskPagesTest extends ServiceTest {
    private static final String OURS = "E07000901";
    private static final String THEIRS = "E07000902";
    private static @Nullable String reference;

    @BeforeEach
    void onePlanIsOpen() {
        if (reference == null) {
            as(Role.ADMIN, Actor.EVERYWHERE);
            register(OURS, "Ourshire", "ourshire");
            register(THEIRS, "Theirshire", "theirshire");
            post("/api/commissions", """
                    {"id": "plan-2024", "title": "Productivity plan", "referencePrefix": "PP-2024",
                     "department": "MHCLG", "issuedOn": "2024-04-16", "themes": [{"key": "one", "title": "One"}],
                     "submissionDue": "2024-07-19", "publicationDue": "2024-07-19"}""");
            as(Role.DEMOCRATIC_SERVICES, OURS);
            assertThat(page("/plans/new")).bodyText().contains("has no route yet");
            as(Role.ADMIN, Actor.EVERYWHERE);
            enterRoute();
            as(Role.AUTHOR, OURS);
            var location = mvc().post()
                    .uri("/plans/new")
                    .param("plan", "plan-2024|" + OURS)
                    .exchange()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(location).startsWith("/plans/PP-2024-");
            reference = String.valueOf(location).substring("/plans/".length());
            post("/api/plans/%s/texts".formatted(reference), """
                    {"text": "# Plan\\n\\nWe save <script>alert(1)</script> money.", "mediaType": "text/markdown"}""");
        }
    }

    @Test
    void tellsTheAuthorWhatToDoNextAndShowsTheDatesWithTheirReasons() {
        as(Role.AUTHOR, OURS);

        assertThat(page("/plans/" + reference))
                .hasStatusOk()
                .bodyText()
                .contains("Ourshire", "Draft the plan", "/plans/%s/draft".formatted(reference))
                .contains("data-current=\"Task_DraftText\"", "Due 19 July", "asks for the plan by the end of this day")
                .contains("Demonstration: not the council’s record", "first-hand record");
    }

    @Test
    void tellsOthersOfTheCouncilWhomThePlanAwaits() {
        as(Role.CERTIFIER, OURS);

        assertThat(page("/plans/" + reference))
                .bodyText()
                .contains("Nothing for you now", "Report author")
                .doesNotContain("/plans/%s/withdrawal".formatted(reference));
        assertThat(page("/work")).bodyText().contains("Nothing waits for you now");
    }

    @Test
    void hidesThePlanFromOtherCouncilsInEveryPage() {
        as(Role.DEMOCRATIC_SERVICES, THEIRS);

        assertThat(page("/plans")).hasStatusOk().bodyText().doesNotContain(String.valueOf(reference));
        assertThat(page("/work")).bodyText().doesNotContain(String.valueOf(reference));
        for (var hidden : new String[] {"", "/texts/1", "/texts/1/file", "/texts/1/1"}) {
            assertThat(page("/plans/" + reference + hidden))
                    .hasStatus(404)
                    .bodyText()
                    .contains("or you may not see it")
                    .doesNotContain("Ourshire");
        }
    }

    @Test
    void showsTheTextWithoutRunningWhatIsInIt() {
        as(Role.AUDITOR, OURS);

        assertThat(page("/plans/" + reference + "/texts/1"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void answersAFilterWithTheResultsAlone() {
        as(Role.AUTHOR, OURS);

        var results = mvc().get()
                .uri("/plans")
                .param("stage", "draft")
                .header("HX-Request", "true")
                .exchange();
        assertThat(results)
                .hasStatusOk()
                .bodyText()
                .contains("1 plan", String.valueOf(reference))
                .doesNotContain("<html");
        assertThat(page("/plans?stage=monitoring")).bodyText().contains("No plans");
    }

    @Test
    void doesNotOpenASecondPlanForTheSameCommission() {
        as(Role.DEMOCRATIC_SERVICES, OURS);

        assertThat(mvc().post().uri("/plans/new").param("plan", "plan-2024|" + OURS))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem", "already has the plan");
        assertThat(mvc().post().uri("/plans/new")).hasStatus(422).bodyText().contains("Choose the plan to open");
    }

    @Test
    void refusesToOpenAPlanForAnotherCouncil() {
        as(Role.DEMOCRATIC_SERVICES, THEIRS);

        assertThat(mvc().post().uri("/plans/new").param("plan", "plan-2024|" + OURS))
                .hasStatus(403)
                .bodyText()
                .contains("You may not do this");
    }

    private MvcTestResult page(String path) {
        return mvc().get().uri(path).exchange();
    }

    private void register(String code, String name, String slug) {
        post("/api/authorities", """
                {"gssCode": "%s", "name": "%s", "shortName": "%s", "slug": "%s", "kind": "county",
                 "governance": "leader-and-cabinet"}""".formatted(code, name, name, slug));
    }

    private void enterRoute() {
        assertThat(mvc().put()
                        .uri("/api/commissions/plan-2024/routes/" + OURS)
                        .header("Idempotency-Key", "route")
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"clearances": [], "reviews": [],
                                 "acts": [{"kind": "executive-meeting", "body": "Cabinet", "plannedOn": "2024-07-10",
                                           "keyDecision": false, "callIn": {"applies": true}}],
                                 "submission": {"basis": "after-endorsement", "channel": "passage"},
                                 "publication": {"order": "with", "channel": "passage"}}"""))
                .hasStatus2xxSuccessful();
    }

    private void post(String path, String json) {
        assertThat(mvc().post()
                        .uri(path)
                        .header("Idempotency-Key", path + json.hashCode())
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .hasStatus2xxSuccessful();
    }
}
