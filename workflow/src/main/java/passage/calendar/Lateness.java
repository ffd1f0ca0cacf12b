package passage.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How late something was, in whole days and in working days after the due day, the day of submission counted.
 *
 * <p>To the second: a deadline of 23:59:59 holds until midnight. Late on the due day itself is late by no days.
 */
public record Lateness(boolean late, int days, int workingDays) {

    public static Lateness of(WorkingDays calendar, Instant due, Instant submitted) {
        if (!submitted.truncatedTo(ChronoUnit.SECONDS).isAfter(due)) {
            return new Lateness(false, 0, 0);
        }
        var dueDay = Deadline.dateOf(due);
        var day = Deadline.dateOf(submitted);
        return new Lateness(
                true, Math.toIntExact(ChronoUnit.DAYS.between(dueDay, day)), calendar.between(dueDay, day.plusDays(1)));
    }

    /** {@link #of(WorkingDays, Instant, Instant)} for a due date that has no clock time. */
    public static Lateness of(WorkingDays calendar, LocalDate due, LocalDate submitted) {
        return of(calendar, Deadline.endOfDay(due), Deadline.endOfDay(submitted));
    }

    /** {@link #of(WorkingDays, Instant, Instant)} with its reasons. */
    public static Reasoned<Lateness> explain(WorkingDays calendar, Instant due, Instant submitted) {
        var at = submitted.truncatedTo(ChronoUnit.SECONDS).atZone(Deadline.LONDON);
        return explain(calendar, due, submitted, "at " + Words.instant(at));
    }

    /** {@link #of(WorkingDays, LocalDate, LocalDate)} with its reasons. */
    public static Reasoned<Lateness> explain(WorkingDays calendar, LocalDate due, LocalDate submitted) {
        return explain(calendar, Deadline.endOfDay(due), Deadline.endOfDay(submitted), "on " + Words.full(submitted));
    }

    private static Reasoned<Lateness> explain(WorkingDays calendar, Instant due, Instant submitted, String when) {
        var lateness = of(calendar, due, submitted);
        var facts = "It was due by %s and submitted %s".formatted(Words.instant(due.atZone(Deadline.LONDON)), when);
        if (!lateness.late()) {
            return Reasoned.of(lateness, facts + ", in time.");
        }
        if (lateness.days() == 0) {
            return Reasoned.of(lateness, facts + ", late on the day itself.");
        }
        return Reasoned.of(
                        lateness,
                        "%s: %s late, or %s."
                                .formatted(
                                        facts,
                                        Words.count(lateness.days(), "day"),
                                        Words.count(lateness.workingDays(), "working day")))
                .and(calendar.passedOver(
                        Deadline.dateOf(due), Deadline.dateOf(submitted).plusDays(1)));
    }
}
