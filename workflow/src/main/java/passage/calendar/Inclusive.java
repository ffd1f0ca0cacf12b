package passage.calendar;

import java.time.LocalDate;

/** Periods that begin with their first day, as in '28 days beginning with the day of receipt'. */
public final class Inclusive {

    private Inclusive() {}

    /**
     * The last day of a period of calendar days that counts its first, as the words 'beginning with' mean; where a
     * statute says 'after' or 'from', the first day is left out and this is not the rule (SI 2023/341 reg 15 has
     * 'beginning with').
     *
     * @throws IllegalArgumentException when {@code days} is less than 1
     */
    public static LocalDate periodEnd(LocalDate firstDay, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A period has at least one day, not " + days);
        }
        return firstDay.plusDays(days - 1L);
    }

    /** {@link #periodEnd} with its reason. */
    public static Reasoned<LocalDate> explainPeriodEnd(LocalDate firstDay, int days) {
        var end = periodEnd(firstDay, days);
        return Reasoned.of(
                end,
                "%s, beginning with %s, which counts as the first, end with %s."
                        .formatted(capital(Words.count(days, "day")), Words.full(firstDay), Words.full(end)));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
