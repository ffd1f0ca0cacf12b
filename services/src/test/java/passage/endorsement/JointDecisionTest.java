package passage.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.PassageTest;
import passage.testing.Story;

/** One decision that names several plans: all of them take it, or none does. */
class JointDecisionTest extends PassageTest {
    private static final String MEETING = "2024-06-03";
    private static final String PATH = "/api/decisions";

    @Autowired
    private WebApplicationContext application;

    @Test
    void eachPlanTakesItInANumberedTransitionOfItsOwn() {
        var one = first();
        var other = one.council().opensAnother("2024-12-16").drafts();
        var headers = Map.of("Idempotency-Key", "joint/" + one.reference());
        var body = body(one, other);

        var answer = api().change("POST", user(one), PATH, headers, body).expect(200);
        assertThat(api().change("POST", user(one), PATH, headers, body)
                        .expect(200)
                        .body())
                .isEqualTo(answer.body());

        var decision = answer.body().required("decision");
        for (var plan : List.of(one, other)) {
            assertThat(plan.happened())
                    .containsOnlyOnce("decision-recorded", "endorsed")
                    .containsSubsequence("decision-recorded", "endorsed");
            assertThat(plan.fact("decision-recorded").required("decisionId")).isEqualTo(decision);
            assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
        }
        var page = clerk(one).get("/plans/" + one.reference());
        assertThat(page).bodyText().contains("One decision on", other.reference());
    }

    @Test
    void whereOnePlanHasChangedMeanwhileNoneTakesIt() {
        var one = first();
        var other = one.council().opensAnother("2024-12-16").drafts();
        var body = body(one, other);
        other.isDecided("deferred");

        api().change("POST", user(one), PATH, Api.headers(), body).expect(412, other.reference() + ": You saw version");

        assertThat(one.happened()).doesNotContain("decision-recorded");
        assertThat(one.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(other.plan().required("decisions")).hasSize(1);
    }

    @Test
    void whereOnePlanDoesNotWaitForItNoneTakesIt() {
        var one = first();
        var drafting = one.council().opensAnother("2024-12-16");

        send(Api.headers(), one, drafting).expect(409, drafting.reference() + ": 'Record the decision'");
        send(Api.headers(), one, one).expect(400, "stands there twice");
        send(Api.headers(), one, first()).expect(404);
        api().change("POST", one.council().user("author"), PATH, Api.headers(), body(one))
                .expect(403, one.reference());

        assertThat(one.happened()).doesNotContain("decision-recorded");
    }

    @Test
    void theClerkChoosesThePlansOfAMeetingAndChecksTheAnswers() {
        var one = first();
        var other = one.council().opensAnother("2024-12-16").drafts();
        var council = one.council();
        var page = "/councils/%s/meetings/%s"
                .formatted(council.gssCode(), council.meets("The Cabinet", "executive", MEETING));
        var clerk = clerk(one);
        says(clerk.get(page), 200, "23 May 2024", "Not noted", "Overdue", one.reference(), other.reference());
        says(clerk.get(page), 200, "Record the decision (Democratic services)", "Record one decision on several");
        says(clerk.get("/plans/" + one.reference()), 200, page);
        says(clerk.get(page + "/pack"), 200, digest(one), digest(other), "Version 1", "Contents");

        var form = page + "/decision";
        says(clerk.post(form), 422, "Choose the plans on which it was decided", "Say what was decided");
        var fields = new String[] {
            "plan=" + one.reference() + "," + other.reference(),
            "outcome=approved",
            "decidedOn=3 6 2024",
            "reasons=Both answer the letter"
        };
        says(clerk.post(form, fields), 200, "Nothing is recorded yet", other.reference(), "on 2 plans", "3 June 2024");
        assertThat(one.happened()).doesNotContain("decision-recorded");
        var stale = with(fields, "next=confirm", "version-" + other.reference() + "=1");
        says(clerk.post(form, stale), 422, other.reference() + " has changed since you opened this page");
        assertThat(one.happened()).doesNotContain("decision-recorded");

        var done = clerk.post(form, with(fields, "next=confirm"));
        assertThat(done).hasStatus(303).hasRedirectedUrl(page);
        says(clerk.get(page), 200, "Approved", "Record the published decision notice");
        says(clerk.get(form), 200, "No plan waits for a decision of this body now");
        assertThat(one.fact("decision-recorded").required("decisionId"))
                .isEqualTo(other.fact("decision-recorded").required("decisionId"));
    }

    @Test
    void othersDoNotSeeTheMeeting() {
        var council = first().council();
        var page = "/councils/%s/meetings/%s"
                .formatted(council.gssCode(), council.meets("Cabinet", "executive", "2024-07-10"));
        var stranger = clerk(first());
        for (var part : List.of("", "/pack", "/decision")) {
            says(stranger.get(page + part), 404);
        }
        var author = Browser.signedIn(application, council.user("author"), Api.PASSWORD);
        says(author.get(page), 200, "No plan goes to this meeting");
        says(author.get(page + "/decision"), 403);
    }

    private Story first() {
        return council().decidedByCabinet().plannedOn(MEETING).opensPlan().drafts();
    }

    private Api.Answer send(Map<String, String> headers, Story... plans) {
        return api().change("POST", user(plans[0]), PATH, headers, body(plans));
    }

    private static Map<String, Object> body(Story... plans) {
        var named = Arrays.stream(plans)
                .map(plan -> Map.of(
                        "plan",
                        plan.reference(),
                        "version",
                        plan.plan().required("version").asLong()))
                .toList();
        return Map.of("plans", named, "decision", Story.decision("approved", MEETING));
    }

    private static String user(Story plan) {
        return plan.council().user("democratic-services");
    }

    private static String digest(Story plan) {
        var texts = plan.plan().required("texts");
        return texts.required(texts.size() - 1).required("digest").asString();
    }

    private Browser clerk(Story plan) {
        return Browser.signedIn(application, user(plan), Api.PASSWORD);
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void says(MvcTestResult result, int status, String... words) {
        assertThat(result).hasStatus(status);
        for (var each : words) {
            assertThat(result).bodyText().contains(each);
        }
    }
}
