package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.calendar.BankHolidays;
import passage.calendar.Deadline;
import passage.calendar.WorkingDays;
import passage.desk.Due.State;
import passage.process.Step;
import passage.route.Timetable;

class DueTest {
    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);

    @Test
    void comesNearTenWorkingDaysBefore() {
        assertThat(submission(LocalDate.of(2024, 7, 4))).isEqualTo(State.AHEAD);
        assertThat(submission(LocalDate.of(2024, 7, 5))).isEqualTo(State.APPROACHING);
        assertThat(submission(DUE)).isEqualTo(State.APPROACHING);
        assertThat(submission(DUE.plusDays(1))).isEqualTo(State.MISSED);
    }

    @Test
    void isAtRiskWhereThePlannedDayIsTooLate() {
        var late = timetable(DUE.plusDays(3));

        assertThat(Due.of(Step.SUBMIT_PLAN, late, CALENDAR, LocalDate.of(2024, 5, 1))
                        .map(Due::state))
                .isEqualTo(Optional.of(State.AT_RISK));
    }

    @Test
    void hasNoDateForReportsOnProgress() {
        assertThat(Due.of(Step.REPORT_PROGRESS, timetable(null), CALENDAR, DUE)).isEmpty();
    }

    private static State submission(LocalDate today) {
        return Due.of(Step.CERTIFY_PLAN, timetable(null), CALENDAR, today)
                .orElseThrow()
                .state();
    }

    private static Timetable timetable(@Nullable LocalDate planned) {
        return new Timetable(List.of(new Timetable.Step(
                Timetable.SUBMIT, "Submit", planned, DUE, Deadline.endOfDay(DUE), List.of("The commission says so."))));
    }
}
