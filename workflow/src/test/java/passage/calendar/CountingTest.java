package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.calendar.SlowCounter.everyDay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every day of 2016 to 2028, held against the slow counter. */
class CountingTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());
    private static final List<LocalDate> ALL = everyDay(LocalDate.of(2016, 1, 1), LocalDate.of(2028, 12, 31));
    /** Far enough from both ends that every count from it stays inside the data. */
    private static final List<LocalDate> INNER = everyDay(LocalDate.of(2016, 3, 1), LocalDate.of(2028, 10, 31));

    @Test
    void theListedBankHolidaysAreThoseThatTheRulesGive() {
        assertThat(BankHolidays.englandAndWales().days().stream()
                        .map(BankHoliday::date)
                        .collect(Collectors.toSet()))
                .isEqualTo(SlowCounter.holidays(2016, 2028));
    }

    @Test
    void knowsWorkingDays() {
        for (var day : ALL) {
            assertThat(CALENDAR.isWorkingDay(day)).as("%s", day).isEqualTo(SlowCounter.works(day));
            assertThat(CALENDAR.explainNonWorking(day).isEmpty()).isEqualTo(SlowCounter.works(day));
        }
    }

    @Test
    void countsForwardsAndBackwards() {
        for (var day : INNER) {
            assertThat(CALENDAR.plus(day, 0)).isEqualTo(day);
            assertThat(CALENDAR.next(day)).isEqualTo(CALENDAR.plus(day, 1));
            assertThat(CALENDAR.onOrBefore(day))
                    .isEqualTo(SlowCounter.works(day) ? day : SlowCounter.latestPublication(day, 0));
            for (int n = 1; n <= 12; n++) {
                assertThat(CALENDAR.plus(day, n)).isEqualTo(SlowCounter.earliestMeeting(day, n - 1));
                assertThat(CALENDAR.minus(day, n)).isEqualTo(SlowCounter.latestPublication(day, n - 1));
            }
        }
    }

    @Test
    void countsTheDaysBetween() {
        for (var from : INNER) {
            for (int length : new int[] {0, 1, 2, 3, 5, 7, 8, 13, 29, 35, 60}) {
                var to = from.plusDays(length);
                assertThat(CALENDAR.between(from, to)).isEqualTo(SlowCounter.between(from, to));
                assertThat(ClearDays.WORKING.between(CALENDAR, from, to)).isEqualTo(SlowCounter.between(from, to));
                assertThat(ClearDays.CALENDAR.between(CALENDAR, from, to)).isEqualTo(Math.max(0, length - 1));
            }
        }
    }

    @Test
    void leavesExactlyTheClearDaysNeeded() {
        for (var day : INNER) {
            for (int clear : new int[] {0, 1, 2, 3, 5, 10, 28}) {
                assertThat(ClearDays.WORKING.latestPublication(CALENDAR, day, clear))
                        .isEqualTo(SlowCounter.latestPublication(day, clear));
                assertThat(ClearDays.WORKING.earliestMeeting(CALENDAR, day, clear))
                        .isEqualTo(SlowCounter.earliestMeeting(day, clear));
                assertThat(ChronoUnit.DAYS.between(ClearDays.CALENDAR.latestPublication(CALENDAR, day, clear), day))
                        .isEqualTo(clear + 1);
                assertThat(ChronoUnit.DAYS.between(day, ClearDays.CALENDAR.earliestMeeting(CALENDAR, day, clear)))
                        .isEqualTo(clear + 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeIsInTimeOnItsLatestDayAndNotOnTheNext(Notice notice) {
        for (var meeting : INNER) {
            for (var counting : ClearDays.values()) {
                var latest = notice.latest(CALENDAR, meeting, counting).value();
                var next = counting == ClearDays.WORKING ? CALENDAR.next(latest) : latest.plusDays(1);
                assertThat(notice.inTime(CALENDAR, latest, meeting, counting).value())
                        .isTrue();
                assertThat(notice.inTime(CALENDAR, next, meeting, counting).value())
                        .as("%s %s %s", notice, meeting, counting)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void callInEndsAfterItsWorkingDaysInEveryWeek(Effect effect) {
        for (var published : INNER) {
            for (int days = 1; days <= 10; days++) {
                var window = new CallInRule(days, LocalTime.of(17, 0), effect).windowFor(CALENDAR, published);
                assertThat(SlowCounter.works(window.firstDay())).isTrue();
                assertThat(SlowCounter.between(published, window.firstDay())).isZero();
                assertThat(SlowCounter.works(window.lastDay())).isTrue();
                assertThat(SlowCounter.between(published, window.lastDay())).isEqualTo(days - 1);
                assertThat(window.endsAt().getOffset())
                        .isEqualTo(SlowCounter.offset(window.lastDay(), LocalTime.of(17, 0)));
                var effective = window.effectiveFrom().toLocalDate();
                assertThat(effective)
                        .isEqualTo(
                                switch (effect) {
                                    case AT_EXPIRY -> window.lastDay();
                                    case NEXT_CALENDAR_DAY -> window.lastDay().plusDays(1);
                                    case NEXT_WORKING_DAY -> SlowCounter.earliestMeeting(window.lastDay(), 0);
                                });
            }
        }
    }

    @Test
    void theLastMeetingWorksAndNoLaterOneDoes() {
        for (var due : INNER) {
            for (var effect : Effect.values()) {
                for (int lag = 0; lag <= 2; lag++) {
                    CallIn rule = new CallInRule(5, LocalTime.of(17, 0), effect);
                    var last = LastMeeting.before(CALENDAR, due, lag, Optional.of(rule), lag);
                    var found = last.date().value();
                    assertThat(found).isEqualTo(slowLastMeeting(due, lag, effect, lag));
                }
            }
        }
    }

    private static LocalDate slowLastMeeting(LocalDate due, int lag, Effect effect, int lead) {
        var meeting = due;
        while (!SlowCounter.works(meeting)
                || slowSubmission(meeting, lag, effect, lead).isAfter(due)) {
            meeting = meeting.minusDays(1);
        }
        return meeting;
    }

    private static LocalDate slowSubmission(LocalDate meeting, int lag, Effect effect, int lead) {
        var published = lag == 0 ? meeting : SlowCounter.earliestMeeting(meeting, lag - 1);
        var lastDay = SlowCounter.earliestMeeting(published, 4);
        var effective = switch (effect) {
            case AT_EXPIRY -> lastDay;
            case NEXT_CALENDAR_DAY -> lastDay.plusDays(1);
            case NEXT_WORKING_DAY -> SlowCounter.earliestMeeting(lastDay, 0);
        };
        return lead == 0 ? effective : SlowCounter.earliestMeeting(effective, lead - 1);
    }

    @Test
    void latenessCountsTheDaysAfterTheDueDay() {
        for (var due : INNER) {
            for (int days = -2; days <= 30; days++) {
                var submitted = due.plusDays(days);
                var expected = days <= 0
                        ? new Lateness(false, 0, 0)
                        : new Lateness(true, days, SlowCounter.between(due, submitted.plusDays(1)));
                assertThat(Lateness.of(CALENDAR, due, submitted)).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyDayEndsOneSecondBeforeLondonsMidnight() {
        for (var day : ALL) {
            var end = day.atTime(23, 59, 59).toInstant(SlowCounter.offset(day, Deadline.END_OF_DAY));
            assertThat(Deadline.endOfDay(day)).isEqualTo(end);
            assertThat(Deadline.dateOf(end)).isEqualTo(day);
            assertThat(Deadline.at(day, LocalTime.NOON))
                    .isEqualTo(day.atTime(12, 0).toInstant(SlowCounter.offset(day, LocalTime.NOON)));
        }
        assertThat(Deadline.endOfDay(LocalDate.of(2024, 12, 31)).atOffset(ZoneOffset.UTC))
                .hasToString("2024-12-31T23:59:59Z");
    }
}
