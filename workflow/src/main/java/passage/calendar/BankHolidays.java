package passage.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales for whole years, as one version of the list has them.
 *
 * <p>Immutable. One-off days are made by royal proclamation (Banking and Financial Dealings Act 1971 s.1 and Sch 1), so
 * the list carries when each became known, and an old computation can be repeated as it stood.
 */
public final class BankHolidays {

    private final String version;
    private final int firstYear;
    private final int lastYear;
    private final NavigableMap<LocalDate, BankHoliday> days;

    BankHolidays(String version, int firstYear, int lastYear, Collection<BankHoliday> days) {
        this.version = version;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        var byDate = new TreeMap<LocalDate, BankHoliday>();
        for (var day : days) {
            requireCovered(day.date());
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException("Two bank holidays on " + Words.full(day.date()));
            }
        }
        this.days = Collections.unmodifiableNavigableMap(byDate);
    }

    /** The list that Passage carries. */
    public static BankHolidays englandAndWales() {
        return EnglandAndWales.LIST;
    }

    /**
     * Another list in the form of the carried one, such as a later version of it.
     *
     * @param name what to call the list in an error
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static BankHolidays from(Reader list, String name) {
        return BankHolidayList.read(list, name);
    }

    /** The list without the one-off days that were not yet known at the end of {@code day}. */
    public BankHolidays asKnownOn(LocalDate day) {
        var known = days.values().stream().filter(h -> h.knownOn(day)).toList();
        return known.size() == days.size()
                ? this
                : new BankHolidays(version + " as known on " + day, firstYear, lastYear, known);
    }

    /**
     * The list with one more day.
     *
     * @throws NoCalendarData when the year is not covered: a single day does not make a year's data
     */
    public BankHolidays with(LocalDate date, String title, LocalDate proclaimedOn) {
        var more = new TreeMap<>(days);
        more.put(date, new BankHoliday(date, title, proclaimedOn));
        return new BankHolidays(version + " with " + date, firstYear, lastYear, more.values());
    }

    /** The bank holiday on that date, if it is one. A holiday kept on a substitute day is listed on that day only. */
    public Optional<BankHoliday> on(LocalDate date) {
        requireCovered(date);
        return Optional.ofNullable(days.get(date));
    }

    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }

    public int firstYear() {
        return firstYear;
    }

    /** The last year that can be counted through, to its 31 December. */
    public int lastYear() {
        return lastYear;
    }

    public String version() {
        return version;
    }

    /** All days of the list, in order. */
    public Collection<BankHoliday> days() {
        return days.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BankHolidays that
                && version.equals(that.version)
                && firstYear == that.firstYear
                && lastYear == that.lastYear
                && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, firstYear, lastYear, days);
    }

    @Override
    public String toString() {
        return "bank holidays " + firstYear + " to " + lastYear + ", version " + version;
    }

    private void requireCovered(LocalDate date) {
        if (!covers(date.getYear())) {
            throw new NoCalendarData(date, this);
        }
    }

    /** The carried list, read once. */
    private static final class EnglandAndWales {
        private static final String NAME = "bank-holidays-england-wales.csv";
        private static final BankHolidays LIST = read();

        private static BankHolidays read() {
            try (var in = Objects.requireNonNull(BankHolidays.class.getResourceAsStream(NAME), NAME);
                    var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return from(reader, NAME);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + NAME, e);
            }
        }
    }
}
