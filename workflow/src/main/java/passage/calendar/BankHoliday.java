package passage.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bank holiday, and for a one-off day the date on which it was made known.
 *
 * @param listedOn when a one-off day was proclaimed or announced; null where the day was always on the list or the date
 *     is not known
 */
public record BankHoliday(
        LocalDate date, String title, @Nullable LocalDate listedOn) {

    public BankHoliday {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The bank holiday on " + Words.full(date) + " has no title");
        }
        if (listedOn != null && listedOn.isAfter(date)) {
            throw new IllegalArgumentException("The bank holiday on %s cannot have been proclaimed after it, on %s"
                    .formatted(Words.full(date), Words.full(listedOn)));
        }
    }

    boolean knownOn(LocalDate day) {
        return listedOn == null || !listedOn.isAfter(day);
    }
}
