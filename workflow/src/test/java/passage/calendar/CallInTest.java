package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class CallInTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final String CONSTITUTION =
            "Length, hour and effect of call-in are set by the council's constitution.";

    @Test
    void countsFiveWorkingDaysToAClockTimeAndTakesEffectOnTheNextDay() {
        var answer = new CallInRule(5, LocalTime.of(17, 15), Effect.NEXT_CALENDAR_DAY)
                .explain(CALENDAR, LocalDate.of(2024, 7, 3));
        assertThat(answer.value())
                .isEqualTo(new CallInWindow(
                        LocalDate.of(2024, 7, 4),
                        LocalDate.of(2024, 7, 10),
                        ZonedDateTime.parse("2024-07-10T17:15+01:00[Europe/London]"),
                        ZonedDateTime.parse("2024-07-11T00:00+01:00[Europe/London]")));
        assertThat(answer.because())
                .containsExactly(
                        "The notice of the decision is published on Wednesday 3 July 2024; the five working days after it"
                                + " are 4, 5, 8, 9 and 10 July, so call-in ends at 17:15 on Wednesday 10 July 2024.",
                        "The decision takes effect on the next calendar day, Thursday 11 July 2024.",
                        CONSTITUTION);
    }

    @Test
    void takesEffectEvenOnASaturdayWhereTheNextCalendarDayCounts() {
        var published = LocalDate.of(2024, 7, 12);
        assertThat(new CallInRule(5, FIVE, Effect.NEXT_CALENDAR_DAY)
                        .explain(CALENDAR, published)
                        .because())
                .contains("The decision takes effect on the next calendar day, Saturday 20 July 2024, although it is no"
                        + " working day.");
        assertThat(new CallInRule(5, FIVE, Effect.NEXT_WORKING_DAY)
                        .explain(CALENDAR, published)
                        .because())
                .contains("The decision takes effect on the next working day, Monday 22 July 2024.");
        assertThat(new CallInRule(5, FIVE, Effect.AT_EXPIRY)
                        .explain(CALENDAR, published)
                        .because())
                .contains("The decision takes effect when call-in ends.");
    }

    @Test
    void passesOverTheChristmasHolidays() {
        var answer = new CallInRule(5, Deadline.END_OF_DAY, Effect.NEXT_WORKING_DAY)
                .explain(CALENDAR, LocalDate.of(2024, 12, 24));
        assertThat(answer.value().effectiveFrom()).hasToString("2025-01-06T00:00Z[Europe/London]");
        assertThat(answer.because())
                .containsExactly(
                        "The notice of the decision is published on Tuesday 24 December 2024; the five working days after"
                                + " it are 27, 30, 31 December 2024, 2 and 3 January 2025, so call-in ends at the end of"
                                + " Friday 3 January 2025.",
                        "Wednesday 25 December 2024 is a bank holiday (Christmas Day) and does not count.",
                        "Thursday 26 December 2024 is a bank holiday (Boxing Day) and does not count.",
                        "Wednesday 1 January 2025 is a bank holiday (New Year's Day) and does not count.",
                        "The decision takes effect on the next working day, Monday 6 January 2025.",
                        CONSTITUTION);
    }

    @Test
    void runsAcrossTheChangeToSummerTime() {
        var window = new CallInRule(2, FIVE, Effect.AT_EXPIRY).windowFor(CALENDAR, LocalDate.of(2025, 3, 28));
        assertThat(window.endsAt().toInstant()).hasToString("2025-04-01T16:00:00Z");
        var sunday = new CallInRule(1, FIVE, Effect.NEXT_CALENDAR_DAY).windowFor(CALENDAR, LocalDate.of(2024, 10, 24));
        assertThat(sunday.effectiveFrom().toInstant()).hasToString("2024-10-25T23:00:00Z");
    }

    @Test
    void endsOnTheTuesdayOfTheFollowingWeekWhereThatIsTheRule() {
        var rule = new CallInByWeekday(DayOfWeek.TUESDAY, FIVE, Effect.AT_EXPIRY);
        var monday = LocalDate.of(2024, 7, 8);
        for (int i = 0; i < 7; i++) {
            var published = monday.plusDays(i);
            var window = rule.windowFor(CALENDAR, published);
            assertThat(window.firstDay()).isEqualTo(published.plusDays(1));
            assertThat(window.endsAt()).hasToString("2024-07-16T17:00+01:00[Europe/London]");
            assertThat(window.effectiveFrom()).isEqualTo(window.endsAt());
        }
        assertThat(rule.explain(CALENDAR, LocalDate.of(2024, 7, 10)).because())
                .containsExactly(
                        "The notice of the decision is published on Wednesday 10 July 2024; call-in ends on the Tuesday of"
                                + " the following week, at 17:00 on Tuesday 16 July 2024.",
                        "The decision takes effect when call-in ends.",
                        "Day, hour and effect of call-in are set by the council's constitution.");
    }

    @Test
    void endsOnAMondayTheDayAfterASundaysNotice() {
        var window = new CallInByWeekday(DayOfWeek.MONDAY, FIVE, Effect.AT_EXPIRY)
                .windowFor(CALENDAR, LocalDate.of(2024, 7, 7));
        assertThat(window.firstDay()).isEqualTo(LocalDate.of(2024, 7, 8));
        assertThat(window.lastDay()).isEqualTo(LocalDate.of(2024, 7, 8));
    }

    @Test
    void saysThatTheRuleIsSilentOnABankHoliday() {
        var answer = new CallInByWeekday(DayOfWeek.TUESDAY, FIVE, Effect.NEXT_WORKING_DAY)
                .explain(CALENDAR, LocalDate.of(2023, 12, 20));
        assertThat(answer.value().effectiveFrom()).hasToString("2023-12-27T00:00Z[Europe/London]");
        assertThat(answer.because())
                .contains(
                        "Tuesday 26 December 2023 is a bank holiday (Boxing Day), and the rule does not say what then:"
                                + " ask the monitoring officer.");
    }

    @Test
    void refusesAWindowWithoutDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallInRule(0, FIVE, Effect.AT_EXPIRY))
                .withMessage("Call-in lasts at least one working day, not 0");
    }

    @Test
    void refusesAWindowThatTakesEffectBeforeItEnds() {
        var day = LocalDate.of(2024, 7, 10);
        var end = ZonedDateTime.of(day, FIVE, Deadline.LONDON);
        assertThatIllegalArgumentException().isThrownBy(() -> new CallInWindow(day, day, end, end.minusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallInWindow(day.plusDays(1), day, end, end));
    }
}
