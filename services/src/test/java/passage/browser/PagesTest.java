package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.testing.Demonstration;
import passage.testing.Told;

/** The pages of the demonstration in Chromium: as each person, at two widths, with and without JavaScript. */
@Demonstration
@EnabledIf("passage.testing.Tools#chromium")
class PagesTest {
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    private String address;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void waitForTheEnd() {
        address = Told.on(port).address();
    }

    @ParameterizedTest
    @CsvSource({
        "essex.clerk, /work, work",
        "essex.clerk, /plans, plans",
        "essex.clerk, /plans/PP-2024-0001, plan",
        "essex.clerk, /plans/PP-2024-0001/texts/1, text",
        "essex.clerk, /plans/PP-2024-0001/what-if?due-day=29&due-month=7&due-year=2024, what-if",
        "essex.clerk, /plans/PP-2024-0001/papers, papers",
        "essex.clerk, /plans/PP-2024-0001/papers/act-1-decision-record, paper",
        "essex.clerk, /councils/E10000012, council",
        "essex.clerk, /councils/E10000012/appearance, appearance",
        "essex.clerk, /councils/E10000012/people, council-people",
        "essex.clerk, /councils/E10000012/settings/governance, council-governance",
        "essex.clerk, /councils/E10000012/settings/rules, council-rules",
        "essex.clerk, /councils/E10000012/settings/closure-days, closure-days",
        "essex.clerk, /councils/E10000012/settings/routes/productivity-plan-2024, council",
        "essex.clerk, /plans/PP-2024-0001/route, route-after-publication",
        "essex.clerk, /councils/E10000012/meetings, meetings",
        "auditor, /commissions/productivity-plan-2024/what-if?due-day=1&due-month=7&due-year=2024, commission-what-if",
        "essex.clerk, /councils/E10000012/calendars, calendars",
        "devon.clerk, /plans/PP-2024-0003, plan-devon",
        "devon.author, /plans/PP-2024-0003/texts/1/2, difference",
        "devon.author, /plans/PP-2024-0003/progress, progress",
        "devon.clerk, /plans/PP-2024-0003/withdrawal, withdrawal",
        "devon.clerk, /deadlines, deadlines",
        "department, /department, department",
        "department, '/department?q=essex&kind=county', department-filtered",
        "department, /department?mark=missing, department-missing",
        "department, /department?q=nowhere, department-none",
        "department, /department/submissions, submissions",
        "department, /department/submissions?q=nothing, submissions-none",
        "department, /department/submissions/MHCLG-2024-000004, submission-of-demonstration",
        "department, /commissions/productivity-plan-2024/extensions/E10000012, extension-of-demonstration",
        "department, /councils/E10000012, council-for-department",
        "auditor, /history, history",
        "auditor, /history?q=nothing, history-nothing",
        "auditor, /history/plans/PP-2024-0003, history-plan",
        "auditor, /history/plans/PP-2024-0003?part=all, history-plan-all",
        "auditor, /history/plans/PP-2024-0003/as-it-stood, as-it-stood-now",
        "auditor, /history/plans/PP-2024-0003/as-it-stood?at=2024-07-10T12:00, as-it-stood",
        "auditor, /history/plans/PP-2024-0003/as-it-stood?at=2020-01-01T12:00, as-it-stood-before",
        "auditor, /history/plans/PP-2024-0003/as-it-stood?at=noon, as-it-stood-fault",
        "auditor, /history/councils/E10000012, history-council",
        "auditor, /history/reconciliation, reconciliation",
        "auditor, /history/checkpoints, checkpoints",
        "auditor, /history/proof, proof",
        "auditor, /people, people-not-allowed",
        "admin, /people, people",
        "admin, /people?q=nobody-of-this-name, people-none",
        "admin, /councils/E10000012, council-for-admin"
    })
    void pagesOfThoseWhoSignInAreAccessibleAtBothWidths(String user, String path, String name) {
        try (var visit = chromium.visit(address).signIn(user, "demo")) {
            visit.open(path);
            visit.check(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, sign-in",
        "/published, published",
        "/published/devon/PP-2024-0003, published-plan",
        "/published/devon/nothing, published-missing",
        "/published/devon/PP-2024-0003/record, published-record",
        "/published/register, register",
        "/dates, dates",
        "/dates?question=call-in&published=2024-07-11, dates-answer",
        "/dates?question=call-in&published-day=31&published-month=6&published-year=2024, dates-fault",
        "/accessibility, accessibility",
        "/cookies, cookies"
    })
    void publicPagesAreAccessibleAtBothWidths(String path, String name) {
        try (var visit = chromium.visit(address)) {
            visit.open(path);
            visit.check(name);
        }
    }

    /** Pages whose addresses nobody knows beforehand are reached as people reach them. */
    @ParameterizedTest
    @CsvSource({
        "essex.clerk, /councils/E10000012/meetings, 'main a[href*=\"/meetings/\"]', meeting-of-demonstration",
        "essex.clerk, /councils/E10000012/meetings, 'main a[href$=\"/move\"]', meeting-move-of-demonstration",
        "essex.clerk, /councils/E10000012/meetings, 'main a[href$=\"/agenda\"]', agenda-of-demonstration",
        "admin, /people?q=essex.author, 'main a[href*=\"/people/\"]', person"
    })
    void pagesBehindALinkAreAccessibleAtBothWidths(String user, String path, String link, String name) {
        try (var visit = chromium.visit(address).signIn(user, "demo")) {
            visit.open(path);
            visit.page().locator(link).first().click();
            visit.page().waitForLoadState();
            visit.check(name);
        }
    }

    @Test
    void whatErasureWouldTakeIsToldBeforeIt() {
        try (var visit = chromium.visit(address).signIn("admin", "demo")) {
            visit.open("/people?q=essex.author");
            visit.page().locator("main a[href*='/people/']").first().click();
            visit.page().waitForLoadState();
            visit.open(java.net.URI.create(visit.page().url()).getPath() + "/erasure");
            visit.check("erasure");
        }
    }

    @Test
    void thePlansPositionIsMarkedInTheProcessPicture() {
        try (var visit = chromium.visit(address).signIn("essex.clerk", "demo")) {
            visit.open("/plans/PP-2024-0001");
            visit.page()
                    .locator("[data-element-id=Task_ReportProgress].is-current")
                    .waitFor();
            assertThat(visit.page()
                            .locator("[data-element-id=Task_SubmitPlan].is-done")
                            .count())
                    .isPositive();
        }
    }

    @Test
    void plansAreListedAndFilteredWithoutJavaScript() {
        try (var visit = chromium.visitWithoutJavaScript(address).signIn("essex.clerk", "demo")) {
            visit.open("/plans");
            assertThat(visit.main()).contains("Essex County Council");
        }
    }

    @Test
    void anotherCouncilsPlanIsNotThereForAClerk() {
        try (var visit = chromium.visit(address).signIn("essex.clerk", "demo")) {
            assertThat(visit.open("/plans/PP-2024-0003").status()).isEqualTo(404);
            assertThat(visit.main()).doesNotContain("Devon");
        }
    }

    @Test
    void theIconIsThereForThoseWhoAreNotSignedIn() {
        try (var visit = chromium.visit(address)) {
            var icon = visit.open("/favicon.ico");
            assertThat(icon.status()).isEqualTo(200);
            assertThat(icon.headers())
                    .containsEntry("content-type", "image/x-icon")
                    .containsEntry("cache-control", "max-age=604800, public");
        }
    }

    @Test
    void whatTakesLongerThanASecondSaysSo() {
        try (var visit = chromium.visit(address).signIn("essex.clerk", "demo")) {
            visit.open("/plans");
            var held = new AtomicReference<Route>();
            visit.page().route("**/plans?**", held::set);
            visit.page().evaluate("document.querySelector('form.app-filters').requestSubmit()");
            var sign = visit.page().locator("#progress");
            sign.filter(new Locator.FilterOptions().setHasText("Please wait")).waitFor();
            Objects.requireNonNull(held.get()).resume();
            sign.filter(new Locator.FilterOptions().setHasNotText("Please wait"))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    @Test
    void aWrongPasswordIsToldInPlainWords() {
        try (var visit = chromium.visit(address)) {
            visit.open("/sign-in");
            var page = visit.page();
            page.getByLabel("Username", new Page.GetByLabelOptions().setExact(false))
                    .fill("essex.clerk");
            page.getByLabel("Password").fill("wrong");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/sign-in\\?error.*"));
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("There is a problem");
        }
    }
}
