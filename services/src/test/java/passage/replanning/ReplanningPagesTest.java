package passage.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.PassageTest;
import passage.testing.Story;

/** On the pages, a change is seen with its dates and what breaks before it is made. */
class ReplanningPagesTest extends PassageTest {
    private static final String[] CHANGE = {
        "act-1-body=Cabinet", "act-1-plannedOn=16 12 2024", "reason=The leader is away"
    };

    @Autowired
    private WebApplicationContext application;

    @Test
    void whatIfLeadsToTheFormAndTheFormToTheCheck() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        var clerk = clerk(plan);
        var page = "/plans/" + plan.reference();
        says(200, clerk.get(page), page + "/route", "Change how this plan goes");
        var tried = clerk.get(page + "/what-if?act-1-day=16&act-1-month=12&act-1-year=2024");
        says(200, tried, "Make this change", "/route?act-1-plannedOn-day=16&amp;act-1-plannedOn-month=12");
        says(
                200,
                clerk.get(page + "/route?act-1-plannedOn-day=16&act-1-plannedOn-month=12&act-1-plannedOn-year=2024"),
                "value=\"16\"",
                "value=\"Cabinet\"",
                "Decision of Cabinet");

        says(
                422,
                clerk.post(page + "/route", "act-1-body=Cabinet", "act-1-plannedOn=31 2 2024"),
                "Enter why",
                "real date");
        says(
                422,
                clerk.post(page + "/route", "act-1-body=Cabinet", "act-1-callIn=no", "reason=Urgent"),
                "Say why the decision cannot be called in");
        var check = clerk.post(page + "/route", CHANGE);
        says(
                200,
                check,
                "Nothing is recorded yet",
                "16 December 2024",
                "until now 2 December 2024",
                "What breaks",
                "The leader is away");
        assertThat(plan.happened()).containsExactly("opened");
        says(422, clerk.post(page + "/route", "reason=None"), "Nothing is changed: the plan goes this way already");

        assertThat(clerk.send(check, page + "/route")).hasStatusOk();
        assertThat(confirmed(clerk, check, page + "/route")).hasStatus(303);
        assertThat(plan.happened()).startsWith("opened", "route-changed");
        says(200, clerk.get(page), "How the plan goes on was changed: The leader is away");
    }

    @Test
    void onlyWhatLiesAheadIsAskedFor() {
        var plan = council()
                .reviewedBy("Scrutiny")
                .decidedByCabinetOutsideCallIn("It only recommends")
                .decidedByFullCouncil()
                .opensPlan()
                .drafts()
                .isReviewed()
                .isDecided("approved");
        var shown = clerk(plan).get("/plans/" + plan.reference() + "/route");
        says(200, shown, "Decision of Full Council");
        assertThat(shown).bodyText().doesNotContain("act-1-body", "review-1-body");
        says(403, author(plan).get("/plans/" + plan.reference() + "/route"), "done by another role");
    }

    @Test
    void aMeetingIsMovedOnceItIsSeenWhichPlansGoWithIt() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        var council = plan.council();
        var made = api().post(
                        council.user("democratic-services"),
                        "/api/authorities/" + council.gssCode() + "/meetings",
                        Map.of("body", "Cabinet", "kind", "executive", "heldOn", "2024-12-02"))
                .expect(201);
        var list = "/councils/" + council.gssCode() + "/meetings";
        var page = list + "/" + made.body().required("id").asString() + "/move";
        var clerk = clerk(plan);
        says(200, clerk.get(list), page, "Move or cancel");
        assertThat(author(plan).get(list)).bodyText().doesNotContain("Move or cancel");
        says(403, author(plan).get(page));
        says(422, clerk.post(page), "Say whether the meeting is moved or cancelled", "Enter why");
        says(422, clerk.post(page, "what=move", "heldOn=1 1 2031", "reason=x"), "31 December 2028");

        var check = clerk.post(page, "what=move", "heldOn=26 12 2024", "reason=No quorum");
        says(
                200,
                check,
                "Nothing is recorded yet",
                "26 December 2024 is not a working day",
                plan.reference(),
                "until now 2 December 2024",
                "What breaks");
        assertThat(plan.happened()).containsExactly("opened");
        assertThat(confirmed(clerk, check, page)).hasStatus(303);
        assertThat(plan.happened()).startsWith("opened", "route-changed");
        says(200, clerk.get(list), "26 December 2024");

        check = clerk.post(page, "what=cancel", "reason=Nothing to decide");
        says(200, check, "Cancelled", "none any more");
        assertThat(confirmed(clerk, check, page)).hasStatus(303);
        says(200, clerk.get(list), "No meeting is on the list yet");
        says(404, clerk.get(page));
    }

    private static MvcTestResult confirmed(Browser browser, MvcTestResult check, String address) {
        return browser.send(check, address, "next=confirm");
    }

    private Browser clerk(Story plan) {
        return Browser.signedIn(application, plan.council().user("democratic-services"), Api.PASSWORD);
    }

    private Browser author(Story plan) {
        return Browser.signedIn(application, plan.council().user("author"), Api.PASSWORD);
    }

    private static void says(int status, MvcTestResult page, String... words) {
        assertThat(page).hasStatus(status);
        if (words.length > 0) {
            assertThat(page).bodyText().contains(words);
        }
    }
}
