package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
        "essex.clerk, /councils/E10000012/settings/rules, council-rules",
        "essex.clerk, /councils/E10000012/settings/closure-days, closure-days",
        "essex.clerk, /councils/E10000012/meetings, meetings",
        "auditor, /commissions/productivity-plan-2024/what-if?due-day=1&due-month=7&due-year=2024, commission-what-if",
        "essex.clerk, /councils/E10000012/calendars, calendars",
        "devon.clerk, /plans/PP-2024-0003, plan-devon",
        "devon.author, /plans/PP-2024-0003/texts/1/2, difference",
        "devon.author, /plans/PP-2024-0003/progress, progress",
        "devon.clerk, /plans/PP-2024-0003/withdrawal, withdrawal",
        "devon.clerk, /deadlines, deadlines",
        "department, /department, department",
        "auditor, /history, history",
        "auditor, /history?q=nothing, history-nothing",
        "auditor, /history/plans/PP-2024-0003, history-plan",
        "auditor, /history/plans/PP-2024-0003?part=all, history-plan-all",
        "auditor, /history/checkpoints, checkpoints",
        "auditor, /history/proof, proof"
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
