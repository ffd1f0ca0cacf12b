package passage.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;
import tools.jackson.databind.JsonNode;

/** A council's people read what Passage knows of it, and set it right on the pages. */
class CouncilPagesTest extends PassageTest {
    private static final String[] RULES = {
        "clearDays=working",
        "noticeClearDays=calendar",
        "noticeWithin=2",
        "days=5",
        "endsAt=17:00",
        "weekday=",
        "effect=next-calendar-day",
        "noted=no"
    };

    @Autowired
    private WebApplicationContext application;

    @Test
    void thePageTellsWhatTheDatesAreReckonedFrom() {
        var council = council().registers();
        var page = clerk(council).get(page(council));
        says(
                200,
                page,
                "The Council of " + council.slug(),
                "Leader and cabinet",
                "Five working days, until",
                "Default, not confirmed by the council.",
                "Confirm this way");
        assertThat(clerk(council).get("/council")).hasRedirectedUrl(page(council));
        assertThat(as(council, "author").get(page(council)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Change the rules", "Confirm this way");
        assertThat(clerk(council().registers()).get(page(council))).hasStatus(404);
    }

    @Test
    void governanceIsConfirmedOnceItWasLookedAt() {
        var council = council().registers();
        var clerk = clerk(council);
        var path = page(council) + "/settings/governance";
        assertThat(as(council, "author").get(path)).hasStatus(403);
        says(422, clerk.post(path, "governance=unconfirmed"), "Say how the council is governed");
        var check = clerk.post(path, "governance=committee-system");
        says(200, check, "Nothing is recorded yet", "Committee system", "A first-hand record");
        assertThat(data(council).required("governance").asString()).isEqualTo("leader-and-cabinet");
        assertThat(clerk.send(check, path, "next=confirm")).hasStatus(303);
        assertThat(data(council).required("governance").asString()).isEqualTo("committee-system");
        says(422, clerk.send(check, path, "next=confirm"), "has changed since");
    }

    @Test
    void rulesShowWhatIsDifferentBeforeTheyHold() {
        var council = council().registers();
        var clerk = clerk(council);
        var path = page(council) + "/settings/rules";
        says(200, clerk.get(path), "value=\"17:00\"");
        says(422, clerk.post(path, RULES), "Nothing is changed");
        var wrong = RULES.clone();
        wrong[3] = "days=0";
        wrong[4] = "endsAt=5 pm";
        says(422, clerk.post(path, wrong), "a whole number from 1 to 30", "such as 17:00", "value=\"5 pm\"");
        var wanted = RULES.clone();
        wanted[5] = "weekday=TUESDAY";
        wanted[7] = "noted=yes";
        var check = clerk.post(path, wanted);
        says(
                200,
                check,
                "Until 17:00 on Tuesday of the week after the notice",
                "until now Five working days",
                "Counts");
        assertThat(check).bodyText().doesNotContain("Five clear days");
        assertThat(clerk.send(check, path, "next=confirm")).hasStatus(303);
        assertThat(data(council).at("/rules/practice/callInEndsOn").asString()).isEqualToIgnoringCase("tuesday");
        assertThat(data(council).at("/rules/notedCountsAsEndorsement").asBoolean())
                .isTrue();
    }

    @Test
    void closureDaysCountInTheDatesOfThePlansUnderWay() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-10").opensPlan();
        var council = plan.council();
        var clerk = clerk(council);
        var path = page(council) + "/settings/closure-days";
        api().awaitQuiet();
        assertThat(plan.fact("timetable-reckoned").required("fits").asBoolean()).isTrue();
        says(422, clerk.post(path, "on=14 12 2024", "why=Weekend"), "14 December 2024 is no working day already");
        says(422, clerk.post(path, "on=2 1 2031", "why=Far"), "31 December 2028");
        says(422, clerk.post(path), "Enter the day", "Enter why");
        assertThat(clerk.post(path, "on=13 12 2024", "why=Staff day")).hasStatus(303);
        says(200, clerk.get(page(council)), "13 December 2024", "Staff day");
        api().awaitQuiet();
        assertThat(plan.fact("timetable-reckoned").required("fits").asBoolean()).isFalse();
        says(422, clerk.post(path, "on=13 12 2024", "why=Again"), "no working day already");
        assertThat(clerk.post(path, "remove=2024-12-13")).hasStatus(303);
        says(422, clerk.post(path, "remove=2024-12-13"), "on the list no more");
        api().awaitQuiet();
        assertThat(plan.fact("timetable-reckoned").required("fits").asBoolean()).isTrue();
    }

    @Test
    void theDefaultIsConfirmedAndThenTheCouncilsOwn() {
        var council = council().registers();
        var clerk = clerk(council);
        var path = page(council) + "/settings/routes/test-2024";
        says(200, clerk.get(path), "Confirm how the plan goes", "decides");
        assertThat(clerk.post(path)).hasStatus(303);
        says(200, clerk.get(page(council)), "The council’s own way.");
        assertThat(clerk.get(path)).hasStatus(302);
        council.opens().expect(201);
    }

    @Test
    void anAgendaIsNotedBesideItsLastDay() {
        var council = council().registers();
        var made = api().post(
                        council.user("democratic-services"),
                        "/api/authorities/" + council.gssCode() + "/meetings",
                        Map.of("body", "Cabinet", "kind", "executive", "heldOn", "2024-07-10"))
                .expect(201);
        var path = page(council) + "/meetings/" + made.body().required("id").asString() + "/agenda";
        var clerk = clerk(council);
        says(200, clerk.get(path), "2 July 2024");
        says(422, clerk.post(path, "publishedOn=9 7 2099"), "This day has not come yet");
        assertThat(clerk.post(path, "publishedOn=1 7 2024")).hasStatus(303);
        says(200, clerk.get(page(council) + "/meetings"), "1 July 2024");
        says(422, clerk.post(path, "publishedOn=1 7 2024"), "already");
    }

    private JsonNode data(Council council) {
        return api().get(council.user("author"), "/api/authorities/" + council.gssCode())
                .expect(200)
                .body();
    }

    private static String page(Council council) {
        return "/councils/" + council.gssCode();
    }

    private Browser clerk(Council council) {
        return as(council, "democratic-services");
    }

    private Browser as(Council council, String role) {
        return Browser.signedIn(application, council.user(role), Api.PASSWORD);
    }

    private static void says(int status, MvcTestResult page, String... words) {
        assertThat(page).hasStatus(status);
        if (words.length > 0) {
            assertThat(page).bodyText().contains(words);
        }
    }
}
