package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);

    @Test
    void followsTheClocksInMarchAndOctober() {
        assertThat(Deadline.endOfDay(LocalDate.of(2024, 3, 30))).isEqualTo("2024-03-30T23:59:59Z");
        assertThat(Deadline.endOfDay(LocalDate.of(2024, 3, 31))).isEqualTo("2024-03-31T22:59:59Z");
        assertThat(Deadline.endOfDay(LocalDate.of(2024, 10, 26))).isEqualTo("2024-10-26T22:59:59Z");
        assertThat(Deadline.endOfDay(LocalDate.of(2024, 10, 27))).isEqualTo("2024-10-27T23:59:59Z");
    }

    @Test
    void movesAnHourThatDoesNotExistAndTakesTheFirstOfAnHourThatComesTwice() {
        var halfPastOne = LocalTime.of(1, 30);
        assertThat(Deadline.at(LocalDate.of(2024, 3, 31), halfPastOne)).isEqualTo("2024-03-31T01:30:00Z");
        assertThat(Deadline.at(LocalDate.of(2024, 10, 27), halfPastOne)).isEqualTo("2024-10-27T00:30:00Z");
    }

    @Test
    void findsLondonsDateNotGreenwichs() {
        assertThat(Deadline.dateOf(Instant.parse("2024-07-19T23:00:00Z"))).isEqualTo("2024-07-20");
        assertThat(Deadline.dateOf(Instant.parse("2024-01-19T23:00:00Z"))).isEqualTo("2024-01-19");
    }

    @Test
    void countsLatenessInDaysAndWorkingDays() {
        var answer = Lateness.explain(CALENDAR, DUE, LocalDate.of(2024, 7, 29));
        assertThat(answer.value()).isEqualTo(new Lateness(true, 10, 6));
        assertThat(answer.because())
                .containsExactly("It was due by the end of Friday 19 July 2024 and submitted on Monday 29 July 2024:"
                        + " ten days late, or six working days.");
        assertThat(Lateness.explain(CALENDAR, LocalDate.of(2024, 8, 23), LocalDate.of(2024, 8, 27))
                        .because())
                .containsExactly(
                        "It was due by the end of Friday 23 August 2024 and submitted on Tuesday 27 August 2024:"
                                + " four days late, or one working day.",
                        "Monday 26 August 2024 is a bank holiday (Summer bank holiday) and does not count.");
    }

    @Test
    void holdsADeadlineToTheSecond() {
        var due = Deadline.endOfDay(DUE);
        assertThat(Lateness.of(CALENDAR, due, due.plusMillis(999)).late()).isFalse();
        assertThat(Lateness.of(CALENDAR, due, due.plusSeconds(1))).isEqualTo(new Lateness(true, 1, 0));
        assertThat(Lateness.explain(CALENDAR, due, due.minusSeconds(59)).because())
                .containsExactly(
                        "It was due by the end of Friday 19 July 2024 and submitted at 23:59 on Friday 19 July 2024,"
                                + " in time.");
    }

    @Test
    void isLateOnTheDayItselfAfterAClockTime() {
        var answer = Lateness.explain(
                CALENDAR, Deadline.at(DUE, LocalTime.of(12, 0)), Deadline.at(DUE, LocalTime.of(12, 1)));
        assertThat(answer.value()).isEqualTo(new Lateness(true, 0, 0));
        assertThat(answer.because())
                .containsExactly(
                        "It was due by 12:00 on Friday 19 July 2024 and submitted at 12:01 on Friday 19 July 2024,"
                                + " late on the day itself.");
    }

    @Test
    void countsTheFirstDayOfAPeriodThatBeginsWithIt() {
        assertThat(Inclusive.periodEnd(LocalDate.of(2024, 7, 1), 1)).isEqualTo("2024-07-01");
        assertThat(Inclusive.periodEnd(LocalDate.of(2024, 2, 2), 28)).isEqualTo("2024-02-29");
        assertThat(Inclusive.periodEnd(LocalDate.of(2023, 2, 2), 28)).isEqualTo("2023-03-01");
        assertThat(Inclusive.explainPeriodEnd(LocalDate.of(2024, 7, 1), 28).because())
                .containsExactly("28 days, beginning with Monday 1 July 2024, which counts as the first, end with"
                        + " Sunday 28 July 2024.");
        assertThat(Inclusive.explainPeriodEnd(DUE, 12).text()).startsWith("Twelve days, beginning");
        assertThat(Inclusive.explainPeriodEnd(DUE, 13).text()).startsWith("13 days, beginning");
        assertThatIllegalArgumentException().isThrownBy(() -> Inclusive.periodEnd(DUE, 0));
    }

    @Test
    void warnsInThePreElectionPeriodFromFirstToLastDay() {
        var period = PreElection.generalElection2024();
        assertThat(period.warns(LocalDate.of(2024, 5, 24))).isFalse();
        assertThat(period.warns(LocalDate.of(2024, 5, 25))).isTrue();
        assertThat(period.warns(LocalDate.of(2024, 7, 4))).isTrue();
        assertThat(period.warns(LocalDate.of(2024, 7, 5))).isFalse();
        assertThat(period.beginning(LocalDate.of(2024, 6, 4)).warns(LocalDate.of(2024, 5, 31)))
                .isFalse();
        assertThat(period.explain(LocalDate.of(2024, 6, 18)).text())
                .isEqualTo("Tuesday 18 June 2024 is in the pre-election period of the general election,"
                        + " Saturday 25 May 2024 to Thursday 4 July 2024: publicity is limited (LGA 1986 s.2), decisions"
                        + " can be taken.");
        assertThat(period.explain(LocalDate.of(2024, 7, 10)).value()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> period.beginning(LocalDate.of(2024, 7, 5)));
    }

    @Test
    void anAnswerKeepsItsReasons() {
        var answer = Reasoned.of(5, "Five.").and(List.of("Because.")).map(n -> n + 1);
        assertThat(answer).isEqualTo(Reasoned.of(6, "Five.", "Because."));
        assertThat(answer.text()).isEqualTo("Five. Because.");
        assertThatIllegalArgumentException().isThrownBy(() -> Reasoned.of(5));
    }
}
