package passage.events;

import static passage.events.Plainly.day;
import static passage.events.Plainly.done;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates that move, in sentences. */
final class DateSentences {
    private DateSentences() {}

    static void addTo(Sentences sentences) {
        sentences.say(PlanFact.TimetableReckoned.class, DateSentences::reckoned);
        sentences.say(
                ServiceFact.DeadlineAtRisk.class,
                f -> "At risk: the plan must be %s by %s, and as planned there is room of %s only. %s"
                        .formatted(
                                done(f.deadline()),
                                day(f.due()),
                                f.slackWorkingDays() == 1 ? "1 working day" : f.slackWorkingDays() + " working days",
                                f.because()));
        sentences.say(
                ServiceFact.DeadlineCannotBeMet.class,
                f -> "As planned, the plan cannot be %s by %s. %s"
                        .formatted(done(f.deadline()), day(f.due()), f.because()));
        sentences.say(
                ServiceFact.DeadlineWithinReach.class,
                f -> "As planned now, the plan can be %s by %s".formatted(done(f.deadline()), day(f.due())));
        sentences.say(
                RegisterFact.FeedMade.class,
                f -> f.personal()
                        ? "Somebody made an address for a calendar of their own"
                        : "An address for the council's calendar was made");
        sentences.say(RegisterFact.FeedRevoked.class, f -> "An address for a calendar was shut");
        sentences.say(
                RegisterFact.PersonErased.class,
                f -> "The person %s was erased: name, user name and password are gone"
                        .formatted(f.person().toString().substring(0, 8)));
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
                PlanFact.RouteChanged.class,
                f -> "How the plan goes on was changed%s. %s"
                        .formatted(
                                Plainly.remark(f.reason()),
                                f.changes().stream().map(DateSentences::change).collect(Collectors.joining("; "))));
        sentences.say(
                ServiceFact.DeadlineMoved.class,
                f -> "The deadline watch was moved from %s: the plan must be %s by %s"
                        .formatted(day(f.from()), done(f.deadline()), day(f.due())));
    }

    private static String reckoned(PlanFact.TimetableReckoned fact) {
        if (fact.changes().isEmpty()) {
            return "The timetable was reckoned: " + fact.answer();
        }
        return "The timetable changed (%s): %s"
                .formatted(
                        fact.changes().stream().map(DateSentences::change).collect(Collectors.joining("; ")),
                        fact.answer());
    }

    private static String change(StepChange change) {
        var planned = Objects.equals(change.plannedBefore(), change.plannedAfter())
                ? ""
                : "planned for %s instead of %s".formatted(date(change.plannedAfter()), date(change.plannedBefore()));
        var latest = Objects.equals(change.latestBefore(), change.latestAfter())
                ? ""
                : "latest %s instead of %s".formatted(date(change.latestAfter()), date(change.latestBefore()));
        return change.title() + ": " + planned + (planned.isEmpty() || latest.isEmpty() ? "" : ", ") + latest;
    }

    private static String change(RouteChange change) {
        var before = change.before() == null ? "" : " instead of " + change.before();
        return change.after() == null
                ? "%s: no longer%s".formatted(change.what(), change.before() == null ? "" : " " + change.before())
                : "%s: %s%s".formatted(change.what(), change.after(), before);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "no date" : day(date);
    }
}
