package passage.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts days the slow and obvious way, from its own computed bank holidays; the tests hold the calendar against it. */
public final class SlowCounter {

    private static final Set<LocalDate> HOLIDAYS = holidays(2016, 2028);

    private SlowCounter() {}

    static List<LocalDate> everyDay(LocalDate first, LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    public static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    static int between(LocalDate a, LocalDate b) {
        int count = 0;
        for (var day = a.plusDays(1); day.isBefore(b); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    /** The last working day that leaves the clear working days, tried one after the other from the meeting backwards. */
    static LocalDate latestPublication(LocalDate meeting, int clear) {
        var day = meeting.minusDays(1);
        while (!works(day) || between(day, meeting) < clear) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first working day after the clear working days, tried one after the other. */
    static LocalDate earliestMeeting(LocalDate published, int clear) {
        var day = published.plusDays(1);
        while (!works(day) || between(published, day) < clear) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The hour's offset by the rule since 1996: summer time from 01:00 UTC on the last Sundays of March and October. */
    static ZoneOffset offset(LocalDate day, LocalTime time) {
        var start = lastSunday(day.getYear(), Month.MARCH);
        var end = lastSunday(day.getYear(), Month.OCTOBER);
        boolean started = day.isAfter(start) || day.equals(start) && !time.isBefore(LocalTime.of(1, 0));
        boolean ended = day.isAfter(end) || day.equals(end) && !time.isBefore(LocalTime.of(2, 0));
        return started && !ended ? ZoneOffset.ofHours(1) : ZoneOffset.UTC;
    }

    static Set<LocalDate> holidays(int firstYear, int lastYear) {
        var days = new HashSet<LocalDate>();
        for (int year = firstYear; year <= lastYear; year++) {
            days.add(orFirstWeekdayAfter(LocalDate.of(year, 1, 1), days));
            days.add(easterSunday(year).minusDays(2));
            days.add(easterSunday(year).plusDays(1));
            days.add(firstMonday(year, Month.MAY));
            days.add(lastMonday(year, Month.MAY));
            days.add(lastMonday(year, Month.AUGUST));
            christmas(year, days);
        }
        days.remove(LocalDate.of(2020, 5, 4));
        days.remove(LocalDate.of(2022, 5, 30));
        days.addAll(List.of(
                LocalDate.of(2020, 5, 8),
                LocalDate.of(2022, 6, 2),
                LocalDate.of(2022, 6, 3),
                LocalDate.of(2022, 9, 19),
                LocalDate.of(2023, 5, 8)));
        return days;
    }

    private static void christmas(int year, Set<LocalDate> days) {
        var christmas = LocalDate.of(year, 12, 25);
        var boxing = LocalDate.of(year, 12, 26);
        if (!weekend(christmas)) {
            days.add(christmas);
        }
        if (!weekend(boxing)) {
            days.add(boxing);
        }
        if (weekend(christmas)) {
            days.add(orFirstWeekdayAfter(christmas, days));
        }
        if (weekend(boxing)) {
            days.add(orFirstWeekdayAfter(boxing, days));
        }
    }

    private static LocalDate orFirstWeekdayAfter(LocalDate day, Set<LocalDate> taken) {
        var kept = day;
        while (weekend(kept) || taken.contains(kept)) {
            kept = kept.plusDays(1);
        }
        return kept;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate firstMonday(int year, Month month) {
        var day = LocalDate.of(year, month, 1);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate lastMonday(int year, Month month) {
        return last(DayOfWeek.MONDAY, year, month);
    }

    private static LocalDate lastSunday(int year, Month month) {
        return last(DayOfWeek.SUNDAY, year, month);
    }

    private static LocalDate last(DayOfWeek weekday, int year, Month month) {
        var day = LocalDate.of(year, month, 31);
        while (day.getDayOfWeek() != weekday) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The anonymous Gregorian computus. */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
