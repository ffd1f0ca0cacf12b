package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());

    @Test
    void saysWhenTheAgendaMustBeOutAndWhy() {
        assertThat(Notice.AGENDA.latest(CALENDAR, LocalDate.of(2024, 7, 10)).because())
                .containsExactly(
                        "Wednesday 10 July 2024 is the meeting; the five clear working days before it are"
                                + " 3, 4, 5, 8 and 9 July, so the agenda must be out by Tuesday 2 July 2024.",
                        "The rule is five clear days (LGA 1972 s.100A(6) and s.100B(3); for a cabinet SI 2012/2089"
                                + " regs 6 and 7); that they are counted as working days is the council's setting.");
    }

    @Test
    void namesTheBankHolidayInsideTheCount() {
        assertThat(Notice.AGENDA.latest(CALENDAR, LocalDate.of(2024, 5, 8)).because())
                .startsWith(
                        "Wednesday 8 May 2024 is the meeting; the five clear working days before it are"
                                + " 30 April, 1, 2, 3 and 7 May, so the agenda must be out by Monday 29 April 2024.",
                        "Monday 6 May 2024 is a bank holiday (Early May bank holiday) and does not count.");
    }

    @Test
    void namesTheYearsWhereTheCountTurnsOne() {
        assertThat(Notice.AGENDA.latest(CALENDAR, LocalDate.of(2027, 1, 5)).because())
                .startsWith(
                        "Tuesday 5 January 2027 is the meeting; the five clear working days before it are"
                                + " 24, 29, 30, 31 December 2026 and 4 January 2027, so the agenda must be out by"
                                + " Wednesday 23 December 2026.",
                        "Friday 25 December 2026 is a bank holiday (Christmas Day) and does not count.",
                        "Monday 28 December 2026 is a bank holiday (Boxing Day (substitute day)) and does not count.",
                        "Friday 1 January 2027 is a bank holiday (New Year's Day) and does not count.");
    }

    @Test
    void warnsOfAMeetingOnABankHoliday() {
        assertThat(Notice.AGENDA.latest(CALENDAR, LocalDate.of(2024, 5, 27)).because())
                .contains("Monday 27 May 2024 is a bank holiday (Spring bank holiday): check the date of the meeting.");
    }

    @Test
    void countsACabinetsAgendaByCalendarDaysWhereTheCouncilDoes() {
        var answer = Notice.AGENDA.latest(CALENDAR, LocalDate.of(2024, 7, 12), ClearDays.CALENDAR);
        assertThat(answer.value()).isEqualTo(LocalDate.of(2024, 7, 6));
        assertThat(answer.because())
                .startsWith(
                        "Friday 12 July 2024 is the meeting; the five clear days before it are 7, 8, 9, 10 and 11 July,"
                                + " so the agenda must be out by Saturday 6 July 2024.",
                        "Saturday 6 July 2024 falls at the weekend: if nobody can publish then, the agenda must be out"
                                + " by Friday 5 July 2024.");
    }

    @Test
    void saysWhenTheKeyDecisionsNoticeMustBeOut() {
        assertThat(Notice.KEY_DECISION
                        .latest(CALENDAR, LocalDate.of(2024, 7, 10))
                        .because())
                .containsExactly(
                        "Wednesday 10 July 2024 is the decision; the 28 clear days before it run from"
                                + " Wednesday 12 June 2024 to Tuesday 9 July 2024, so the notice of the key decision must"
                                + " be out by Tuesday 11 June 2024.",
                        "The rule is 28 clear days (SI 2012/2089 reg 9); that they are counted as calendar days is the"
                                + " council's setting.");
    }

    @Test
    void saysWhenADecisionUnderGeneralExceptionCanBeTaken() {
        assertThat(Notice.GENERAL_EXCEPTION
                        .earliest(CALENDAR, LocalDate.of(2024, 7, 11))
                        .because())
                .containsExactly(
                        "Thursday 11 July 2024 is the day on which the general exception notice is out; the five clear"
                                + " working days after it are 12, 15, 16, 17 and 18 July, so the decision can be on"
                                + " Friday 19 July 2024 at the earliest.",
                        "The rule is five clear days (SI 2012/2089 reg 10); that they are counted as working days is the"
                                + " council's setting.");
    }

    @Test
    void saysWhatIsLeftWhenTheAgendaIsTooLate() {
        var answer =
                Notice.AGENDA.inTime(CALENDAR, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 8), ClearDays.WORKING);
        assertThat(answer.value()).isFalse();
        assertThat(answer.because())
                .startsWith(
                        "Between Monday 1 July 2024, when the agenda is out, and the meeting on Monday 8 July 2024 lie"
                                + " four clear working days; five are needed, so it is too late by one.",
                        "An item can then be taken only if the meeting itself was called at shorter notice, or if the"
                                + " chair holds it urgent for special circumstances written in the minutes"
                                + " (LGA 1972 s.100B(4)(b)).");
    }

    @Test
    void acceptsARealNoticeThatFitsTheCalendarReadingOnly() {
        var published = LocalDate.of(2024, 6, 5);
        var decision = LocalDate.of(2024, 7, 10);
        var calendar = Notice.KEY_DECISION.inTime(CALENDAR, published, decision, ClearDays.CALENDAR);
        var working = Notice.KEY_DECISION.inTime(CALENDAR, published, decision, ClearDays.WORKING);
        assertThat(calendar.value()).isTrue();
        assertThat(calendar.text()).contains("34 clear days; 28 are needed, so it is in time.");
        assertThat(working.value()).isFalse();
        assertThat(working.text())
                .contains("24 clear working days; 28 are needed, so it is too late by four.")
                .contains("general exception notice (reg 10)");
    }

    @Test
    void saysOfEachNoticeHowManyDaysAndWhere() {
        assertThat(Notice.KEY_DECISION.defaultCounting()).isEqualTo(ClearDays.CALENDAR);
        assertThat(Notice.AGENDA.defaultCounting()).isEqualTo(ClearDays.WORKING);
        assertThat(Notice.GENERAL_EXCEPTION.source()).isEqualTo("SI 2012/2089 reg 10");
    }

    @Test
    void givesThePrivateMeetingItsTwoNotices() {
        var meeting = LocalDate.of(2024, 7, 10);
        assertThat(Notice.PRIVATE_MEETING.latest(CALENDAR, meeting).value()).isEqualTo(LocalDate.of(2024, 6, 11));
        assertThat(Notice.PRIVATE_MEETING_SECOND.latest(CALENDAR, meeting).value())
                .isEqualTo(LocalDate.of(2024, 7, 2));
        assertThat(Notice.PRIVATE_MEETING_SECOND
                        .inTime(CALENDAR, meeting, meeting, ClearDays.WORKING)
                        .text())
                .contains("no clear working days; five are needed, so it is too late by five.")
                .contains("can then be private only with the agreement of the chair of scrutiny");
    }
}
