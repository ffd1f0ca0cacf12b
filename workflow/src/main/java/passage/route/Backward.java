package passage.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.calendar.LastMeeting;
import passage.calendar.LastMeeting.Next;
import passage.calendar.Reasoned;

/**
 * The acts reckoned backwards from the due date, the last one first: for each the last day that works, and the last of
 * the council's own meetings that does.
 */
final class Backward {
    private final Way way;
    private final List<LastMeeting> toDays = new ArrayList<>();
    private final List<Reasoned<LocalDate>> days = new ArrayList<>();
    private final List<Optional<Reasoned<LocalDate>>> meetings = new ArrayList<>();

    private Backward(Way way) {
        this.way = way;
    }

    static Backward of(Way way) {
        var backward = new Backward(way);
        if (way.actsAreDue()) {
            backward.reckon();
        }
        return backward;
    }

    private void reckon() {
        var due = way.due();
        var ownDue = way.due();
        var next = Next.SUBMISSION;
        for (int n = way.acts().size(); n >= 1; n--) {
            var last = lastMeeting(n, due, next);
            var day = last.date();
            var own = lastMeeting(n, ownDue, next).among(way.meetingsFor(way.act(n)));
            toDays.add(last);
            days.add(publicationFirst(n, day));
            meetings.add(own);
            next = Next.decisionOf(way.act(n).body());
            due = Deadline.endOfDay(day.value());
            ownDue = Deadline.endOfDay(own.map(Reasoned::value).orElse(lastDayBefore(n, ownDue, next)));
        }
        Collections.reverse(toDays);
        Collections.reverse(days);
        Collections.reverse(meetings);
    }

    private LocalDate lastDayBefore(int number, Instant ownDue, Next next) {
        return lastMeeting(number, ownDue, next).date().value();
    }

    private LastMeeting lastMeeting(int number, Instant due, Next next) {
        var act = way.act(number);
        boolean last = number == way.acts().size();
        int lead = act.lead() + (last && !way.provisional() ? way.settings().certification() : 0);
        return new LastMeeting(way.calendar(), due, act.lag(), act.callIn(), lead, next);
    }

    private Reasoned<LocalDate> publicationFirst(int number, Reasoned<LocalDate> day) {
        boolean sooner =
                Deadline.endOfDay(way.dues().publication()).isBefore(way.dues().submissionInstant());
        return number == way.acts().size() && sooner && !way.provisional()
                ? day.and(List.of(
                        "Publication is due before the submission, so the decision has to be in effect for it."))
                : day;
    }

    /** The last day on which the act works, any day of the week that works; empty where nothing is due after it. */
    Optional<Reasoned<LocalDate>> day(int number) {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(number - 1));
    }

    /** The last of the council's own meetings at which the act works. */
    Optional<Reasoned<LocalDate>> meeting(int number) {
        return meetings.isEmpty() ? Optional.empty() : meetings.get(number - 1);
    }

    /** What would follow from the act on that day, measured against what comes after it. */
    Optional<LastMeeting> rule(int number) {
        return toDays.isEmpty() ? Optional.empty() : Optional.of(toDays.get(number - 1));
    }

    /** The day on which the act is taken as things stand: as it was, as planned, else the last that works. */
    @Nullable
    LocalDate dayOf(int number) {
        var on = way.act(number).on();
        if (on != null) {
            return on;
        }
        return meeting(number).or(() -> day(number)).map(Reasoned::value).orElse(null);
    }
}
