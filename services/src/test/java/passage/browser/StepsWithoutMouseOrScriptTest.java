package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Steps taken by those who use no mouse, or whose browser runs no scripts. */
@EnabledIf("passage.testing.Tools#chromium")
class StepsWithoutMouseOrScriptTest extends StepVisits {
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
            visit.page().locator("button[value=confirm]").waitFor();
            assertThat(visit.main()).contains("Enough members?", "1 member", "Nothing is recorded yet");
            visit.tabTo("button[value=confirm]").page().keyboard().press("Enter");
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
}
