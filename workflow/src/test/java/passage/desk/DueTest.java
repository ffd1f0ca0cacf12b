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
import passage.plan.Risk;
import passage.process.Step;
import passage.route.Timetable;

class DueTest {
    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);

    @Test
    void comesNearTenWorkingDaysBefore() {
        assertThat(submission(LocalDate.of(2024, 7, 4)).risk()).isEqualTo(Risk.AHEAD);
        assertThat(submission(LocalDate.of(2024, 7, 5)).risk()).isEqualTo(Risk.APPROACHING);
        assertThat(submission(DUE).risk()).isEqualTo(Risk.APPROACHING);
        assertThat(submission(DUE.plusDays(1)).risk()).isEqualTo(Risk.MISSED);
    }

    @Test
    void saysHowManyWorkingDaysAreLeft() {
        assertThat(submission(LocalDate.of(2024, 7, 5)).left()).isEqualTo("10 working days left");
        assertThat(submission(DUE.minusDays(1)).left()).isEqualTo("1 working day left");
        assertThat(submission(DUE).left()).isEqualTo("No working day left after today");
        assertThat(submission(DUE.plusDays(2)).left()).isEqualTo("Late, though no working day has passed since");
        assertThat(submission(DUE.plusDays(4)).left()).isEqualTo("2 working days late");
    }

    @Test
    void isAtRiskWhereThePlannedDayIsTooLate() {
        assertThat(due(Step.SUBMIT_PLAN, DUE.plusDays(3), LocalDate.of(2024, 5, 1))
                        .map(Due::risk))
                .isEqualTo(Optional.of(Risk.AT_RISK));
    }

    @Test
    void hasNoDateForReportsOnProgress() {
        assertThat(due(Step.REPORT_PROGRESS, null, DUE)).isEmpty();
    }

    private static Due submission(LocalDate today) {
        return due(Step.CERTIFY_PLAN, null, today).orElseThrow();
    }

    private static Optional<Due> due(Step step, @Nullable LocalDate planned, LocalDate today) {
        return Due.of(step, Due.all(timetable(planned), CALENDAR), CALENDAR, today);
    }

    private static Timetable timetable(@Nullable LocalDate planned) {
        return new Timetable(List.of(new Timetable.Step(
                Timetable.SUBMIT, "Submit", planned, DUE, Deadline.endOfDay(DUE), List.of("The commission says so."))));
    }
}
