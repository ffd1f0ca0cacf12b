package passage.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the services that watch, receive and publish can say about a plan. */
public sealed interface ServiceFact extends Fact {

    /** Facts of the deadline watch. */
    sealed interface DeadlineFact extends ServiceFact {
        String deadline();

        LocalDate due();
    }

    @EventType("passage.deadline.set.v1")
    record DeadlineSet(String deadline, LocalDate due, Instant dueAt, String because) implements DeadlineFact {}

    /** @param from the due date until then; its reminders fall silent */
    @EventType("passage.deadline.moved.v1")
    record DeadlineMoved(String deadline, LocalDate due, LocalDate from, Instant dueAt, String because)
            implements DeadlineFact {}

    /** @param workingDaysLeft working days after today up to and with the due day; 0 on the day itself */
    @EventType("passage.deadline.approaching.v1")
    record DeadlineApproaching(String deadline, LocalDate due, int workingDaysLeft) implements DeadlineFact {}

    /**
     * As the way is planned, there is hardly any room left before the date.
     *
     * @param slackWorkingDays from the planned to the latest date of the step with the least room
     * @param because which step that is
     */
    @EventType("passage.deadline.at-risk.v1")
    record DeadlineAtRisk(String deadline, LocalDate due, int slackWorkingDays, String because)
            implements DeadlineFact {}

    /**
     * As the way is planned, the date will be missed, or something that the law wants before it.
     *
     * @param because what stands against it, in words
     */
    @EventType("passage.deadline.cannot-be-met.v1")
    record DeadlineCannotBeMet(String deadline, LocalDate due, String because) implements DeadlineFact {}

    /** The date was at risk or could not be met, and as the way is planned now there is room again. */
    @EventType("passage.deadline.within-reach.v1")
    record DeadlineWithinReach(String deadline, LocalDate due) implements DeadlineFact {}

    @EventType("passage.deadline.met.v1")
    record DeadlineMet(String deadline, LocalDate due, LocalDate metOn) implements DeadlineFact {}

    @EventType("passage.deadline.missed.v1")
    record DeadlineMissed(String deadline, LocalDate due) implements DeadlineFact {}

    /** @param digest SHA-256 of the text as the department stored it */
    @EventType("passage.department.receipt-issued.v1")
    record ReceiptIssued(UUID submissionId, String receipt, String digest, Instant receivedAt) implements ServiceFact {}

    /** The department wants to know something about a submission before it goes on. */
    @EventType("passage.department.question-asked.v1")
    record QuestionAsked(UUID submissionId, UUID questionId, String question, Instant askedAt) implements ServiceFact {}

    /** The department sent a submission back; another is to replace it. */
    @EventType("passage.department.submission-returned.v1")
    record SubmissionReturned(UUID submissionId, String reason, Instant returnedAt) implements ServiceFact {}

    @EventType("passage.department.submission-accepted.v1")
    record SubmissionAccepted(UUID submissionId, Instant acceptedAt) implements ServiceFact {}

    /** @param digest SHA-256 of the text that the page shows */
    @EventType("passage.website.page-published.v1")
    record PagePublished(UUID publicationId, String address, String digest, Instant publishedAt)
            implements ServiceFact {}
}
