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
    record DraftCompleted(
            int version, String digest, @Nullable String note) implements PlanFact {}

    @EventType("passage.plan.draft-cleared.v1")
    record DraftCleared(
            String officer, String digest, @Nullable String note) implements PlanFact {}

    @EventType("passage.plan.draft-returned.v1")
    record DraftReturned(
            String officer, String digest, @Nullable String note) implements PlanFact {}

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
            int actsToCome,
            @Nullable Urgency urgency)
            implements PlanFact {}

    /**
     * Why an officer decided at once under the constitution's power for urgent matters.
     *
     * @param agreedBy the office that agreed that it could not wait, never a person's name
     */
    record Urgency(String reason, String agreedBy) {}

    @EventType("passage.plan.amended-text-completed.v1")
    record AmendedTextCompleted(
            UUID decisionId,
            int version,
            String digest,
            @Nullable String note) implements PlanFact {}

    @EventType("passage.plan.wording-confirmed.v1")
    record WordingConfirmed(
            UUID decisionId, String digest, @Nullable String note) implements PlanFact {}

    @EventType("passage.plan.wording-refused.v1")
    record WordingRefused(
            UUID decisionId, String digest, @Nullable String note) implements PlanFact {}

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

    /**
     * A decision that delay would harm may take effect without a call-in window, with the agreement of an office outside
     * the executive; it is reported to council.
     *
     * @param agreedBy the office, never a person's name: chair of the scrutiny committee
     * @param agreedOn the day of the agreement
     */
    @EventType("passage.plan.call-in-exempted.v1")
    record CallInExempted(UUID decisionId, String agreedBy, LocalDate agreedOn, String reason) implements PlanFact {}

    /**
     * Members asked scrutiny to look at a decision before it takes effect; it is frozen meanwhile.
     *
     * @param callers how many members called it in
     * @param grounds why, in the members' words
     */
    @EventType("passage.plan.called-in.v1")
    record PlanCalledIn(UUID decisionId, LocalDate calledInOn, int callers, String grounds) implements PlanFact {}

    /** @param result no-further-action, back-to-decision-maker or to-full-council */
    @EventType("passage.plan.call-in-answered.v1")
    record CallInAnswered(UUID decisionId, String body, LocalDate heldOn, String result) implements PlanFact {}

    /** Scrutiny did not answer within the council's limit, so the decision stands. */
    @EventType("passage.plan.call-in-lapsed.v1")
    record CallInLapsed(UUID decisionId, Instant limit) implements PlanFact {}

    /** @param objects whether full council objects to the decision; it does not decide in the executive's place */
    @EventType("passage.plan.council-view-recorded.v1")
    record CouncilViewRecorded(UUID decisionId, String body, LocalDate heldOn, boolean objects) implements PlanFact {}

    @EventType("passage.plan.text-finalised.v1")
    record TextFinalised(
            UUID decisionId,
            int version,
            String digest,
            @Nullable String note) implements PlanFact {}

    /**
     * The delegate took the final text to lie within the delegation.
     *
     * @param endorsedDigest SHA-256 of the text that was endorsed
     * @param consulted whom the delegate consulted, by office
     */
    @EventType("passage.plan.final-text-signed-off.v1")
    record FinalTextSignedOff(
            UUID decisionId,
            String endorsedDigest,
            String digest,
            String role,
            String statement,
            @Nullable String consulted,
            @Nullable LocalDate consultedOn)
            implements PlanFact {}

    /** @param note what is to be changed */
    @EventType("passage.plan.final-text-returned.v1")
    record FinalTextReturned(UUID decisionId, String digest, String role, String note) implements PlanFact {}

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
            @Nullable String to,
            @Nullable UUID replaces)
            implements PlanFact {}

    @EventType("passage.plan.receipt-recorded.v1")
    record ReceiptRecorded(UUID submissionId, String receipt, Instant receivedAt) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /** The text that the department holds since before its endorsement is the one that members have endorsed. */
    @EventType("passage.plan.endorsement-confirmed.v1")
    record EndorsementConfirmed(UUID submissionId, String digest, LocalDate decidedOn, String body)
            implements PlanFact {}

    @EventType("passage.plan.question-received.v1")
    record QuestionReceived(UUID submissionId, UUID questionId, String question, Instant askedAt) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    @EventType("passage.plan.question-answered.v1")
    record QuestionAnswered(UUID submissionId, UUID questionId, String answer, LocalDate answeredOn)
            implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    @EventType("passage.plan.accepted.v1")
    record PlanAccepted(UUID submissionId, Instant acceptedAt) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /** The department sent a submission back; the author corrects the text, or keeps it. */
    @EventType("passage.plan.returned.v1")
    record PlanReturned(UUID submissionId, String reason, Instant returnedAt) implements PlanFact {}

    /** @param changed whether the author changed the returned text */
    @EventType("passage.plan.text-corrected.v1")
    record TextCorrected(
            UUID submissionId,
            int version,
            String digest,
            boolean changed,
            @Nullable String note) implements PlanFact {}

    /** @param outcome endorsed, approved, adopted, within-delegation or rejected */
    @EventType("passage.plan.further-decision-recorded.v1")
    record FurtherDecisionRecorded(
            UUID submissionId, String kind, String body, String outcome, LocalDate decidedOn, String digest)
            implements PlanFact {}

    /** @param toldOn the day on which the department was told that the plan is withdrawn */
    @EventType("passage.plan.department-told.v1")
    record DepartmentTold(UUID submissionId, LocalDate toldOn, String how, String to) implements PlanFact {}

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

    /** @param years how many full years have passed since the publication */
    @EventType("passage.plan.progress-due.v1")
    record ProgressDue(LocalDate publishedOn, int years) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /** The plan is drafted, decided, sent and published anew. */
    @EventType("passage.plan.refresh-begun.v1")
    record RefreshBegun(String reason) implements PlanFact {}

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

    /**
     * Democratic services changed how a plan under way goes on; what it has passed stays.
     *
     * @param changes part by part
     * @param dues the plan's dates as they now stand
     */
    @EventType("passage.plan.route-changed.v1")
    record RouteChanged(String reason, List<RouteChange> changes, List<Due> dues) implements PlanFact {}

    /**
     * The plan's timetable as it now stands, with what changed since it last went out.
     *
     * @param fits whether the due date can be kept as planned, with every notice in time
     * @param answer the same in a few sentences
     * @param steps those with a date, in the order in which they are to happen
     * @param broken what cannot be as it is planned; empty where the way fits
     * @param changes of planned and latest dates; none when the plan was opened
     */
    @EventType("passage.plan.timetable-reckoned.v1")
    record TimetableReckoned(
            boolean fits, String answer, List<StepDates> steps, List<BrokenStep> broken, List<StepChange> changes)
            implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /**
     * Somebody of democratic services confirmed a notice or a record, in exactly these bytes.
     *
     * @param paperId identifies this confirmation
     * @param paper which notice or record it is, such as {@code act-1-decision-record}
     * @param no from 1 for each paper
     * @param html the web page that stands alone
     * @param pdf the same as tagged PDF
     */
    @EventType("passage.plan.paper-confirmed.v1")
    record PaperConfirmed(UUID paperId, String paper, int act, int no, ContentRef html, ContentRef pdf)
            implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /**
     * A person said to take an open step; a sign for the others of the role, not a lock.
     *
     * @param task id of the diagram's task
     * @param title of the step, as a person reads it
     * @param from pseudonym of who had taken it before
     */
    @EventType("passage.plan.step-claimed.v1")
    record StepClaimed(
            String task,
            String title,
            String role,
            @Nullable UUID from,
            @Nullable String note) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /**
     * An open step was handed to another person who holds its role.
     *
     * @param task id of the diagram's task
     * @param title of the step, as a person reads it
     * @param to pseudonym of who is to take it
     * @param from pseudonym of who had taken it before
     */
    @EventType("passage.plan.step-handed-over.v1")
    record StepHandedOver(
            String task,
            String title,
            String role,
            UUID to,
            @Nullable UUID from,
            @Nullable String note) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    /**
     * Whoever had taken an open step left it to the others of the role.
     *
     * @param task id of the diagram's task
     * @param title of the step, as a person reads it
     */
    @EventType("passage.plan.step-given-back.v1")
    record StepGivenBack(String task, String title, String role) implements PlanFact {
        @Override
        public boolean changesPlan() {
            return false;
        }
    }

    @EventType("passage.plan.rejected.v1")
    record PlanRejected(
            UUID decisionId,
            String body,
            LocalDate decidedOn,
            @Nullable UUID submissionId) implements PlanFact {}

    @EventType("passage.plan.withdrawn.v1")
    record PlanWithdrawn(String reason, boolean departmentToBeTold) implements PlanFact {}

    @EventType("passage.plan.closed.v1")
    record PlanClosed(String reason) implements PlanFact {}
}
