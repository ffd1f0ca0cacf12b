package passage.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.plan.Question;
import passage.plan.Sending;
import passage.plan.Submitted;

/** Everything that went to the department and what it said, oldest first. */
record SendingSheet(List<Submission> submissions, List<Asked> questions) {
    /**
     * One submission.
     *
     * @param text the version that went
     * @param standing how it stands, in words
     * @param reason why it was returned, line by line
     */
    record Submission(
            LocalDate sentOn,
            String text,
            String basis,
            @Nullable String receipt,
            String standing,
            List<String> reason) {}

    /** A question of the department and the council's answer, line by line. */
    record Asked(
            LocalDate askedOn,
            List<String> words,
            List<String> answer,
            @Nullable LocalDate answeredOn) {
        static Asked of(Question question) {
            return new Asked(
                    Deadline.dateOf(question.askedAt()),
                    lines(question.words()),
                    lines(question.answer()),
                    question.answeredOn());
        }
    }

    static SendingSheet of(Plan plan) {
        var sending = plan.sending();
        return new SendingSheet(
                sending.submissions().stream()
                        .map(each -> submission(each, sending))
                        .toList(),
                sending.questions().stream().map(Asked::of).toList());
    }

    private static Submission submission(Submitted submitted, Sending sending) {
        return new Submission(
                submitted.sentOn(),
                "version " + submitted.textNo(),
                Plainly.words(submitted.basis()),
                submitted.receipt(),
                standing(submitted, sending),
                lines(submitted.returnReason()));
    }

    private static String standing(Submitted submitted, Sending sending) {
        var returned = Optional.ofNullable(submitted.returnedAt())
                .map(at -> "Returned on " + Plainly.day(Deadline.dateOf(at)));
        if (!submitted.id().equals(sending.submissionId())) {
            return returned.map(words -> words + ", replaced").orElse("Replaced");
        }
        return returned.or(() -> Optional.ofNullable(submitted.acceptedAt())
                        .map(at -> "Accepted on " + Plainly.day(Deadline.dateOf(at))))
                .orElse("Sent");
    }

    private static List<String> lines(@Nullable String words) {
        return words == null ? List.of() : words.lines().toList();
    }
}
