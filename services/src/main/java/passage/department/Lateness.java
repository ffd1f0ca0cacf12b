package passage.department;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import passage.calendar.BankHolidays;
import passage.calendar.WorkingDays;

/**
 * How late a submission is.
 *
 * @param days from the due date, which is not counted, up to and with the day on which it came, or today
 * @param workingDays those of them on which people work in England and Wales
 */
record Lateness(int days, int workingDays) {
    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final Lateness NONE = new Lateness(0, 0);

    /** @param until the day of the submission, or today where there is none */
    static Lateness of(@Nullable LocalDate due, LocalDate until) {
        return due == null || !until.isAfter(due)
                ? NONE
                : new Lateness(
                        Math.toIntExact(ChronoUnit.DAYS.between(due, until)),
                        CALENDAR.between(due, until) + (CALENDAR.isWorkingDay(until) ? 1 : 0));
    }
}
