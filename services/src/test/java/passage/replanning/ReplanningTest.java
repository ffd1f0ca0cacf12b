package passage.replanning;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.replanning.RouteOf.act;
import static passage.replanning.RouteOf.actOn;
import static passage.replanning.RouteOf.acts;
import static passage.replanning.RouteOf.part;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;
import tools.jackson.databind.node.ArrayNode;

/**
 * A plan under way goes on another way than was planned. Due on 20 December 2024, with the notice two working days after
 * the Cabinet and five working days of call-in, a Cabinet on 10 December is the last in time.
 */
class ReplanningTest extends PassageTest {
    private static final String COUNCIL = """
            {"kind": "full-council", "body": "Full Council", "keyDecision": false, "callIn": {"applies": false}}
            """;
    private static final String REVIEW = """
            {"body": "Overview and Scrutiny", "answersWanted": false}
            """;

    private RouteOf route(Story plan) {
        return new RouteOf(api(), plan);
    }

    @Test
    void aLaterCabinetIsRecordedWithItsReasonAndWarnedOfAtOnce() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        var tried = route(plan).tried(actOn(1, "2024-12-16")).expect(200).body();
        assertThat(tried.at("/comparison/fitsBefore").asBoolean()).isTrue();
        assertThat(tried.at("/comparison/fitsAfter").asBoolean()).isFalse();
        assertThat(plan.happened()).containsExactly("opened");

        route(plan).changed(actOn(1, "2024-12-16")).expect(200);

        assertThat(plan.happened()).startsWith("opened", "route-changed", "deadline-warned");
        var changed = plan.fact("route-changed");
        assertThat(changed.required("reason").asString()).isEqualTo(RouteOf.REASON);
        assertThat(changed.required("changes").toString())
                .isEqualTo("[{\"field\":\"acts[0].plannedOn\",\"what\":\"Decision of Cabinet: planned for\","
                        + "\"before\":\"2 December 2024\",\"after\":\"16 December 2024\"}]");
        var timetable = plan.fact("timetable-reckoned");
        assertThat(timetable.required("fits").asBoolean()).isFalse();
        assertThat(timetable.required("changes").toString())
                .contains("\"plannedBefore\":\"2024-12-02\"", "\"plannedAfter\":\"2024-12-16\"");
        assertThat(deadlines(plan)).contains("cannot-be-met");

        route(plan).changed(actOn(1, "2024-12-10")).expect(200);
        assertThat(plan.fact("timetable-reckoned").required("fits").asBoolean()).isTrue();
        assertThat(deadlines(plan)).doesNotContain("cannot-be-met");
    }

    @Test
    void theCouncilsOwnDayForPublicationMovesItsDeadline() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .plannedOn("2024-12-02")
                .opensPlan();
        assertThat(deadlines(plan)).doesNotContain("2024-12-27");
        route(plan).changed(part("publication", "due", "2024-12-27")).expect(200);
        assertThat(deadlines(plan)).contains("\"due\":\"2024-12-27\"");
        assertThat(plan.happened()).containsExactly("opened", "route-changed");
    }

    @Test
    void aFurtherActAndAReviewComeInAndThePlanTakesThemAll() {
        var plan = councilOfCommittees().decidedByCommittee().opensPlan();
        route(plan)
                .changed(route -> {
                    ((ArrayNode) route.required("reviews")).add(RouteOf.read(REVIEW));
                    acts(route).add(RouteOf.read(COUNCIL));
                })
                .expect(200);
        plan.drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordReview");
        plan.isReviewed().isDecided("approved");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("adopted");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.decision(2).required("body").asString()).isEqualTo("Full Council");
    }

    @Test
    void aReviewAndALaterActCanGoWhileTheyLieAhead() {
        var plan = councilOfCommittees()
                .reviewedBy("Scrutiny")
                .decidedByCommittee()
                .decidedByFullCouncil()
                .opensPlan();
        route(plan)
                .changed(route -> {
                    ((ArrayNode) route.required("reviews")).removeAll();
                    acts(route).remove(1);
                })
                .expect(200);
        assertThat(plan.fact("route-changed").required("changes").size()).isEqualTo(2);
        plan.drafts().isDecided("approved");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
    }

    @Test
    void thePlanGoesOutsideAndIsPublishedFirstOnceTheRouteSaysSo() {
        var plan =
                councilOfCommittees().decidedByCommittee().opensPlan().drafts().isDecided("adopted");
        route(plan)
                .changed(part("submission", "channel", "outside")
                        .andThen(part("publication", "channel", "outside"))
                        .andThen(part("publication", "order", "before")))
                .expect(200);
        plan.certifies();
        assertThat(plan.waitsAt()).contains("Task_PublishPlan").doesNotContain("Task_SubmitPlan");
        plan.publishesOutside();
        route(plan)
                .changed(part("publication", "order", "with"))
                .expect(422, "the plan was certified, and is sent and published in its order");
        plan.submitsOutside();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        route(plan)
                .changed(part("submission", "plannedOn", "2024-12-01"))
                .expect(422, "Submission: planned for cannot be changed any more: a text went to the department");
        route(plan).changed(part("publication", "due", "2024-12-27")).expect(422, "the plan was published");
    }

    @Test
    void theTextGoesFirstOnlyIfThatIsSaidBeforeTheDraftIsHandedOver() {
        var plan = councilOfCommittees()
                .clearedBy("section-151")
                .decidedByCommittee()
                .opensPlan();
        route(plan).changed(part("submission", "basis", "provisional")).expect(200);
        plan.drafts().clears("section-151");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyProvisional");
        assertThat(route(plan)
                        .changed(part("submission", "basis", "after-endorsement"))
                        .expect(422, "was settled when the draft was handed over")
                        .rule())
                .isEqualTo("Passage's own rule: what a plan has passed stays as it was");
        route(plan)
                .changed(route -> ((ArrayNode) route.required("clearances")).removeAll())
                .expect(422, "Officers who clear the draft cannot be changed any more");
        plan.certifies().submits();
        route(plan).changed(part("submission", "channel", "outside")).expect(422, "a text went to the department");
    }

    @Test
    void whatWasDecidedStaysAndItsCallInUntilTheNoticeIsOut() {
        var plan = council()
                .decidedByCabinet()
                .decidedByFullCouncil()
                .plannedOn("2024-12-10")
                .opensPlan()
                .drafts()
                .isDecided("approved");
        route(plan).changed(actOn(1, "2024-12-03")).expect(422, "Decision of Cabinet: planned for cannot be changed");
        route(plan)
                .changed(act(1, act -> act.put("body", "Leader")))
                .expect(422, "Act 1 cannot be changed any more: Cabinet has decided");
        route(plan).changed(route -> acts(route).remove(1)).expect(422, "Act 2 (Full Council) cannot go");
        route(plan)
                .changed(act(1, act -> callIn(act).put("applies", false).put("reason", "Urgent")))
                .expect(422, "Decision of Cabinet: call-in cannot be changed");
        route(plan).changed(act(1, act -> callIn(act).put("days", 3))).expect(200);
        plan.publishesNotice();
        assertThat(plan.decision(1).required("callInEndsAt").asString()).isEqualTo("2024-06-07T16:00:00Z");
        route(plan)
                .changed(act(1, act -> callIn(act).put("days", 7)))
                .expect(422, "the call-in of the decision of Cabinet is settled");
        route(plan).changed(actOn(2, "2024-12-11")).expect(200);
        plan.isDecided("adopted");
        route(plan)
                .changed(route -> acts(route).add(RouteOf.read(COUNCIL)))
                .expect(422, "Act 3 cannot come or go: the last act of the route was taken");
    }

    @Test
    void whatIsUnlawfulStaleEmptyOrNotTheirsIsRefused() {
        var plan = councilOfCommittees().decidedByCommittee().opensPlan();
        var route = route(plan);
        assertThat(route.changed(act(1, act -> callIn(act).put("applies", true)))
                        .expect(422)
                        .rule())
                .startsWith("LGA 2000 s.9F");
        route.changed(same -> {}).expect(409, "Nothing is changed");
        var stale = passage.testing.Api.headers();
        stale.put("If-Match", "\"0\"");
        route.changedBy(plan.council().user("democratic-services"), stale, actOn(1, "2024-12-03"))
                .expect(412);
        route.changedBy(plan.council().user("author"), passage.testing.Api.headers(), actOn(1, "2024-12-03"))
                .expect(403);
        route.changedBy(
                        council().registers().user("democratic-services"),
                        passage.testing.Api.headers(),
                        actOn(1, "2024-12-03"))
                .expect(404);
        api().put(
                        plan.council().user("democratic-services"),
                        plan.path("route"),
                        Map.of("reason", " ", "route", route.now()))
                .expect(400);
        plan.council().setsRoute().expect(409, "PUT /api/plans/{plan}/route");
        plan.withdraws();
        route.changed(actOn(1, "2024-12-03")).expect(409, "is over: Withdrawn");
        assertThat(plan.happened()).containsExactly("opened", "withdrawn");
    }

    @Test
    void theSameKeyAgainChangesNothingTwice() {
        var plan = councilOfCommittees().decidedByCommittee().opensPlan();
        var headers = passage.testing.Api.headers();
        var clerk = plan.council().user("democratic-services");
        route(plan).changedBy(clerk, headers, actOn(1, "2024-12-03")).expect(200);
        var wanted = route(plan).now();
        api().change("PUT", clerk, plan.path("route"), headers, Map.of("reason", RouteOf.REASON, "route", wanted))
                .expect(200);
        assertThat(plan.happened()).containsExactly("opened", "route-changed");
    }

    private static tools.jackson.databind.node.ObjectNode callIn(tools.jackson.databind.node.ObjectNode act) {
        return (tools.jackson.databind.node.ObjectNode) act.required("callIn");
    }

    private String deadlines(Story plan) {
        api().awaitQuiet();
        return api().get(plan.council().user("democratic-services"), "/api/deadlines")
                .expect(200)
                .body()
                .toString();
    }
}
