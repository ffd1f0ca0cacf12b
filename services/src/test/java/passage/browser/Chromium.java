package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Debian's Chromium, in which tests look at pages as people do. */
public class Chromium implements AutoCloseable {
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
    /** Of which the documents show as much as a desk's screen does. */
    private static final Set<String> FOR_DOCUMENTS =
            Set.of("plan", "what-if", "department", "history-plan", "published-record");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));

    /** A person with an empty browser. @param address of the application */
    public Visit visit(String address) {
        return new Visit(browser.newContext(viewport()), address);
    }

    /** As {@link #visit}, by somebody whose browser runs no scripts. */
    Visit visitWithoutJavaScript(String address) {
        return new Visit(browser.newContext(viewport().setJavaScriptEnabled(false)), address);
    }

    private static Browser.NewContextOptions viewport() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** What one person does and sees, and what the browser complains of meanwhile. */
    public static class Visit implements AutoCloseable {
        private static final int MOST_TABS = 150;
        private static final Pattern REFUSED = Pattern.compile("status of (403|404|409|422)");

        private final BrowserContext context;
        private final String address;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visit(BrowserContext context, String address) {
            this.context = context;
            this.address = address;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                boolean isAnswer = REFUSED.matcher(message.text()).find();
                if (message.type().equals("error") && !isAnswer) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Visit signIn(String user, String password) {
            page.navigate(address + "/sign-in");
            page.locator("#username").fill(user);
            page.locator("#password").fill(password);
            page.locator("#password").press("Enter");
            page.waitForURL(url -> !url.contains("/sign-in"));
            return this;
        }

        public Response open(String path) {
            return page.navigate(address + path);
        }

        public Page page() {
            return page;
        }

        /** What the browser said was wrong, but for answers that refuse. */
        public List<String> complaints() {
            return complaints;
        }

        /** What a person reads on the page. */
        String main() {
            return page.locator("main").innerText();
        }

        /**
         * The page has no fault that axe knows, at two widths, and does not scroll sideways. Its pictures are kept where they
         * are asked for with {@code -Dpictures=true}, for drawing them takes most of the time.
         */
        void check(String name) {
            LookedAt.require(name, URI.create(page.url()).getPath());
            page.setViewportSize(1280, 900);
            axe(name);
            picture(name);
            page.setViewportSize(320, 800);
            picture(name + "-320");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s scrolls sideways at 320 px (WCAG 1.4.10)", name)
                    .isLessThanOrEqualTo(320);
            axe(name + " at 320 px");
            assertThat(complaints).as("browser console on %s", name).isEmpty();
        }

        /** Goes to an element by the Tab key, as those do who use no mouse. */
        Visit tabTo(String selector) {
            for (int tabs = 0; tabs < MOST_TABS; tabs++) {
                page.keyboard().press("Tab");
                if (isAt(selector)) {
                    return this;
                }
            }
            throw new AssertionError("The Tab key does not come to " + selector);
        }

        /** Whether what is typed goes to such an element. */
        boolean isAt(String selector) {
            return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
        }

        void type(Object words) {
            page.keyboard().type(words.toString());
        }

        void picture(String name) {
            if (!Boolean.getBoolean("pictures")) {
                return;
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
            if (FOR_DOCUMENTS.contains(name)) {
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("documents/" + name + ".png")));
            }
        }

        private void axe(String name) {
            var violations = new AxeBuilder(page)
                            .setLegacyMode(
                                    true) // no page has frames of others, for which the other mode opens a page each
                            // time
                            .withTags(RULES)
                            .analyze()
                            .getViolations()
                            .stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                    + rule.getNodes().get(0).getHtml())
                            .toList();
            assertThat(violations).as("axe on %s", name).isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
