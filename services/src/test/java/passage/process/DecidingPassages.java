package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;

/** How plans are decided on. */
abstract class DecidingPassages extends PassageTest {
    @Test
    void needsEachActOfTheRouteInItsOrder() {
        var plan = council()
                .decidedByCabinet()
                .decidedByFullCouncil()
                .opensPlan()
                .drafts()
                .isDecided("endorsed")
                .publishesNotice();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("adopted");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.decision(1).required("body").asString()).isEqualTo("Cabinet");
        assertThat(plan.decision(2).required("body").asString()).isEqualTo("Full Council");
    }

    @Test
    void needsNoNoticeOfACommitteesDecision() {
        var plan =
                councilOfCommittees().decidedByCommittee().opensPlan().drafts().isDecided("approved");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.happened())
                .endsWith("decision-recorded", "endorsed", "decision-took-effect")
                .doesNotContain("decision-notice-published");
    }

    @Test
    void takesEffectWithTheNoticeWhereCallInDoesNotApply() {
        var plan = council()
                .decidedByCabinetOutsideCallIn("Urgent; the chair of scrutiny agreed")
                .opensPlan()
                .drafts()
                .isDecided("approved", "2024-07-01")
                .publishesNotice("2024-07-02");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.decision(1).path("callInEndsAt").isNull()).isTrue();
    }

    @Test
    void bringsInAgreedWordingUntilItIsAsAgreed() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("amended-and-approved");
        assertThat(plan.waitsAt()).containsExactly("Task_AmendText");
        plan.writes().amends().confirmsWording(false);
        assertThat(plan.waitsAt()).containsExactly("Task_AmendText");
        plan.writes().amends().confirmsWording(true);
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
        assertThat(plan.happened())
                .containsSubsequence("wording-refused", "amended-text-completed", "wording-confirmed", "endorsed");
        var texts = plan.plan().required("texts");
        var decision = plan.decision(1);
        assertThat(decision.required("digest")).isEqualTo(texts.required(0).required("digest"));
        assertThat(decision.required("endorsedDigest"))
                .isEqualTo(texts.required(2).required("digest"));
    }

    @Test
    void waitsForAnotherMeetingWhenDeferred() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("deferred");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("approved", "2024-06-04");
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
        assertThat(plan.decision(2).required("act").asInt()).isEqualTo(1);
    }

    @Test
    void isNotEndorsedByNoting() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("noted");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.happened()).doesNotContain("endorsed");
    }

    @Test
    void isEndorsedByNotingWhereTheCouncilsRulesSaySo() {
        var plan = council()
                .whereNotingEndorses()
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isDecided("noted");
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
        assertThat(plan.fact("endorsed").required("outcome").asString()).isEqualTo("noted");
    }

    @Test
    void isDraftedAndClearedAnewWhenReferredBack() {
        var plan = council()
                .clearedBy("section-151")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .clears("section-151")
                .isDecided("referred-back");
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        plan.drafts().clears("section-151").isDecided("approved", "2024-06-10");
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
        assertThat(plan.fact("endorsed").required("digest"))
                .isEqualTo(plan.plan().required("texts").required(1).required("digest"));
    }

    @Test
    void endsWhenRejected() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("rejected");
        assertThat(plan.stage()).isEqualTo("rejected");
        assertThat(plan.waitsAt()).isEmpty();
        assertThat(plan.happened()).endsWith("decision-recorded", "rejected");
    }

    @Test
    void isReviewedAgainWhenReferredBackForIt() {
        var plan = council()
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isReviewed();
        var decision = Story.decision("referred-back", "2024-06-03");
        decision.put("reviewAgain", true);
        plan.takes("democratic-services", "decisions", decision).drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordReview");
        plan.isReviewed().isDecided("referred-back", "2024-06-10").drafts();
        assertThat(plan.waitsAt()).as("not asked for again").containsExactly("Task_RecordDecision");
        assertThat(plan.fact("reviewed").required("review").asInt()).isEqualTo(2);
    }

    @Test
    void nothingIsDecidedOrReviewedBeforeThePlanWasAskedFor() {
        var plan = council()
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts();
        plan.tries(
                        "scrutiny-support",
                        "reviews",
                        Map.of("heldOn", "2024-04-15", "outcome", "discussed", "comments", List.of()))
                .expect(422, "before the request of 16 April 2024");
        plan.isReviewed();
        plan.tries("democratic-services", "decisions", Story.decision("approved", "2024-04-15"))
                .expect(422, "before the request of 16 April 2024");
    }

    @Test
    void tellsTheAuthorWhatIsToBeChanged() {
        var plan = council()
                .clearedBy("section-151")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .returns("section-151");
        assertThat(plan.fact("draft-returned").required("note").asString()).isEqualTo("No savings named");
        assertThat(plan.plan().required("toMend").asString()).isEqualTo("No savings named");
        plan.drafts();
        assertThat(plan.plan().path("toMend").isNull()).isTrue();
    }
}
