package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/**
 * What passing time alone brings about, from 3 July 2024; each test goes on at the day at which the one before it stopped,
 * because business time never goes back.
 */
@TestMethodOrder(OrderAnnotation.class)
class PassingTimeTest extends PassageTest {

    @Test
    @Order(1)
    void anActsOwnLengthGoesBeforeTheCouncils() {
        var three = decidedOn(council().withEffect("at-expiry").decidedByCabinet(3), "2024-07-03");
        assertThat(three.decision(1).required("callInEndsAt").asString()).isEqualTo("2024-07-08T16:00:00Z");
    }

    @Test
    @Order(2)
    void aNoticeOf3JulyHoldsTheDecisionBackUntil11July() {
        var atExpiry = decidedOn(council().withEffect("at-expiry").decidedByLeader(), "2024-07-03");
        var nextDay = decidedOn(council().withEffect("next-calendar-day").decidedByLeader(), "2024-07-03");
        var nextWorkingDay = decidedOn(council().withEffect("next-working-day").decidedByLeader(), "2024-07-03");
        assertThat(nextDay.decision(1).required("callInEndsAt").asString()).isEqualTo("2024-07-10T16:00:00Z");

        timeIs("2024-07-10T16:59:59");
        waitsInItsWindow(atExpiry);
        timeIs("2024-07-10T17:00");
        isInEffectFrom(atExpiry, "2024-07-10T16:00:00Z");
        timeIs("2024-07-10T23:59:59");
        waitsInItsWindow(nextDay);
        waitsInItsWindow(nextWorkingDay);
        timeIs("2024-07-11T00:00");
        isInEffectFrom(nextDay, "2024-07-10T23:00:00Z");
        isInEffectFrom(nextWorkingDay, "2024-07-10T23:00:00Z");
        assertThat(nextDay.happened()).endsWith("decision-notice-published", "decision-took-effect");
    }

    @Test
    @Order(3)
    void aNoticeOf11JulyHoldsTheDecisionBackUntil19July() {
        timeIs("2024-07-11T09:00");
        var cabinet = decidedOn(council().decidedByCabinet(), "2024-07-11");
        timeIs("2024-07-18T23:59:59");
        waitsInItsWindow(cabinet);
        timeIs("2024-07-19T00:00");
        isInEffectFrom(cabinet, "2024-07-18T23:00:00Z");
        cabinet.certifies();
        assertThat(cabinet.waitsAt()).contains("Task_SubmitPlan");
    }

    @Test
    @Order(4)
    void aWindowThatEndsOnAFridayTellsTheNextDayFromTheNextWorkingDay() {
        timeIs("2024-07-19T09:00");
        var nextDay = decidedOn(council().withEffect("next-calendar-day").decidedByCabinet(), "2024-07-19");
        var nextWorkingDay = decidedOn(council().withEffect("next-working-day").decidedByCabinet(), "2024-07-19");
        timeIs("2024-07-27T00:00");
        isInEffectFrom(nextDay, "2024-07-26T23:00:00Z");
        waitsInItsWindow(nextWorkingDay);
        timeIs("2024-07-28T23:59:59");
        waitsInItsWindow(nextWorkingDay);
        timeIs("2024-07-29T00:00");
        isInEffectFrom(nextWorkingDay, "2024-07-28T23:00:00Z");
    }

    @Test
    @Order(5)
    void aWindowThatEndsOnAWeekdayIsTheSameInTheTimetableAndTheDateQuestionAndTheProcess() {
        var council =
                council().withEffect("at-expiry").whereCallInEndsOn("Tuesday").decidedByCabinet();
        var plan = decidedOn(council, "2024-07-25");
        assertThat(plan.decision(1).required("callInEndsAt").asString()).isEqualTo("2024-07-30T16:00:00Z");
        var asked = api().get(
                        Api.ADMIN,
                        "/api/calendar/call-in?published=2024-07-25&weekday=tuesday&endsAt=17:00&effect=at-expiry")
                .expect(200)
                .body();
        assertThat(asked.toString()).contains("2024-07-30T17:00");
        var reckoned = api().get(council.user("democratic-services"), "/api/plans/" + plan.reference() + "/timetable")
                .expect(200)
                .body();
        assertThat(reckoned.toString()).contains("on the Tuesday of the following week, at 17:00 on Tuesday 30 July");

        timeIs("2024-07-30T16:59:59");
        waitsInItsWindow(plan);
        plan.tries("democratic-services", "call-ins", callIn("2024-07-25")).expect(422, "outside the window");
        timeIs("2024-07-30T17:00");
        isInEffectFrom(plan, "2024-07-30T16:00:00Z");
    }

    private static Map<String, Object> callIn(String on) {
        return Map.of("calledInOn", on, "callers", List.of("Cllr Ash"), "grounds", "Social care is not named");
    }

    @Test
    @Order(6)
    void anActsOwnLengthGoesBeforeTheCouncilsWeekday() {
        timeIs("2024-07-31T09:00");
        var plan = decidedOn(
                council()
                        .withEffect("next-working-day")
                        .whereCallInEndsOn("tuesday")
                        .decidedByCabinet(2),
                "2024-07-31");
        assertThat(plan.decision(1).required("callInEndsAt").asString()).isEqualTo("2024-08-02T16:00:00Z");
    }

    @Test
    @Order(7)
    void aPlanIsWarnedAtEachRungUntilItIsSent() {
        var sent =
                councilOfCommittees().dueOn("2024-08-16").decidedByCommittee().opensPlan();
        var withdrawn = councilOfCommittees()
                .dueOn("2024-08-16")
                .decidedByCommittee()
                .opensPlan()
                .withdraws();
        timeIs("2024-08-02T08:59:59");
        assertThat(sent.happened()).containsExactly("opened");

        timeIs("2024-08-02T09:00");
        assertThat(sent.happened()).contains("deadline-warned");
        assertThat(sent.fact("deadline-warned").toString())
                .contains("\"state\":\"approaching\"", "\"due\":\"2024-08-16\"", "\"workingDaysLeft\":10");
        assertThat(sent.waitsAt()).containsExactly("Task_DraftText");
        sent.drafts().isDecided("approved").certifies().submits().publishes();
        long warnings = warnings(sent);

        timeIs("2024-08-17T09:00");
        assertThat(warnings(sent)).isEqualTo(warnings);
        assertThat(sent.stage()).isEqualTo("monitoring");
        assertThat(withdrawn.happened()).containsExactly("opened", "withdrawn");
        assertThat(api().get(Api.ADMIN, "/api/operations/parked").body().toString())
                .doesNotContain(sent.id().toString(), withdrawn.id().toString());
    }

    private static long warnings(Story plan) {
        return plan.happened().stream()
                .filter(name -> name.equals("deadline-warned"))
                .count();
    }

    private Story decidedOn(Council council, String day) {
        return council.opensPlan().drafts().isDecided("approved", day).publishesNotice(day);
    }

    private void timeIs(String london) {
        api().moveTo(london);
    }

    private static void waitsInItsWindow(Story plan) {
        assertThat(plan.stage()).isEqualTo("call-in");
        assertThat(plan.waitsAt()).containsExactly("Gateway_CallInWindow");
        assertThat(plan.decision(1).path("effectiveFrom").isNull()).isTrue();
    }

    private static void isInEffectFrom(Story plan, String instant) {
        assertThat(plan.stage()).isEqualTo("certification");
        assertThat(plan.decision(1).required("effectiveFrom").asString()).isEqualTo(instant);
    }
}
