package passage.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a plan. */
public sealed interface PlanFact extends Fact {

    /** Whether somebody who was about to act on the plan should look at it again. */
    default boolean changesPlan() {
        return true;
    }

    /** A date by which something must have happened, with the rule in words. */
    record Due(String name, LocalDate on, Instant at, String because) {}

    @EventType("passage.plan.opened.v1")
    record PlanOpened(String title, LocalDate commissionedOn, List<Due> dues) implements PlanFact {}

    @EventType("passage.plan.text-drafted.v1")
    record TextDrafted(int version, ContentRef text) implements PlanFact {}

    @EventType("passage.plan.draft-completed.v1")
    record DraftCompleted(int version, String digest) implements PlanFact {}

    @EventType("passage.plan.draft-cleared.v1")
    record DraftCleared(String officer, String digest) implements PlanFact {}

    @EventType("passage.plan.draft-returned.v1")
    record DraftReturned(String officer, String digest) implements PlanFact {}

    @EventType("passage.plan.reviewed.v1")
    record PlanReviewed(
            int review,
            String body,
            LocalDate heldOn,
            String outcome,
            int comments,
            boolean answersWanted,
            String digest)
            implements PlanFact {}

    @EventType("passage.plan.comments-answered.v1")
    record CommentsAnswered(int review, int accepted, int partly, int notAccepted) implements PlanFact {}

    /**
     * The act of a body or person, word for word as recorded; it may not amount to an endorsement.
     *
     * @param actsToCome how many acts of the route come after this one
     */
    @EventType("passage.plan.decision-recorded.v1")
    record DecisionRecorded(
            UUID decisionId,
            int act,
            String kind,
            String body,
            String outcome,
            LocalDate decidedOn,
            String digest,
            int actsToCome)
            implements PlanFact {}

    @EventType("passage.plan.amended-text-completed.v1")
    record AmendedTextCompleted(UUID decisionId, int version, String digest) implements PlanFact {}

    @EventType("passage.plan.wording-confirmed.v1")
    record WordingConfirmed(UUID decisionId, String digest) implements PlanFact {}

    @EventType("passage.plan.wording-refused.v1")
    record WordingRefused(UUID decisionId, String digest) implements PlanFact {}

    /** Members' endorsement binds to exactly this text; acts still to come may follow. */
    @EventType("passage.plan.endorsed.v1")
    record PlanEndorsed(
            UUID decisionId, String body, String outcome, LocalDate decidedOn, String digest, int actsToCome)
            implements PlanFact {}

    @EventType("passage.plan.decision-notice-published.v1")
    record DecisionNoticePublished(
            UUID decisionId,
            LocalDate publishedOn,
            @Nullable String address,
            @Nullable Instant callInEndsAt) implements PlanFact {}

    @EventType("passage.plan.decision-took-effect.v1")
    record DecisionTookEffect(UUID decisionId, Instant effectiveFrom) implements PlanFact {}

    @EventType("passage.plan.certified.v1")
    record PlanCertified(String digest, String statement) implements PlanFact {}

    @EventType("passage.plan.submitted.v1")
    record PlanSubmitted(
            UUID submissionId,
            String channel,
            String basis,
            ContentRef text,
            LocalDate sentOn,
            @Nullable String how,
            @Nullable String to)
            implements PlanFact {}

    @EventType("passage.plan.receipt-recorded.v1")
    record ReceiptRecorded(UUID submissionId, String receipt, Instant receivedAt) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /** The council let the text go to its website; it is published once the page was seen to be live. */
    @EventType("passage.plan.released-for-publication.v1")
    record ReleasedForPublication(
            UUID publicationId,
            String title,
            String slug,
            ContentRef text,
            String endorsedBy,
            LocalDate endorsedOn,
            String endorsement)
            implements PlanFact {}

    @EventType("passage.plan.published.v1")
    record PlanPublished(String channel, String address, String digest, LocalDate publishedOn) implements PlanFact {}

    @EventType("passage.plan.progress-reported.v1")
    record ProgressReported(String summary) implements PlanFact {}

    @EventType("passage.plan.deadline-warned.v1")
    record DeadlineWarned(
            String deadline,
            LocalDate due,
            String state,
            @Nullable Integer workingDaysLeft) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /** The plan's dates as they stand after an extension. */
    @EventType("passage.plan.due-dates-moved.v1")
    record DueDatesMoved(List<Due> dues, String givenBy) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    @EventType("passage.plan.rejected.v1")
    record PlanRejected(UUID decisionId, String body, LocalDate decidedOn) implements PlanFact {}

    @EventType("passage.plan.withdrawn.v1")
    record PlanWithdrawn(String reason, boolean departmentToBeTold) implements PlanFact {}

    @EventType("passage.plan.closed.v1")
    record PlanClosed(String reason) implements PlanFact {}
}
