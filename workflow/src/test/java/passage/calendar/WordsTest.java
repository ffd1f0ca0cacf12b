package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates and rules in words, as notices write them. */
class WordsTest {
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Test
    void daysAreListedAsNoticesListThem() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of(day("2024-07-12")))).isEqualTo("12 July");
        assertThat(Words.list(List.of(day("2024-07-12"), day("2024-07-15")))).isEqualTo("12 and 15 July");
        assertThat(Words.list(List.of(day("2024-06-28"), day("2024-07-01"), day("2024-07-02"))))
                .isEqualTo("28 June, 1 and 2 July");
    }

    @Test
    void callInIsToldInAFewWords() {
        assertThat(new CallInRule(5, FIVE, Effect.AT_EXPIRY).inWords())
                .isEqualTo("5 working days after the notice, to 17:00");
        assertThat(new CallInRule(1, FIVE, Effect.AT_EXPIRY).inWords())
                .isEqualTo("1 working day after the notice, to 17:00");
        assertThat(new CallInByWeekday(DayOfWeek.TUESDAY, FIVE, Effect.AT_EXPIRY).inWords())
                .isEqualTo("to 17:00 on the Tuesday of the week after the notice");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
