package passage.diary;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A deadline or a meeting as calendars show it.
 *
 * @param uid stays the same as long as it is the same deadline or meeting
 * @param startsAt clock time in Europe/London; null for a whole day
 */
record Entry(
        String uid,
        LocalDate startsOn,
        @Nullable LocalTime startsAt,
        String summary,
        String details,
        @Nullable String place) {

    private static final int LONGEST_SUMMARY = 900;
    private static final int LONGEST_DETAILS = 18_000;

    Entry {
        summary = shortened(summary, LONGEST_SUMMARY);
        details = shortened(details, LONGEST_DETAILS);
    }

    boolean sameTimeAs(Entry other) {
        return startsOn.equals(other.startsOn)
                && java.util.Objects.equals(startsAt, other.startsAt)
                && java.util.Objects.equals(place, other.place);
    }

    private static String shortened(String words, int longest) {
        return words.length() > longest ? words.substring(0, longest) : words;
    }
}
