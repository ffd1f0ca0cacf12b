package passage.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A council's calendar: every day works except Saturday, Sunday, a bank holiday, and a day on which the council is
 * closed.
 *
 * <p>Weekends and bank holidays out: R v Swansea CC ex p Elitestone (Court of Appeal, 5 May 1993). Closure days are the
 * council's own; with none, the calendar is the law's alone. Every method throws {@link NoCalendarData} when it has to
 * look at a day beyond the bank holidays' years.
 *
 * @param closures closed days and why, such as 'Christmas closure'
 */
public record WorkingDays(BankHolidays bankHolidays, SortedMap<LocalDate, String> closures) {

    public WorkingDays {
        closures = Collections.unmodifiableSortedMap(new TreeMap<>(closures));
    }

    public static WorkingDays of(BankHolidays bankHolidays) {
        return new WorkingDays(bankHolidays, new TreeMap<>());
    }

    /** This calendar with further closure days. */
    public WorkingDays closedOn(Map<LocalDate, String> more) {
        var all = new TreeMap<>(closures);
        all.putAll(more);
        return new WorkingDays(bankHolidays, all);
    }

    /** This calendar with other bank holidays, such as those known on an earlier day. */
    public WorkingDays with(BankHolidays other) {
        return new WorkingDays(other, closures);
    }

    public boolean isWorkingDay(LocalDate d) {
        return bankHolidays.on(d).isEmpty() && !isWeekend(d) && !closures.containsKey(d);
    }

    /** The {@code n}th working day after {@code d}, which is not counted; {@code d} itself for 0. */
    public LocalDate plus(LocalDate d, int n) {
        return step(d, n, 1);
    }

    /** The {@code n}th working day before {@code d}, which is not counted; {@code d} itself for 0. */
    public LocalDate minus(LocalDate d, int n) {
        return step(d, n, -1);
    }

    /** The first working day after {@code d}. */
    public LocalDate next(LocalDate d) {
        return plus(d, 1);
    }

    /** {@code d} if it is a working day, else the last one before it. */
    public LocalDate onOrBefore(LocalDate d) {
        return isWorkingDay(d) ? d : minus(d, 1);
    }

    /**
     * How many working days lie between, both ends left out.
     *
     * @throws IllegalArgumentException when {@code b} is before {@code a}
     */
    public int between(LocalDate a, LocalDate b) {
        return listBetween(a, b).size();
    }

    /** Why nobody works on {@code d}, as in 'Saturday 20 July 2024 falls at the weekend'; empty for a working day. */
    public Optional<String> explainNonWorking(LocalDate d) {
        var holiday = bankHolidays.on(d);
        if (holiday.isPresent()) {
            return Optional.of("%s is a bank holiday (%s)"
                    .formatted(Words.full(d), holiday.get().title()));
        }
        if (isWeekend(d)) {
            return Optional.of(Words.full(d) + " falls at the weekend");
        }
        return Optional.ofNullable(closures.get(d))
                .map(why -> "%s is a day on which the council is closed (%s)".formatted(Words.full(d), why));
    }

    List<LocalDate> listBetween(LocalDate a, LocalDate b) {
        return datesBetween(a, b).filter(this::isWorkingDay).toList();
    }

    /** A sentence for each weekday between the two, both ends left out, that does not count. */
    public List<String> passedOver(LocalDate a, LocalDate b) {
        return datesBetween(a, b)
                .filter(Predicate.not(WorkingDays::isWeekend))
                .flatMap(d -> explainNonWorking(d).stream())
                .map(why -> why + " and does not count.")
                .toList();
    }

    static Stream<LocalDate> datesBetween(LocalDate a, LocalDate b) {
        if (b.isBefore(a)) {
            throw new IllegalArgumentException(
                    "%s is before %s: give the earlier date first".formatted(Words.full(b), Words.full(a)));
        }
        return a.equals(b) ? Stream.empty() : a.plusDays(1).datesUntil(b);
    }

    private LocalDate step(LocalDate from, int n, int direction) {
        if (n < 0) {
            throw new IllegalArgumentException("Working days are counted from 0 up, not " + n);
        }
        var day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWeekend(LocalDate d) {
        return d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
