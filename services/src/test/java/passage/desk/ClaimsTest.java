package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** Who takes an open step: a sign for the others of the role, which holds nobody back. */
class ClaimsTest extends PassageTest {
    private static final String CLERK = "democratic-services";

    @Autowired
    private WebApplicationContext application;

    @Test
    void othersSeeByNameWhoHasTakenAStepAndMayTakeItOverWithANote() {
        var plan = decided("Ada Clerk");
        claim(plan, CLERK, Map.of()).expect(200);
        claim(plan, CLERK, Map.of()).expect(409, "is yours already");

        var colleague = browser(plan, "Ada Clerk");
        says(colleague.get("/work"), 200, plan.reference(), CLERK + " has taken this", "Take them");
        says(clerk(plan).get("/work"), 200, "You have taken this");
        says(colleague.get("/plans/" + plan.reference()), 200, CLERK + " has taken this");
        claim(plan, "Ada Clerk", Map.of()).expect(422, "Say in the note why");
        claim(plan, "Ada Clerk", Map.of("note", "On leave from Monday")).expect(200);

        var fact = plan.fact("step-claimed");
        assertThat(fact.required("title").asString()).isEqualTo("Record the decision");
        assertThat(fact.required("note").asString()).isEqualTo("On leave from Monday");
        assertThat(fact.required("from").asString()).hasSize(36);
        assertThat(fact.toString()).doesNotContain("Ada", CLERK + "\",\"displayName");
    }

    @Test
    void aStepThatSomebodyTookIsDoneByWhoeverHoldsTheRole() {
        var plan = decided("Bob Clerk");
        long version = plan.plan().required("version").asLong();
        claim(plan, "Bob Clerk", Map.of()).expect(200);

        assertThat(plan.plan().required("version").asLong()).isEqualTo(version);
        plan.isDecided("approved");
        assertThat(task(plan).path("takenBy").isNull()).isTrue();
    }

    @Test
    void aStepIsHandedOnlyToThoseWhoHoldItsRole() {
        var plan = decided("Cy Clerk");
        var writer = person(plan, "text-drafted");
        change(plan, CLERK, "hand-over", Map.of("to", writer))
                .expect(422, "can be handed only to somebody who is democratic services");

        claim(plan, "Cy Clerk", Map.of()).expect(200);
        var colleague = task(plan).required("takenBy").asString();
        change(plan, CLERK, "hand-over", Map.of("to", colleague)).expect(409, "with that person already");
        api().change("DELETE", name(plan, "Cy Clerk"), path(plan, "claim"), Api.headers(), Map.of())
                .expect(200);
        assertThat(task(plan).path("takenBy").isNull()).isTrue();
        change(plan, CLERK, "hand-over", Map.of("to", colleague)).expect(200);
        assertThat(plan.fact("step-handed-over").required("to").asString()).isEqualTo(colleague);
        change(plan, "author", "claim", Map.of()).expect(403);
        assertThat(plan.happened()).contains("step-claimed", "step-given-back", "step-handed-over");
    }

    @Test
    void severalStepsAreHandedOverAtOnceAfterAConfirmation() {
        var one = decided("Dee Clerk");
        var other = one.council().opensAnother("2024-12-16").drafts();
        var clerk = clerk(one);
        var chosen = "?what=hand-over&step=%s&step=%s".formatted(key(one), key(other));
        says(clerk.get("/work/selection?what=take"), 422, "Choose at least one step that still waits for you");
        says(clerk.get("/work/selection" + chosen), 200, "Hand over these 2 steps", "Dee Clerk", other.reference());
        assertThat(one.happened()).doesNotContain("step-handed-over");

        var fields = new String[] {"what=hand-over", "step=" + key(one)};
        says(clerk.postFrom("/work/selection" + chosen, "/work/selection", fields), 422, "Choose who is to take it");
        claim(one, "Dee Clerk", Map.of()).expect(200);
        var to = "to=" + task(one).required("takenBy").asString();
        var both = new String[] {"what=hand-over", "step=" + key(other), to};
        assertThat(clerk.postFrom("/work/selection" + chosen, "/work/selection", both))
                .hasStatus(303)
                .hasRedirectedUrl("/work");
        says(clerk.get("/work"), 200, "Dee Clerk has taken this");
        says(browser(one, "Dee Clerk").get("/work"), 200, "You have taken this");
    }

    /** Its decision is open to two people. */
    private Story decided(String colleague) {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        var person = new HashMap<String, Object>(Map.of("username", name(plan, colleague), "displayName", colleague));
        person.putAll(Map.of("password", Api.PASSWORD, "roles", List.of(CLERK)));
        api().post(Api.ADMIN, "/api/authorities/" + plan.council().gssCode() + "/people", person)
                .expect(201);
        return plan;
    }

    private Api.Answer claim(Story plan, String who, Map<String, ?> body) {
        return change(plan, who, "claim", body);
    }

    private Api.Answer change(Story plan, String who, String what, Map<String, ?> body) {
        return api().change("POST", name(plan, who), path(plan, what), Api.headers(), body);
    }

    private static String path(Story plan, String what) {
        return plan.path("tasks/" + task(plan).required("id").asString() + "/" + what);
    }

    private static String key(Story plan) {
        return plan.reference() + "|" + task(plan).required("id").asString();
    }

    private static tools.jackson.databind.JsonNode task(Story plan) {
        return plan.plan().required("tasks").required(0);
    }

    private static String person(Story plan, String event) {
        for (var each : plan.events()) {
            if (each.required("type").asString().contains(event)) {
                return each.required("event")
                        .required("recordedBy")
                        .required("person")
                        .asString();
            }
        }
        throw new AssertionError("No event " + event);
    }

    private static String name(Story plan, String who) {
        return plan.council().user(who.toLowerCase(java.util.Locale.UK).replace(' ', '-'));
    }

    private Browser clerk(Story plan) {
        return browser(plan, CLERK);
    }

    private Browser browser(Story plan, String who) {
        return Browser.signedIn(application, name(plan, who), Api.PASSWORD);
    }

    private static void says(MvcTestResult result, int status, String... words) {
        assertThat(result).hasStatus(status);
        for (var each : words) {
            assertThat(result).bodyText().contains(each);
        }
    }
}
