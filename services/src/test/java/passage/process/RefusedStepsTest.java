package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.PassageTest;
import passage.testing.Story;

/** What is asked wrongly is refused in plain words, and changes nothing. */
@Tag("store")
class RefusedStepsTest extends PassageTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void aStepThatThereIsNot() {
        var plan = council().decidedByCabinet().opensPlan();
        assertThat(plan.tries("author", "abolition", NOTHING).expect(404).detail())
                .contains("There is no POST /api/plans/" + plan.reference() + "/abolition");
        api().get(plan.council().user("author"), plan.path("draft")).expect(405);
        var headers = Api.headers();
        headers.put("Content-Type", "text/plain");
        assertThat(plan.tries("author", "draft", headers, NOTHING).expect(415).detail())
                .contains("text/plain");
        assertThat(api().post(plan.council().user("author"), "/api/plans/PP-1999-0001/draft", NOTHING)
                        .expect(404)
                        .detail())
                .contains("There is no plan PP-1999-0001");
    }

    @Test
    void aStepByTheWrongRole() {
        var plan = council().decidedByCabinet().opensPlan().writes();
        assertThat(plan.tries("certifier", "draft", NOTHING).expect(403).detail())
                .contains("Report author", plan.council().user("certifier"));
        hasNotMoved(plan, "opened", "text-drafted");
    }

    @Test
    void aClearanceInARoleThatIsNotHeld() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer")
                .decidedByCabinet()
                .opensPlan()
                .drafts();
        plan.tries("section-151", "clearances", Map.of("role", "monitoring-officer", "outcome", "cleared"))
                .expect(403);
        plan.tries("section-151", "clearances", Map.of("role", "author", "outcome", "cleared"))
                .expect(400);
        plan.tries("author", "clearances", Map.of("role", "author", "outcome", "cleared"))
                .expect(403);
        plan.tries("head-of-paid-service", "clearances", Map.of("role", "head-of-paid-service", "outcome", "cleared"))
                .expect(409);
        hasNotMoved(plan, "opened", "text-drafted", "draft-completed");
    }

    @Test
    void aPlanOfAnotherCouncil() {
        var plan = council().decidedByCabinet().opensPlan();
        var stranger = council().decidedByCabinet().opensPlan().council().user("author");
        api().get(stranger, "/api/plans/" + plan.reference()).expect(404);
        api().get(stranger, plan.path("events")).expect(404);
        api().post(stranger, plan.path("texts"), Story.text("# Ours")).expect(404);
        assertThat(api().get(stranger, "/api/plans").body().toString()).doesNotContain(plan.reference());
        hasNotMoved(plan, "opened");
    }

    @Test
    void aStepOnAVersionThatIsNoLongerTrue() {
        var plan = council().decidedByCabinet().opensPlan();
        var headers = Api.headers();
        headers.put("If-Match", "\"" + plan.plan().required("version").asLong() + "\"");
        plan.writes();
        assertThat(plan.tries("author", "draft", headers, NOTHING).expect(412).detail())
                .contains("look again");
        hasNotMoved(plan, "opened", "text-drafted");
    }

    @Test
    void aStepThatWasTakenBefore() {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        assertThat(plan.tries("author", "draft", NOTHING).expect(409).detail())
                .contains("'Draft the plan' by the report author is not open now", "open is 'Record the decision'");
        hasNotMoved(plan, "opened", "text-drafted", "draft-completed");
    }

    @Test
    void aStepWithoutKeyOrVersion() {
        var plan = council().decidedByCabinet().opensPlan().writes();
        plan.tries("author", "draft", Map.of("Idempotency-Key", "k"), NOTHING).expect(428);
        plan.tries("author", "draft", Map.of("If-Match", "*"), NOTHING).expect(400);
        plan.tries("author", "draft", Map.of("Idempotency-Key", "k", "If-Match", "newest"), NOTHING)
                .expect(400);
        hasNotMoved(plan, "opened", "text-drafted");
    }

    @Test
    void aDraftWithoutText() {
        var plan = council().decidedByCabinet().opensPlan();
        assertThat(plan.tries("author", "draft", NOTHING).expect(409).detail()).contains("has no text yet");
        hasNotMoved(plan, "opened");
    }

    @Test
    void aDecisionOnAPlanThatIsStillDrafted() {
        var plan = council().decidedByCabinet().opensPlan();
        plan.tries("democratic-services", "decisions", Story.decision("endorsed", "2024-06-03"))
                .expect(409);
        hasNotMoved(plan, "opened");
    }

    @Test
    void aSecondPlanForTheSameCommission() {
        var plan = council().decidedByCabinet().opensPlan();
        assertThat(plan.council().opens().expect(409).detail()).contains("already has the plan " + plan.reference());
    }

    @Test
    void aRouteThatAPlanIsOn() {
        var plan = council().decidedByCabinet().opensPlan();
        plan.council().decidedByFullCouncil().setsRoute().expect(409);
    }

    @Test
    void aPlanWithoutRoute() {
        assertThat(council().registers().opens().expect(409).detail()).contains("Enter the route");
    }

    @Test
    void anAnswerThatLeavesACommentOut() {
        var plan = council()
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isReviewed("Name the savings", "Say who leads");
        var one = Map.of("comment", 1, "response", "accepted", "reason", "Done");
        assertThat(plan.tries("author", "answers", Map.of("answers", List.of(one)))
                        .expect(422)
                        .detail())
                .contains("[2]");
        var third = Map.of("comment", 3, "response", "accepted", "reason", "Done");
        plan.tries("author", "answers", Map.of("answers", List.of(third))).expect(400);
        assertThat(plan.waitsAt()).containsExactly("Task_AnswerComments");
    }

    @Test
    void allButOneOfTwoWhoTakeAStepAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            var plan = council().decidedByCabinet().opensPlan().drafts();
            var answers = IntStream.range(0, 2)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() ->
                            plan.tries("democratic-services", "decisions", Story.decision("approved", "2024-06-03"))))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                    .containsExactlyInAnyOrder(200, 409);
            hasNotMoved(plan, "opened", "text-drafted", "draft-completed", "decision-recorded", "endorsed");
        }
    }

    private static void hasNotMoved(Story plan, String... happened) {
        assertThat(plan.happened()).containsExactly(happened);
    }
}
