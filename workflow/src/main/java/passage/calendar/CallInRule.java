package passage.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;

/**
 * Call-in for a number of working days after publication, the day of publication not counted, to a clock time on the
 * last of them; all three parts are set by the council's constitution.
 *
 * @param endsAt clock time in Europe/London; {@link Deadline#END_OF_DAY} where the constitution names none
 */
public record CallInRule(int days, LocalTime endsAt, Effect effect) implements CallIn {

    public CallInRule {
        if (days < 1) {
            throw new IllegalArgumentException("Call-in lasts at least one working day, not " + days);
        }
    }

    @Override
    public CallInWindow windowFor(WorkingDays calendar, LocalDate noticePublished) {
        var lastDay = calendar.plus(noticePublished, days);
        var end = Deadline.zoned(lastDay, endsAt);
        return new CallInWindow(calendar.next(noticePublished), lastDay, end, effect.after(calendar, end));
    }

    @Override
    public String inWords() {
        return "%d working day%s after the notice, to %s".formatted(days, days == 1 ? "" : "s", endsAt);
    }

    @Override
    public Reasoned<CallInWindow> explain(WorkingDays calendar, LocalDate noticePublished) {
        var window = windowFor(calendar, noticePublished);
        var dayAfter = window.lastDay().plusDays(1);
        var because = new ArrayList<String>();
        because.add("The notice of the decision is published on %s; the %s after it %s %s, so call-in ends at %s."
                .formatted(
                        Words.full(noticePublished),
                        Words.count(days, "working day"),
                        days == 1 ? "is" : "are",
                        Words.list(calendar.listBetween(noticePublished, dayAfter)),
                        Words.instant(window.endsAt())));
        because.addAll(calendar.passedOver(noticePublished, dayAfter));
        because.add(effect.say(calendar, window.effectiveFrom().toLocalDate()));
        because.add("Length, hour and effect of call-in are set by the council's constitution.");
        return new Reasoned<>(window, because);
    }
}
