package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Every end, branch, message and timer of the diagram, told as councils take it; together they leave out no flow. */
@ExtendWith(FlowCoverage.class)
class PlanPassageTest extends PassageTest {
    @Test
    void goesStraightFromDraftToClosing() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer")
                .decidedByCabinet()
                .opensPlan();
        plan.drafts().clears("section-151");
        assertThat(plan.stage()).isEqualTo("draft");
        plan.clears("monitoring-officer");
        assertThat(plan.stage()).isEqualTo("endorsement");
        plan.isDecided("approved").publishesNotice();
        assertThat(plan.stage()).isEqualTo("certification");
        plan.certifies().submits().publishes();
        assertThat(plan.stage()).isEqualTo("monitoring");
        plan.closes();
        assertThat(plan.stage()).isEqualTo("closed");
        assertThat(String.join(" ", plan.happened()))
                .isEqualTo("opened text-drafted draft-completed draft-cleared draft-cleared decision-recorded endorsed"
                        + " decision-notice-published decision-took-effect certified submitted receipt-recorded"
                        + " released-for-publication published closed");
    }

    @Test
    void needsNoOfficerAndNoReviewWhereTheRouteNamesNone() {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
    }

    @Test
    void goesBackToTheAuthorWhenOneOfTheOfficersReturnsIt() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer", "head-of-paid-service")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .clears("section-151")
                .returns("monitoring-officer");
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        assertThat(plan.tries(
                                "head-of-paid-service",
                                "clearances",
                                Map.of("role", "head-of-paid-service", "outcome", "cleared"))
                        .status())
                .isEqualTo(409);
        plan.drafts().clears("head-of-paid-service").clears("section-151").clears("monitoring-officer");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.happened()).containsOnlyOnce("draft-returned").endsWith("draft-cleared");
    }

    @Test
    void goesOnAfterAReviewWithoutComments() {
        var plan = forScrutiny();
        assertThat(plan.stage()).isEqualTo("scrutiny");
        plan.isReviewed();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("reviewed").required("answersWanted").asBoolean()).isFalse();
    }

    @Test
    void waitsForAnswersToTheCommentsOfAReview() {
        var plan = forScrutiny().isReviewed("Name the savings", "Say who leads", "Say when");
        assertThat(plan.waitsAt()).containsExactly("Task_AnswerComments");
        plan.writes().answers("accepted", "partly", "not-accepted");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("comments-answered").toString())
                .contains("\"accepted\":1", "\"partly\":1", "\"notAccepted\":1");
    }

    @Test
    void passesTwoReviewsInTheirOrder() {
        var plan = council()
                .reviewedBy("Scrutiny Committee")
                .reviewedBy("Audit Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isReviewed("Name the savings")
                .answers("accepted");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordReview");
        plan.isReviewed();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("reviewed").required("body").asString()).isEqualTo("Audit Committee");
    }

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
    void isPublishedFirstWhereTheRouteSaysBefore() {
        var plan = endorsed("before").certifies();
        assertThat(plan.waitsAt()).containsExactly("Event_PublishedFirst", "Task_PublishPlan");
        plan.publishes();
        assertThat(plan.waitsAt()).contains("Task_SubmitPlan");
        plan.submits();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened()).containsSubsequence("published", "submitted", "receipt-recorded");
    }

    @Test
    void isSubmittedAndPublishedInAnyOrderWhereTheRouteSaysWith() {
        var plan = endorsed("with").certifies();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan", "Task_SubmitPlan");
        plan.publishes().submits();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
    }

    @Test
    void isSubmittedFirstWhereTheRouteSaysAfter() {
        var plan = endorsed("after").certifies();
        assertThat(plan.waitsAt()).containsExactly("Event_SubmittedFirst", "Task_SubmitPlan");
        plan.submits();
        assertThat(plan.waitsAt()).contains("Task_PublishPlan");
        plan.publishes();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened()).containsSubsequence("submitted", "published");
    }

    @Test
    void waitsForNobodyWhoSendsAndPublishesOutside() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submitsOutside()
                .publishesOutside();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened())
                .endsWith("certified", "submitted", "published")
                .doesNotContain("receipt-recorded", "released-for-publication");
        assertThat(plan.plan().required("publishedAddress").asString()).isEqualTo("https://council.example/plan");
    }

    @Test
    void reportsProgressUntilItIsClosed() {
        var plan = endorsed("with")
                .certifies()
                .submits()
                .publishes()
                .reportsProgress()
                .reportsProgress();
        plan.closes();
        assertThat(plan.stage()).isEqualTo("closed");
        assertThat(plan.happened()).endsWith("progress-reported", "progress-reported", "closed");
    }

    @Test
    void canBeWithdrawnAtAnyTime() {
        var plan = council().decidedByCabinet().opensPlan().withdraws();
        assertThat(plan.stage()).isEqualTo("withdrawn");
        assertThat(plan.waitsAt()).isEmpty();
        assertThat(plan.happened()).containsExactly("opened", "withdrawn");
    }

    @Test
    void goesOnWhenItIsWarnedOfADeadline() {
        var plan = council().dueOn("2024-06-28").decidedByCabinet().opensPlan();
        assertThat(plan.happened()).contains("deadline-warned");
        assertThat(plan.fact("deadline-warned").required("state").asString()).isEqualTo("missed");
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        plan.drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
    }

    private Story forScrutiny() {
        return council()
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts();
    }

    private Story endorsed(String publication) {
        return councilOfCommittees()
                .decidedByCommittee()
                .publishing(publication)
                .opensPlan()
                .drafts()
                .isDecided("approved");
    }
}
