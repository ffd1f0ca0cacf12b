package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target/pictures");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();
    private String address;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
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
        "devon.clerk, /plans/PP-2024-0003, plan-devon",
        "devon.author, /plans/PP-2024-0003/texts/1/2, difference",
        "devon.author, /plans/PP-2024-0003/progress, progress",
        "devon.clerk, /plans/PP-2024-0003/withdrawal, withdrawal",
        "devon.clerk, /deadlines, deadlines",
        "department, /department, department",
        "auditor, /history, history",
        "auditor, /history/plans/PP-2024-0003, history-plan"
    })
    void pagesOfThoseWhoSignInAreAccessibleAtBothWidths(String user, String path, String name) {
        try (var context = context(true)) {
            var page = signIn(context, user);
            page.navigate(address + path);
            check(page, name);
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
        "/accessibility, accessibility",
        "/cookies, cookies"
    })
    void publicPagesAreAccessibleAtBothWidths(String path, String name) {
        try (var context = context(true)) {
            var page = watched(context);
            page.navigate(address + path);
            complaints.removeIf(complaint -> complaint.contains("404"));
            check(page, name);
        }
    }

    @Test
    void thePlansPositionIsMarkedInTheProcessPicture() {
        try (var context = context(true)) {
            var page = signIn(context, "essex.clerk");
            page.navigate(address + "/plans/PP-2024-0001");
            page.locator("[data-element-id=Task_ReportProgress].is-current").waitFor();
            assertThat(page.locator("[data-element-id=Task_SubmitPlan].is-done").count())
                    .isPositive();
        }
    }

    @Test
    void plansAreListedAndFilteredWithoutJavaScript() {
        try (var context = context(false)) {
            var page = signIn(context, "essex.clerk");
            page.navigate(address + "/plans");
            assertThat(page.locator("main").innerText()).contains("Essex County Council");
        }
    }

    @Test
    void anotherCouncilsPlanIsNotThereForAClerk() {
        try (var context = context(true)) {
            var page = signIn(context, "essex.clerk");
            var answer = page.navigate(address + "/plans/PP-2024-0003");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("main").innerText()).doesNotContain("Devon");
        }
    }

    @Test
    void aWrongPasswordIsToldInPlainWords() {
        try (var context = context(true)) {
            var page = watched(context);
            page.navigate(address + "/sign-in");
            page.getByLabel("Username", new Page.GetByLabelOptions().setExact(false))
                    .fill("essex.clerk");
            page.getByLabel("Password").fill("wrong");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/sign-in\\?error.*"));
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("There is a problem");
        }
    }

    private BrowserContext context(boolean javaScript) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1100, 900).setJavaScriptEnabled(javaScript));
    }

    private Page watched(BrowserContext context) {
        complaints.clear();
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private Page signIn(BrowserContext context, String user) {
        var page = watched(context);
        page.navigate(address + "/sign-in");
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo");
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private void check(Page page, String name) {
        axe(page, name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        page.setViewportSize(320, 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-320.png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways at 320 px (WCAG 1.4.10)", name)
                .isLessThanOrEqualTo(320);
        axe(page, name + " at 320 px");
        assertThat(complaints).as("browser console on %s", name).isEmpty();
    }

    private static void axe(Page page, String name) {
        var violations = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
        assertThat(violations).as("axe on %s", name).isEmpty();
    }
}
