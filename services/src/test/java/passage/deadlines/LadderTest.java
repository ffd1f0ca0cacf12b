package passage.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import passage.deadlines.Ladder.Rung;

class LadderTest {
    private final Ladder ladder = new Ladder(List.of(10, 5, 2, 1, 0), LocalTime.of(9, 0), 2);

    @Test
    void remindsOfFriday19July2024OnFiveWorkingDaysAtNineInLondon() {
        assertThat(ladder.before(LocalDate.of(2024, 7, 19)))
                .containsExactly(
                        new Rung(10, Instant.parse("2024-07-05T08:00:00Z")),
                        new Rung(5, Instant.parse("2024-07-12T08:00:00Z")),
                        new Rung(2, Instant.parse("2024-07-17T08:00:00Z")),
                        new Rung(1, Instant.parse("2024-07-18T08:00:00Z")),
                        new Rung(0, Instant.parse("2024-07-19T08:00:00Z")));
    }

    @Test
    void stepsOverTheMayBankHolidays() {
        assertThat(ladder.before(LocalDate.of(2024, 5, 28)).get(3).at()).isEqualTo("2024-05-24T08:00:00Z");
    }

    @Test
    void countsBackFromFridayWhenTheDueDayIsASunday() {
        assertThat(ladder.before(LocalDate.of(2024, 7, 21)).get(4).at()).isEqualTo("2024-07-19T08:00:00Z");
    }

    @Test
    void keepsNineOnTheClockInWinter() {
        assertThat(ladder.before(LocalDate.of(2024, 12, 13)).get(4).at()).isEqualTo("2024-12-13T09:00:00Z");
    }

    @Test
    void countsWorkingDaysLeftWithTheDueDay() {
        var due = LocalDate.of(2024, 7, 19);
        assertThat(Ladder.workingDaysLeft(LocalDate.of(2024, 7, 12), due)).isEqualTo(5);
        assertThat(Ladder.workingDaysLeft(LocalDate.of(2024, 7, 18), due)).isEqualTo(1);
        assertThat(Ladder.workingDaysLeft(due, due)).isZero();
        assertThat(Ladder.workingDaysLeft(LocalDate.of(2024, 7, 22), due)).isZero();
    }
}
