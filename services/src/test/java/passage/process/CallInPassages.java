package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.platform.clock.BusinessClock;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** How decisions are exempted from call-in or called in, and what becomes of them. */
abstract class CallInPassages extends PassageTest {
    private static final List<String> THREE = List.of("Cllr Ash", "Cllr Birch", "Cllr Cedar");

    @Test
    void takesEffectAtOnceWhereItIsExempted() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        plan.takes("democratic-services", "decision-notices", exempted(Map.of("publishedOn", "2024-06-04")));

        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.decision(1).path("callInEndsAt").isNull()).isTrue();
        assertThat(plan.fact("call-in-exempted").required("agreedBy").asString())
                .isEqualTo("Chair of the Scrutiny Committee");
        assertThat(plan.happened()).endsWith("decision-notice-published", "call-in-exempted", "decision-took-effect");
    }

    @Test
    void nothingIsExemptedThatCannotBeCalledIn() {
        var plan = council()
                .decidedByCabinetOutsideCallIn("It only recommends to full council")
                .opensPlan()
                .drafts()
                .isDecided("approved");
        plan.tries("democratic-services", "decision-notices", exempted(Map.of("publishedOn", "2024-06-04")))
                .expect(422, "Call-in does not apply to this decision");
    }

    @Test
    void isFrozenWhenItIsCalledInUntilScrutinyTakesNoFurtherAction() {
        var plan = calledIn(council());
        assertThat(plan.stage()).isEqualTo("call-in");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordCallInResult");
        assertThat(plan.fact("called-in").toString()).contains("\"callers\":3").doesNotContain("Ash");
        plan.tries("democratic-services", "certification", Map.of("statement", "Endorsed"))
                .expect(403);

        answers(plan, "no-further-action");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.decision(1).required("effectiveFrom").asString())
                .as("from the day of scrutiny's meeting")
                .isEqualTo(today().minusDays(2)
                        .atStartOfDay(BusinessClock.LONDON)
                        .toInstant()
                        .toString());
        assertThat(plan.happened()).endsWith("called-in", "call-in-answered", "decision-took-effect");
    }

    @Test
    void goesBackToTheDecisionMakerOnceOnly() {
        var plan = calledIn(council());
        answers(plan, "back-to-decision-maker");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.happened()).doesNotContain("decision-took-effect");
        plan.isDecided("approved", today().minusDays(1).toString())
                .publishesNotice(today().minusDays(1).toString());
        assertThat(plan.waitsAt()).as("no second window").containsExactly("Task_CertifyPlan");
        assertThat(plan.decision(2).required("act").asInt()).isEqualTo(1);
        callsIn(plan, 0).expect(409, "No call-in window is open");
    }

    @Test
    void takesEffectWhereFullCouncilDoesNotObject() {
        var plan = calledIn(council());
        answers(plan, "to-full-council");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordCouncilView");
        views(plan, false);
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.happened()).endsWith("call-in-answered", "council-view-recorded", "decision-took-effect");
    }

    @Test
    void isDecidedAgainWhereFullCouncilObjects() {
        var plan = calledIn(council());
        answers(plan, "to-full-council");
        views(plan, true);
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("rejected", today().minusDays(1).toString());
        assertThat(plan.stage()).isEqualTo("rejected");
    }

    @Test
    void takesEffectWhereScrutinyDoesNotMeetInTime() {
        var plan = noticed(council().whereScrutinyAnswersWithin(1).decidedByCabinet(30));
        callsIn(plan, 7).expect(200);
        api().awaitQuiet();
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.happened()).endsWith("called-in", "call-in-lapsed", "decision-took-effect");
        assertThat(plan.decision(1).required("effectiveFrom"))
                .isEqualTo(plan.fact("call-in-lapsed").required("limit"));
    }

    @Test
    void refusesACallInOutsideTheWindow() {
        var plan = noticed(council().decidedByCabinet(30));
        callsIn(plan, 14).expect(422, "lies outside the window");
        callsIn(plan, -1).expect(422, "lies after today");
        var before = council().decidedByCabinet().opensPlan().drafts();
        callsIn(before, 0).expect(409, "No call-in window is open");
    }

    @Test
    void refusesACallInByFewerMembersThanTheConstitutionWants() {
        var plan = noticed(council().calledInBy(3).decidedByCabinet(30));
        callsIn(plan, 1, "Cllr Ash", "Cllr Birch").expect(422, "2 members called it in; this council wants 3");
        callsIn(plan, 1, "Cllr Ash", "Cllr Ash", "Cllr Birch").expect(422, "Name each member once");
        callsIn(plan, 1).expect(200);
        callsIn(plan, 0).expect(409, "called in already");
    }

    private Story calledIn(Council council) {
        var plan = noticed(council.decidedByCabinet(30));
        callsIn(plan, 3).expect(200);
        return plan;
    }

    /** Its notice is two weeks old, and its window still open. */
    private Story noticed(Council council) {
        var day = today().minusDays(14).toString();
        return council.opensPlan().drafts().isDecided("approved", day).publishesNotice(day);
    }

    private Api.Answer callsIn(Story plan, int daysAgo, String... callers) {
        var body = new LinkedHashMap<String, Object>();
        body.put("calledInOn", today().minusDays(daysAgo).toString());
        body.put("callers", callers.length == 0 ? THREE : List.of(callers));
        body.put("grounds", "Social care is not named");
        return plan.tries("scrutiny-support", "call-ins", body);
    }

    private void answers(Story plan, String result) {
        plan.takes(
                "scrutiny-support",
                "call-in-results",
                Map.of(
                        "body",
                        "Scrutiny Committee",
                        "heldOn",
                        today().minusDays(2).toString(),
                        "result",
                        result));
    }

    private void views(Story plan, boolean objects) {
        plan.takes(
                "democratic-services",
                "council-views",
                Map.of("body", "Full Council", "heldOn", today().minusDays(1).toString(), "objects", objects));
    }

    private static Map<String, Object> exempted(Map<String, Object> notice) {
        var body = new LinkedHashMap<>(notice);
        body.put(
                "exemption",
                Map.of(
                        "agreedBy",
                        "Chair of the Scrutiny Committee",
                        "agreedOn",
                        "2024-06-03",
                        "reason",
                        "The plan is due before a window would end"));
        return body;
    }

    private LocalDate today() {
        var london = api().get(Api.ADMIN, "/api/demo/clock")
                .body()
                .required("london")
                .asString();
        return LocalDate.parse(london.substring(0, 10));
    }
}
