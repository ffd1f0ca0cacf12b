package passage.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Call-in to a clock time on a fixed weekday of the week, Monday to Sunday, after the one of publication, such as West
 * Lancashire's '5 pm on the Tuesday of the following week'; set by the council's constitution.
 *
 * <p>The day stays as the rule fixes it, also on a bank holiday; the reasons then say so, for the rule does not.
 */
public record CallInByWeekday(DayOfWeek weekday, LocalTime endsAt, Effect effect) implements CallIn {

    @Override
    public CallInWindow windowFor(WorkingDays calendar, LocalDate noticePublished) {
        var lastDay = noticePublished
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
        var end = Deadline.zoned(lastDay, endsAt);
        return new CallInWindow(noticePublished.plusDays(1), lastDay, end, effect.after(calendar, end));
    }

    @Override
    public String inWords() {
        return "to %s on the %s of the week after the notice"
                .formatted(endsAt, weekday.getDisplayName(TextStyle.FULL, Locale.UK));
    }

    @Override
    public Reasoned<CallInWindow> explain(WorkingDays calendar, LocalDate noticePublished) {
        var window = windowFor(calendar, noticePublished);
        var because = new ArrayList<String>();
        because.add(
                "The notice of the decision is published on %s; call-in ends on the %s of the following week, at %s."
                        .formatted(
                                Words.full(noticePublished),
                                weekday.getDisplayName(TextStyle.FULL, Locale.UK),
                                Words.instant(window.endsAt())));
        calendar.explainNonWorking(window.lastDay())
                .ifPresent(
                        why -> because.add(why + ", and the rule does not say what then: ask the monitoring officer."));
        because.add(effect.say(calendar, window.effectiveFrom().toLocalDate()));
        because.add("Day, hour and effect of call-in are set by the council's constitution.");
        return new Reasoned<>(window, because);
    }
}
