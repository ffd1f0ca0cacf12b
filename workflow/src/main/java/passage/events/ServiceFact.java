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
