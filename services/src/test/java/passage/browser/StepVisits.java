package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.browser.Chromium.Visit;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Plans that are led to a step, and the browsers of those who look at it there. */
abstract class StepVisits extends PassageTest {
    static Chromium chromium;

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

    Visit visit(Visit visit, Story plan, String role, String path) {
        visit.signIn(plan.council().user(role), Api.PASSWORD).open("/plans/" + plan.reference() + "/" + path);
        return visit;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void looks(Story plan, String role, String path, String name, String... button) {
        at(plan.council().user(role), "/plans/" + plan.reference() + (path.isEmpty() ? "" : "/" + path), name, button);
    }

    /** Looks at a page and, where it has a button, at what is said to those who send it empty. */
    void at(String user, String path, String name, String... button) {
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

    /** The first open step of a plan, as an address has it. */
    static String stepOf(Story plan) {
        var task = plan.plan().required("tasks").required(0).required("id").asString();
        return plan.reference() + "%7C" + task;
    }

    Story sent(Council council) {
        return council.decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submits();
    }

    Story noticed(Council council) {
        var day = today().minusDays(14).toString();
        return council.decidedByCabinet(30)
                .opensPlan()
                .drafts()
                .isDecided("approved", day)
                .publishesNotice(day);
    }

    void callsIn(Story plan) {
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

    LocalDate today() {
        var london = api().get(Api.ADMIN, "/api/demo/clock")
                .body()
                .required("london")
                .asString();
        return LocalDate.parse(london.substring(0, 10));
    }
}
