package passage.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The days in which a published decision can be called in, and when it takes effect if it is not.
 *
 * @param firstDay the first day that counts, after the day of publication
 * @param lastDay the last day for a call-in
 * @param endsAt the instant on the last day, in Europe/London, after which no call-in is valid
 * @param effectiveFrom the instant, in Europe/London, from which the decision may be implemented
 */
public record CallInWindow(LocalDate firstDay, LocalDate lastDay, ZonedDateTime endsAt, ZonedDateTime effectiveFrom) {

    public CallInWindow {
        if (lastDay.isBefore(firstDay) || effectiveFrom.isBefore(endsAt)) {
            throw new IllegalArgumentException(
                    "A call-in window opens, ends and takes effect in this order, not %s, %s, %s, %s"
                            .formatted(firstDay, lastDay, endsAt, effectiveFrom));
        }
    }
}
