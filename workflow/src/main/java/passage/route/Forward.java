package passage.route;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import passage.calendar.Deadline;
import passage.calendar.DecisionDates;
import passage.calendar.LastMeeting;

/** What follows from the acts on the days on which they were taken or are planned, in order. */
record Forward(List<Optional<DecisionDates>> acts) {

    static Forward of(Way way) {
        var dates = new ArrayList<Optional<DecisionDates>>();
        for (int n = 1; n <= way.acts().size(); n++) {
            boolean last = n == way.acts().size();
            var act = way.act(n);
            int lead = act.lead() + (last && !way.provisional() ? way.settings().certification() : 0);
            var rule = new LastMeeting(
                    way.calendar(), Deadline.endOfDay(way.dues().submission()), act.lag(), act.callIn(), lead);
            var on = act.on();
            var notice = act.notice();
            dates.add(
                    on == null
                            ? Optional.empty()
                            : Optional.of(notice == null ? rule.datesFor(on) : rule.datesFor(on, notice)));
        }
        return new Forward(List.copyOf(dates));
    }

    Optional<DecisionDates> act(int number) {
        return acts.get(number - 1);
    }

    /** The instant from which the plan can go to the department; empty while an act has no day. */
    Optional<ZonedDateTime> submittable() {
        return acts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : acts.stream()
                        .flatMap(Optional::stream)
                        .map(DecisionDates::submittableFrom)
                        .max(ZonedDateTime::compareTo);
    }

    /** The first day of the plan's submission, if the acts have their days. */
    Optional<LocalDate> submittableOn() {
        return submittable().map(ZonedDateTime::toLocalDate);
    }
}
