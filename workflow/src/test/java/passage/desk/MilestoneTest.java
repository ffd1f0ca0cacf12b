package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import passage.desk.Milestone.State;

class MilestoneTest {
    private static final LocalDate LATEST = LocalDate.of(2024, 7, 10);
    private static final LocalDate BEFORE = LocalDate.of(2024, 7, 3);
    private static final LocalDate AFTER = LocalDate.of(2024, 7, 17);

    @Test
    void tellsInTimeFromLate() {
        assertThat(State.of(BEFORE, LATEST, LATEST, AFTER)).isEqualTo(State.DONE);
        assertThat(State.of(BEFORE, LATEST, AFTER, AFTER)).isEqualTo(State.DONE_LATE);
    }

    @Test
    void isOverdueOnlyOnceTheLatestDayIsOver() {
        assertThat(State.of(BEFORE, LATEST, null, LATEST)).isEqualTo(State.TO_DO);
        assertThat(State.of(BEFORE, LATEST, null, LATEST.plusDays(1))).isEqualTo(State.OVERDUE);
    }

    @Test
    void seesThatAPlanCannotWorkBeforeTheDayComes() {
        assertThat(State.of(AFTER, LATEST, null, BEFORE)).isEqualTo(State.AT_RISK);
    }
}
