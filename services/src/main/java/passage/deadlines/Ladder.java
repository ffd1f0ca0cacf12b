package passage.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import passage.calendar.BankHolidays;
import passage.calendar.Deadline;
import passage.calendar.WorkingDays;

/**
 * When to remind people before a date is due. Where the due day is no working day, the last working day before it
 * stands in its place.
 *
 * @param workingDaysBefore the rungs; 0 is the due day itself
 * @param at clock time in Europe/London
 * @param riskBelowWorkingDays with less room than this in the timetable a date is at risk
 */
@ConfigurationProperties("passage.deadlines")
record Ladder(
        @DefaultValue({"10", "5", "2", "1", "0"}) List<Integer> workingDaysBefore,
        @DefaultValue("09:00") LocalTime at,
        @DefaultValue("2") int riskBelowWorkingDays) {
    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());

    /** One reminder to come. */
    record Rung(int workingDaysBefore, Instant at) {}

    List<Rung> before(LocalDate due) {
        var last = CALENDAR.onOrBefore(due);
        return workingDaysBefore.stream()
                .map(days -> new Rung(days, Deadline.at(CALENDAR.minus(last, days), at)))
                .toList();
    }

    /** Working days after the day up to and with the due day; 0 on the due day and after it. */
    static int workingDaysLeft(LocalDate day, LocalDate due) {
        return day.isBefore(due) ? CALENDAR.between(day, due) + (CALENDAR.isWorkingDay(due) ? 1 : 0) : 0;
    }
}
