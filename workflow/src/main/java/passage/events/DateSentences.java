package passage.events;

import static passage.events.Plainly.day;
import static passage.events.Plainly.done;

import java.util.stream.Collectors;

/** Dates that move, in sentences. */
final class DateSentences {
    private DateSentences() {}

    static void addTo(Sentences sentences) {
        sentences.say(
                RegisterFact.ExtensionGranted.class,
                f -> "%s gave the council %s an extension on %s, to submit by %s"
                        .formatted(f.givenBy(), f.authority(), day(f.givenOn()), day(f.submissionDue())));
        sentences.say(
                PlanFact.DueDatesMoved.class,
                f -> "The due dates were moved by leave of %s: the plan is to be %s"
                        .formatted(
                                f.givenBy(),
                                f.dues().stream()
                                        .map(due -> "%s by %s".formatted(done(due.name()), day(due.on())))
                                        .collect(Collectors.joining(", "))));
        sentences.say(
                ServiceFact.DeadlineMoved.class,
                f -> "The deadline watch was moved from %s: the plan must be %s by %s"
                        .formatted(day(f.from()), done(f.deadline()), day(f.due())));
    }
}
