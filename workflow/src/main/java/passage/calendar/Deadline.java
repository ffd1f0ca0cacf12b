package passage.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Turns a council's dates and clock times into instants, in Europe/London.
 *
 * <p>A clock time that the spring change leaves out moves on by the hour left out; one that the autumn change repeats
 * is its first occurrence, in summer time.
 */
public final class Deadline {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The last second of a day, to which a deadline without a clock time runs: Passage's reading, no statute's. */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private Deadline() {}

    /** 23:59:59 of that day in London. */
    public static Instant endOfDay(LocalDate date) {
        return at(date, END_OF_DAY);
    }

    /** That clock time of that day in London. */
    public static Instant at(LocalDate date, LocalTime time) {
        return zoned(date, time).toInstant();
    }

    /** The date in London at that instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    static ZonedDateTime zoned(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, LONDON);
    }
}
