package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 'Cabinet on 15 July, decisions published the next working day, five-day call-in, due 19 July 2024.' */
class LastMeetingTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @Test
    void theCabinetOn15JulyIsTooLateForAnOrdinaryCallIn() {
        var answer = dueOn19July(Effect.NEXT_CALENDAR_DAY, 1, 0).works(LocalDate.of(2024, 7, 15));
        assertThat(answer.value()).isFalse();
        assertThat(answer.because())
                .containsExactly(
                        "A decision taken on Monday 15 July 2024 is published one working day later.",
                        "The notice of the decision is published on Tuesday 16 July 2024; the five working days after it"
                                + " are 17, 18, 19, 22 and 23 July, so call-in ends at 17:00 on Tuesday 23 July 2024.",
                        "The decision takes effect on the next calendar day, Wednesday 24 July 2024.",
                        "Length, hour and effect of call-in are set by the council's constitution.",
                        "It can be submitted from the start of Wednesday 24 July 2024; it is due by the end of"
                                + " Friday 19 July 2024, so the meeting on Monday 15 July 2024 is too late.");
    }

    @Test
    void tenJulyWasTheLastDayWhereEffectIsTheNextCalendarDay() {
        var answer = dueOn19July(Effect.NEXT_CALENDAR_DAY, 1, 0).date();
        assertThat(answer.value()).isEqualTo(LocalDate.of(2024, 7, 10));
        assertThat(answer.because())
                .containsExactly(
                        "The submission is due by the end of Friday 19 July 2024.",
                        "A decision taken on Wednesday 10 July 2024 is published one working day later.",
                        "The notice of the decision is published on Thursday 11 July 2024; the five working days after it"
                                + " are 12, 15, 16, 17 and 18 July, so call-in ends at 17:00 on Thursday 18 July 2024.",
                        "The decision takes effect on the next calendar day, Friday 19 July 2024.",
                        "Length, hour and effect of call-in are set by the council's constitution.",
                        "So Wednesday 10 July 2024 is the last day that works.",
                        "A decision on the next working day, Thursday 11 July 2024, could be submitted only from the start"
                                + " of Saturday 20 July 2024.");
    }

    @Test
    void elevenJulyWasTheLastDayWhereTheDecisionHoldsAtExpiry() {
        assertThat(dueOn19July(Effect.AT_EXPIRY, 1, 0).date().value()).isEqualTo(LocalDate.of(2024, 7, 11));
        assertThat(dueOn19July(Effect.NEXT_WORKING_DAY, 1, 0).date().value()).isEqualTo(LocalDate.of(2024, 7, 10));
    }

    @Test
    void namesTheLastOfTheCouncilsOwnMeetings() {
        var last = dueOn19July(Effect.NEXT_CALENDAR_DAY, 1, 0);
        var june = LocalDate.of(2024, 6, 10);
        var july = LocalDate.of(2024, 7, 15);
        var may = LocalDate.of(2024, 5, 13);
        var farAhead = LocalDate.of(2031, 1, 13);
        assertThat(last.among(List.of(may, july, june, farAhead)).map(Reasoned::value))
                .contains(june);
        assertThat(last.among(List.of(may, june)).orElseThrow().text()).endsWith("10 June 2024 is early enough.");
        assertThat(last.among(List.of(july))).isEmpty();
    }

    @Test
    void aCutOffHourBeforeTheEndOfCallInCostsADay() {
        CallIn rule = new CallInRule(5, FIVE, Effect.AT_EXPIRY);
        var atNoon = new LastMeeting(CALENDAR, Deadline.at(DUE, LocalTime.NOON), 1, Optional.of(rule), 0);
        var atFive = new LastMeeting(CALENDAR, Deadline.at(DUE, FIVE), 1, Optional.of(rule), 0);
        assertThat(atNoon.date().value()).isEqualTo(LocalDate.of(2024, 7, 10));
        assertThat(atFive.date().value()).isEqualTo(LocalDate.of(2024, 7, 11));
        assertThat(atNoon.date().because()).startsWith("The submission is due by 12:00 on Friday 19 July 2024.");
    }

    @Test
    void leadTimeAndNoticeLagMoveTheLastDayBack() {
        assertThat(dueOn19July(Effect.NEXT_CALENDAR_DAY, 0, 0).date().value()).isEqualTo(LocalDate.of(2024, 7, 11));
        var answer = dueOn19July(Effect.NEXT_CALENDAR_DAY, 0, 2).date();
        assertThat(answer.value()).isEqualTo(LocalDate.of(2024, 7, 9));
        assertThat(answer.because())
                .contains(
                        "A decision taken on Tuesday 9 July 2024 is published the same day.",
                        "Then two working days are needed before it is submitted.");
    }

    @Test
    void whereNothingCanBeCalledInTheDueDayItselfWorks() {
        var open = LastMeeting.before(CALENDAR, DUE, 3, Optional.empty(), 0);
        assertThat(open.date().value()).isEqualTo(DUE);
        assertThat(open.date().because())
                .contains("A decision taken on Friday 19 July 2024 cannot be called in and takes effect that day.");
        assertThat(LastMeeting.before(CALENDAR, DUE, 0, Optional.empty(), 1)
                        .date()
                        .because())
                .contains("Then one working day is needed before it is submitted.");
        var atNoon = new LastMeeting(CALENDAR, Deadline.at(DUE, LocalTime.NOON), 0, Optional.empty(), 0);
        assertThat(atNoon.date().value()).isEqualTo(LocalDate.of(2024, 7, 18));
    }

    @Test
    void aDueDayAtTheWeekendLooksBackToTheFriday() {
        var saturday = LocalDate.of(2024, 7, 20);
        assertThat(LastMeeting.before(CALENDAR, saturday, 0, Optional.empty(), 0)
                        .date()
                        .value())
                .isEqualTo(DUE);
        CallIn rule = new CallInRule(5, FIVE, Effect.NEXT_CALENDAR_DAY);
        assertThat(LastMeeting.before(CALENDAR, saturday, 1, Optional.of(rule), 0)
                        .date()
                        .value())
                .isEqualTo(LocalDate.of(2024, 7, 11));
    }

    @Test
    void followsTheTuesdayRule() {
        CallIn rule = new CallInByWeekday(DayOfWeek.TUESDAY, FIVE, Effect.AT_EXPIRY);
        var last = LastMeeting.before(CALENDAR, DUE, 1, Optional.of(rule), 0);
        assertThat(last.date().value()).isEqualTo(LocalDate.of(2024, 7, 12).minusDays(1));
        assertThat(last.works(LocalDate.of(2024, 7, 12)).value()).isFalse();
    }

    @Test
    void keepsTheFourDatesOfADecisionApart() {
        var dates = dueOn19July(Effect.AT_EXPIRY, 1, 1).datesFor(LocalDate.of(2024, 7, 10));
        assertThat(dates.decided()).isEqualTo(LocalDate.of(2024, 7, 10));
        assertThat(dates.noticePublished()).isEqualTo(LocalDate.of(2024, 7, 11));
        assertThat(dates.callIn()).map(CallInWindow::lastDay).contains(LocalDate.of(2024, 7, 18));
        assertThat(dates.effectiveFrom()).hasToString("2024-07-18T17:00+01:00[Europe/London]");
        assertThat(dates.submittableFrom()).hasToString("2024-07-19T17:00+01:00[Europe/London]");
    }

    @Test
    void namesEachBankHolidayOnTheWay() {
        CallIn rule = new CallInRule(1, FIVE, Effect.AT_EXPIRY);
        var may = LastMeeting.before(CALENDAR, LocalDate.of(2024, 5, 31), 1, Optional.of(rule), 1);
        assertThat(may.works(LocalDate.of(2024, 5, 3)).because())
                .contains("Monday 6 May 2024 is a bank holiday (Early May bank holiday) and does not count.");
        assertThat(may.works(LocalDate.of(2024, 5, 6)).because())
                .startsWith(
                        "Monday 6 May 2024 is a bank holiday (Early May bank holiday): check the date of the meeting.");
        assertThat(may.works(LocalDate.of(2024, 5, 22)).because())
                .contains("Monday 27 May 2024 is a bank holiday (Spring bank holiday) and does not count.");
    }

    @Test
    void refusesNegativeLagOrLead() {
        assertThatIllegalArgumentException().isThrownBy(() -> dueOn19July(Effect.AT_EXPIRY, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> dueOn19July(Effect.AT_EXPIRY, 0, -1));
    }

    private static LastMeeting dueOn19July(Effect effect, int noticeLag, int lead) {
        CallIn rule = new CallInRule(5, FIVE, effect);
        return LastMeeting.before(CALENDAR, DUE, noticeLag, Optional.of(rule), lead);
    }
}
