package passage.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dates and numbers as a council's notices write them. */
public final class Words {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** 'Wednesday 10 July 2024'. */
    public static String full(LocalDate date) {
        return FULL.format(date);
    }

    /** '17:15 on Wednesday 10 July 2024'; a day's start or end is said in words. */
    public static String instant(ZonedDateTime at) {
        var date = full(at.toLocalDate());
        var time = at.toLocalTime();
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "the start of " + date;
        }
        return time.equals(Deadline.END_OF_DAY) ? "the end of " + date : CLOCK.format(time) + " on " + date;
    }

    /** 'no', 'one' to 'twelve', then digits. */
    public static String number(int n) {
        return n >= 0 && n < SMALL.size() ? SMALL.get(n) : Integer.toString(n);
    }

    /** 'one working day', 'five working days'. */
    public static String count(int n, String day) {
        return number(n) + " " + day + (n == 1 ? "" : "s");
    }

    /** '28 June, 1, 2 and 3 July'; with years, as in '31 December 2026 and 4 January 2027', where the year turns. */
    public static String list(List<LocalDate> days) {
        var words = new ArrayList<String>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var next = i + 1 < days.size() ? days.get(i + 1) : LocalDate.MAX;
            if (day.getYear() != next.getYear() && turnsYear(days)) {
                words.add(DAY_MONTH_YEAR.format(day));
            } else if (!YearMonth.from(day).equals(YearMonth.from(next))) {
                words.add(DAY_MONTH.format(day));
            } else {
                words.add(Integer.toString(day.getDayOfMonth()));
            }
        }
        return join(words);
    }

    private static String join(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static boolean turnsYear(List<LocalDate> days) {
        return days.get(0).getYear() != days.get(days.size() - 1).getYear();
    }
}
