package passage.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.browser.Chromium;
import passage.testing.Api;
import passage.testing.Department;
import passage.testing.PassageTest;

/** Pages that are full of hostile strings in Chromium: it runs none, fetches nothing elsewhere and has nothing to refuse. */
@EnabledIf("passage.testing.Tools#chromium")
class HostileInBrowserTest extends PassageTest {
    private static Chromium chromium;

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

    @Test
    void chromiumRunsNoneOfThem() {
        department();
        var supply = new Supply();
        var council = new HostileCouncil(api(), supply, 50);
        var ways = new HostileWays(HostileWays.today(api()), (user, page) -> {});
        var plan = ways.calledIn(council);
        var page = "/plans/" + plan.reference();
        var register = "/councils/" + council.gssCode();
        looks(
                council.clerk(),
                List.of(
                        page,
                        page + "/texts/2",
                        page + "/texts/3",
                        page + "/texts/1/2",
                        page + "/papers",
                        page + "/papers/act-1-decision-record",
                        page + "/papers/act-1-decision-record/html",
                        page + "/what-if",
                        page + "/withdrawal",
                        "/plans",
                        "/work",
                        "/deadlines",
                        register,
                        register + "/appearance",
                        register + "/meetings",
                        register + "/settings/rules",
                        register + "/settings/closure-days",
                        register + "/settings/routes/" + council.commission(),
                        "/history" + page));
        var waiting = new HostileCouncil(api(), supply, 51);
        var waits = "/plans/" + ways.waiting(waiting).reference();
        var meeting = "/councils/%s/meetings/%s"
                .formatted(waiting.gssCode(), waiting.ids().get("meeting"));
        looks(
                waiting.clerk(),
                List.of(
                        waits,
                        waits + "/route",
                        waits + "/decisions",
                        meeting,
                        meeting + "/pack",
                        meeting + "/decision"));
        looks(
                Department.USER,
                List.of(
                        "/department?commission=" + council.commission(),
                        "/department/submissions",
                        "/department/submissions/"
                                + plan.plan().required("receipt").asString()));
        looks(Api.ADMIN, List.of("/people"));
        looks(
                "",
                List.of(
                        "/published",
                        "/published/register",
                        published(council, plan),
                        published(council, plan) + "/record"));
    }

    private static String published(HostileCouncil council, HostilePlan plan) {
        return "/published/%s/%s".formatted(council.slug(), plan.reference());
    }

    private void looks(String user, List<String> pages) {
        var address = "http://127.0.0.1:" + port;
        var wrong = new ArrayList<String>();
        try (var visit = chromium.visit(address)) {
            visit.page().onDialog(dialog -> {
                wrong.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            visit.page().onRequest(request -> {
                if (!request.url().startsWith(address + "/")) {
                    wrong.add("request of " + request.url());
                }
            });
            if (!user.isEmpty()) {
                visit.signIn(user, Api.PASSWORD);
            }
            for (var page : pages) {
                assertThat(visit.open(page).status()).as(page).isEqualTo(200);
                visit.page().waitForLoadState();
                if (visit.page().evaluate("window.__hostile") != null) {
                    wrong.add("script on " + page);
                }
                visit.complaints().forEach(each -> wrong.add(page + ": " + each));
                visit.complaints().clear();
            }
        }
        assertThat(wrong).isEmpty();
    }
}
