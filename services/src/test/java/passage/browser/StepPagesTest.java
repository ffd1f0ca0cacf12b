package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.browser.Chromium.Visit;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.Department;
import passage.testing.PassageTest;
import passage.testing.Story;

/** The steps' forms in Chromium while the plan waits for them: empty, refused, and what the plan's page says then. */
@EnabledIf("passage.testing.Tools#chromium")
class StepPagesTest extends PassageTest {
    private static Chromium chromium;

    /** Who signed in during one test. */
    private final Map<String, Visit> visits = new HashMap<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @AfterEach
    void signOut() {
        visits.values().forEach(Visit::close);
    }

    @Test
    void fromDraftToDecision() {
        var plan = council()
                .clearedBy("section-151")
                .reviewedBy("Overview and Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan();
        looks(plan, "author", "draft", "draft-empty");
        looks(plan, "author", "texts/new", "text-new", "Add this version");
        plan.writes();
        looks(plan, "author", "draft", "draft");
        looks(plan, "section-151", "draft", "closed-not-yours");
        plan.takes("author", "draft", Map.of());
        looks(plan, "section-151", "clearances", "clearance", "Send your answer");
        looks(plan, "section-151", "clearances", "closed-later");
        plan.clears("section-151");
        looks(plan, "scrutiny-support", "reviews", "review", "Continue");
        plan.isReviewed("Say which services save.", "Say when.");
        looks(plan, "author", "answers", "answers", "Send the answers");
        plan.answers("accepted", "partly");
        looks(plan, "democratic-services", "decisions", "decision", "Continue");
        looks(plan, "democratic-services", "", "plan-decision");
        looks(plan, "democratic-services", "what-if", "what-if-empty");
    }

    @Test
    void agreedWording() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("amended-and-approved");
        looks(plan, "author", "amended-text", "amended-text-empty");
        plan.writes();
        looks(plan, "author", "amended-text", "amended-text");
        plan.amends();
        looks(plan, "democratic-services", "wording", "wording", "Send your answer");
        plan.confirmsWording(true);
        looks(plan, "democratic-services", "decision-notices", "notice", "Continue");
    }

    @Test
    void callIn() {
        var plan = noticed(council().calledInBy(3).whereScrutinyAnswersWithin(30));
        looks(plan, "democratic-services", "", "plan-window");
        looks(plan, "democratic-services", "call-ins", "call-in", "Record the call-in");
        callsIn(plan);
        looks(plan, "scrutiny-support", "call-in-results", "call-in-result", "Record the answer");
        looks(plan, "democratic-services", "", "plan-called-in");
        plan.takes(
                "scrutiny-support",
                "call-in-results",
                Map.of(
                        "body",
                        "Overview and Scrutiny Committee",
                        "heldOn",
                        today().minusDays(2).toString(),
                        "result",
                        "to-full-council"));
        looks(plan, "democratic-services", "council-views", "council-view", "Record council’s view");
        plan.takes(
                "democratic-services",
                "council-views",
                Map.of("body", "Full Council", "heldOn", today().minusDays(1).toString(), "objects", true));
        looks(plan, "democratic-services", "", "plan-objected");
        looks(plan, "democratic-services", "decisions", "decision-again");
    }

    @Test
    void lapse() {
        var plan = noticed(council().whereScrutinyAnswersWithin(1));
        plan.takes(
                "scrutiny-support",
                "call-ins",
                Map.of(
                        "calledInOn",
                        today().minusDays(7).toString(),
                        "callers",
                        List.of("Cllr Ash"),
                        "grounds",
                        "Social care is not named"));
        api().awaitQuiet();
        looks(plan, "democratic-services", "", "plan-lapsed");
        looks(plan, "certifier", "certification", "certification", "Certify this text");
    }

    @Test
    void lastWords() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .withLastWordsLeftTo("head-of-paid-service", "Leader of the Council")
                .opensPlan()
                .drafts()
                .isDecided("approach-endorsed");
        looks(plan, "author", "final-text", "final-text-same");
        plan.writes();
        looks(plan, "author", "final-text", "final-text");
        plan.takes("author", "final-text", Map.of("note", "Figures of June"));
        looks(plan, "head-of-paid-service", "sign-off", "sign-off", "Send your answer");
        looks(plan, "democratic-services", "", "plan-sign-off");
    }

    @Test
    void urgency() {
        var plan = councilOfCommittees().decidedUrgentlyByOfficer().opensPlan().drafts();
        looks(plan, "democratic-services", "decisions", "decision-urgent", "Continue");
    }

    @Test
    void provisionalText() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingProvisionally()
                .opensPlan()
                .drafts();
        looks(plan, "certifier", "certification", "certification-provisional", "Certify this text");
        plan.certifies();
        looks(plan, "democratic-services", "submission", "submission-provisional");
        plan.submits();
        looks(plan, "democratic-services", "", "plan-provisional");
    }

    @Test
    void correspondence() {
        var department = department();
        var plan = sent(councilOfCommittees());
        department.asks(plan, "What was saved in 2023?\nAnd where?");
        department.asks(plan, "Which figure is the right one?");
        api().awaitQuiet();
        looks(plan, "democratic-services", "answers-to-department", "answers-several");
        plan.answersDepartment("Two million pounds");
        looks(plan, "democratic-services", "answers-to-department", "answer", "Send the answer");
        var desk = "/department/submissions/" + Department.receipt(plan);
        at(Department.USER, desk, "submission-received");
        department.returns(plan, "A figure is wrong");
        api().awaitQuiet();
        at(Department.USER, desk, "submission-returned");
        looks(plan, "author", "corrections", "correction");
        plan.writes();
        looks(plan, "author", "corrections", "correction-changed");
        plan.corrects();
        looks(plan, "democratic-services", "further-decisions", "further-decision", "Record the decision");
        plan.isDecidedFurther("within-delegation").certifies();
        looks(plan, "democratic-services", "submission", "submission-again");
        plan.submits();
        department.accepts(plan);
        api().awaitQuiet();
        looks(plan, "democratic-services", "", "plan-resubmitted");
        looks(plan, "democratic-services", "publication", "publication");
    }

    @Test
    void sentAndPublishedOutside() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies();
        looks(plan, "democratic-services", "submission", "submission-outside", "Record the submission");
        plan.submitsOutside();
        looks(plan, "democratic-services", "publication", "publication-outside", "Record the publication");
        plan.withdraws();
        looks(plan, "democratic-services", "withdrawal-notices", "withdrawal-notice", "Record the notice");
        looks(plan, "democratic-services", "", "plan-withdrawn");
    }

    @Test
    void afterPublication() {
        var plan = sent(councilOfCommittees()).publishes();
        looks(plan, "author", "progress", "progress-due", "Report progress");
        looks(plan, "author", "refresh", "refresh", "Begin the refresh");
        looks(plan, "author", "closure", "closure", "Close the plan");
        looks(plan, "democratic-services", "withdrawal", "withdrawal-sent", "Withdraw the plan");
        plan.reportsProgress().refreshes();
        looks(plan, "author", "", "plan-refreshed");
        at("admin", "/history/plans/" + plan.reference(), "history-refreshed");
    }

    @Test
    void moreTime() {
        department();
        var council = council().dueOn("2024-12-17").decidedByCabinet().registers();
        var page = "/commissions/due-2024-12-17/extensions/" + council.gssCode();
        at(Department.USER, page, "extension", "Record the extension");
        at(council.user("democratic-services"), "/plans/new", "open-plan");
        council.setsRoute().expect(200);
        at(council.user("democratic-services"), "/plans/new", "open-plan-ready", "Open the plan");
        at(council.user("democratic-services"), "/work", "work-empty");
        at(council.user("democratic-services"), "/plans/nothing", "plan-missing");
    }

    @Test
    void aCallInIsRecordedByKeyboardAlone() {
        var plan = noticed(council());
        try (var visit = visit(chromium.visit(address()), plan, "democratic-services", "call-ins")) {
            var day = today().minusDays(3);
            visit.tabTo("#calledInOn-day").type(day.getDayOfMonth());
            visit.tabTo("#calledInOn-month").type(day.getMonthValue());
            visit.tabTo("#calledInOn-year").type(day.getYear());
            visit.tabTo("#callers").type("Cllr Ash");
            visit.tabTo("#grounds").type("Social care is not named");
            visit.tabTo("main button[type=submit]").page().keyboard().press("Enter");
            visit.page().locator(".govuk-notification-banner--success").waitFor();
            visit.page().waitForLoadState();
            assertThat(visit.main()).contains("Call-in recorded", "by 1 member");
        }
    }

    @Test
    void aDecisionIsCheckedAndRecordedWithoutJavaScript() {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        try (var visit = visit(chromium.visitWithoutJavaScript(address()), plan, "democratic-services", "decisions")) {
            var page = visit.page();
            page.getByLabel("Approved", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#decidedOn-day").fill("3");
            page.locator("#decidedOn-month").fill("6");
            page.locator("#decidedOn-year").fill("2024");
            page.locator("#reasons").fill("It answers the letter.\nIt names the savings.");
            page.locator("main button[type=submit]").click();
            visit.picture("check");
            assertThat(visit.main()).contains("Check your answers", "Nothing is recorded yet", "3 June 2024");
            page.locator("button[value=change]").click();
            assertThat(page.locator("#reasons").inputValue()).contains("It names the savings.");
            page.locator("main button[type=submit]").click();
            page.locator("button[value=confirm]").click();
            assertThat(visit.main()).contains("Decision recorded", "Record the published decision notice");
        }
    }

    private Visit visit(Visit visit, Story plan, String role, String path) {
        visit.signIn(plan.council().user(role), Api.PASSWORD).open("/plans/" + plan.reference() + "/" + path);
        return visit;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private void looks(Story plan, String role, String path, String name, String... button) {
        at(plan.council().user(role), "/plans/" + plan.reference() + (path.isEmpty() ? "" : "/" + path), name, button);
    }

    /** Looks at a page and, where it has a button, at what is said to those who send it empty. */
    private void at(String user, String path, String name, String... button) {
        var visit =
                visits.computeIfAbsent(user, each -> chromium.visit(address()).signIn(each, Api.PASSWORD));
        visit.open(path);
        visit.check(name);
        assertThat(visit.main())
                .as("dates on %s are told in words", name)
                .doesNotContainPattern("(?<!-)\\b20\\d\\d-\\d\\d-\\d\\d");
        for (var each : button) {
            visit.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText(each))
                    .last()
                    .click();
            visit.page().locator(".govuk-error-summary").waitFor();
            visit.page().waitForLoadState();
            visit.check(name + "-refused");
        }
    }

    private Story sent(Council council) {
        return council.decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submits();
    }

    private Story noticed(Council council) {
        var day = today().minusDays(14).toString();
        return council.decidedByCabinet(30)
                .opensPlan()
                .drafts()
                .isDecided("approved", day)
                .publishesNotice(day);
    }

    private void callsIn(Story plan) {
        plan.takes(
                "democratic-services",
                "call-ins",
                Map.of(
                        "calledInOn",
                        today().minusDays(3).toString(),
                        "callers",
                        List.of("Cllr Ash", "Cllr Birch", "Cllr Cedar"),
                        "grounds",
                        "Social care is not named"));
    }

    private LocalDate today() {
        var london = api().get(Api.ADMIN, "/api/demo/clock")
                .body()
                .required("london")
                .asString();
        return LocalDate.parse(london.substring(0, 10));
    }
}
