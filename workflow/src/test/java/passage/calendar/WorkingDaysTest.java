package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.englandAndWales();
    private static final WorkingDays CALENDAR = WorkingDays.of(HOLIDAYS);
    private static final LocalDate FUNERAL = LocalDate.of(2022, 9, 19);

    @Test
    void saysWhyADayDoesNotCount() {
        assertThat(CALENDAR.explainNonWorking(LocalDate.of(2024, 5, 6)))
                .contains("Monday 6 May 2024 is a bank holiday (Early May bank holiday)");
        assertThat(CALENDAR.explainNonWorking(LocalDate.of(2024, 7, 20)))
                .contains("Saturday 20 July 2024 falls at the weekend");
        assertThat(CALENDAR.explainNonWorking(LocalDate.of(2024, 7, 10))).isEmpty();
    }

    @Test
    void leavesOutTheCouncilsClosureDays() {
        var closed = CALENDAR.closedOn(Map.of(
                LocalDate.of(2024, 12, 27), "Christmas closure", LocalDate.of(2024, 12, 30), "Christmas closure"));
        assertThat(CALENDAR.plus(LocalDate.of(2024, 12, 24), 1)).isEqualTo(LocalDate.of(2024, 12, 27));
        assertThat(closed.plus(LocalDate.of(2024, 12, 24), 1)).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(closed.explainNonWorking(LocalDate.of(2024, 12, 27)))
                .contains("Friday 27 December 2024 is a day on which the council is closed (Christmas closure)");
        assertThat(CALENDAR.closures()).isEmpty();
    }

    @Test
    void countsThroughTheTwentyNinthOfFebruary() {
        assertThat(CALENDAR.next(LocalDate.of(2024, 2, 28))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(CALENDAR.minus(LocalDate.of(2024, 3, 1), 1)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(CALENDAR.between(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1)))
                .isEqualTo(1);
        assertThat(CALENDAR.between(LocalDate.of(2023, 2, 28), LocalDate.of(2023, 3, 1)))
                .isZero();
        assertThat(ClearDays.CALENDAR.latestPublication(CALENDAR, LocalDate.of(2024, 3, 14), 28))
                .isEqualTo(LocalDate.of(2024, 2, 14));
    }

    @Test
    void repeatsAnOldComputationAsItStoodBeforeADayWasProclaimed() {
        var meeting = LocalDate.of(2022, 9, 22);
        var before = CALENDAR.with(HOLIDAYS.asKnownOn(LocalDate.of(2022, 9, 9)));
        var after = CALENDAR.with(HOLIDAYS.asKnownOn(LocalDate.of(2022, 9, 10)));
        assertThat(Notice.AGENDA.latest(before, meeting).value()).isEqualTo(LocalDate.of(2022, 9, 14));
        assertThat(Notice.AGENDA.latest(after, meeting).value()).isEqualTo(LocalDate.of(2022, 9, 13));
        assertThat(before.isWorkingDay(FUNERAL)).isTrue();
        assertThat(HOLIDAYS.asKnownOn(LocalDate.of(2022, 9, 9)).version()).endsWith("as known on 2022-09-09");
        assertThat(HOLIDAYS.asKnownOn(LocalDate.of(2024, 7, 19))).isSameAs(HOLIDAYS);
    }

    @Test
    void takesAOneOffDayThatIsProclaimedLater() {
        var day = LocalDate.of(2026, 6, 15);
        var more = HOLIDAYS.with(day, "A day of thanks", LocalDate.of(2026, 2, 2));
        assertThat(WorkingDays.of(more).explainNonWorking(day))
                .contains("Monday 15 June 2026 is a bank holiday (A day of thanks)");
        assertThat(more.asKnownOn(LocalDate.of(2026, 2, 1)).on(day)).isEmpty();
        assertThat(HOLIDAYS.on(day)).isEmpty();
        assertThat(more).isNotEqualTo(HOLIDAYS);
        assertThat(more.version()).isEqualTo("2016-2028.1 with 2026-06-15");
    }

    @Test
    void refusesADayProclaimedAfterItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOLIDAYS.with(LocalDate.of(2026, 6, 15), "Late", LocalDate.of(2026, 6, 16)))
                .withMessage("The bank holiday on Monday 15 June 2026 cannot have been proclaimed after it,"
                        + " on Tuesday 16 June 2026");
    }

    @Test
    void refusesAYearWithoutDataAndSaysUntilWhenItReaches() {
        assertThatThrownBy(() -> CALENDAR.plus(LocalDate.of(2028, 12, 29), 1))
                .isInstanceOfSatisfying(NoCalendarData.class, refusal -> {
                    assertThat(refusal.asked()).isEqualTo(LocalDate.of(2029, 1, 1));
                    assertThat(refusal.firstYear()).isEqualTo(2016);
                    assertThat(refusal.lastYear()).isEqualTo(2028);
                })
                .hasMessage("No bank holidays are known for 2029, so Monday 1 January 2029 cannot be counted:"
                        + " the data (version 2016-2028.1) reaches from 1 January 2016 to 31 December 2028.");
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2015, 12, 31)))
                .isInstanceOf(NoCalendarData.class);
        assertThatThrownBy(() -> HOLIDAYS.with(LocalDate.of(2029, 6, 1), "Early", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(NoCalendarData.class);
        assertThat(HOLIDAYS.covers(2028)).isTrue();
        assertThat(HOLIDAYS.covers(2029)).isFalse();
        assertThat(HOLIDAYS.covers(2015)).isFalse();
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        var meeting = LocalDate.of(2024, 7, 10);
        var published = LocalDate.of(2024, 7, 11);
        for (var counting : ClearDays.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> counting.between(CALENDAR, published, meeting))
                    .withMessage("Wednesday 10 July 2024 is before Thursday 11 July 2024: give the earlier date first");
        }
    }

    @Test
    void refusesNegativeCounts() {
        var day = LocalDate.of(2024, 7, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plus(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.minus(day, -1));
        for (var counting : ClearDays.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> counting.latestPublication(CALENDAR, day, -1));
            assertThatIllegalArgumentException().isThrownBy(() -> counting.earliestMeeting(CALENDAR, day, -1));
        }
    }

    @Test
    void namesTheLineOfABrokenList() {
        var head = "# version: 2\n# years: 2029-2029\ndate,title,listed_on\n";
        assertThat(BankHolidays.from(new StringReader(head + "2029-01-01,New Year's Day,\n"), "own.csv")
                        .on(LocalDate.of(2029, 1, 1)))
                .map(BankHoliday::title)
                .contains("New Year's Day");
        assertThat(BankHolidays.from(new StringReader(head + "2029-01-01,A,\n2029-01-02,B,\n"), "own.csv")
                        .days())
                .extracting(BankHoliday::title)
                .containsExactly("A", "B");
        assertBroken(head + "2029-02-30,No such day,\n", "own.csv, line 4: ");
        assertBroken(head + "2029-01-01\n", "own.csv, line 4: expected 'date,title,listed_on', found '2029-01-01'");
        assertBroken(head + "2029-01-01,,\n", "own.csv, line 4: ");
        assertBroken("date;title\n", "own.csv, line 1: expected the heading");
        assertBroken("date,title,listed_on\n", "own.csv: expected the lines");
        assertBroken(
                head + "2029-01-01,A,\n2029-01-01,B,\n", "own.csv, line 5: two bank holidays on Monday 1 January 2029");
        assertBroken(head + "2030-01-01,A,\n", "own.csv, line 4: Tuesday 1 January 2030 is outside the years 2029");
    }

    @Test
    void listsAreEqualWhenVersionYearsAndDaysAre() {
        var list = list("2", "2029-2030", "A");
        assertThat(list).isEqualTo(list("2", "2029-2030", "A")).hasSameHashCodeAs(list("2", "2029-2030", "A"));
        assertThat(list)
                .isNotEqualTo(list("3", "2029-2030", "A"))
                .isNotEqualTo(list("2", "2028-2030", "A"))
                .isNotEqualTo(list("2", "2029-2031", "A"))
                .isNotEqualTo(list("2", "2029-2030", "B"))
                .isNotEqualTo("2")
                .hasToString("bank holidays 2029 to 2030, version 2");
    }

    private static BankHolidays list(String version, String years, String title) {
        var text =
                "# version: %s\n# years: %s\ndate,title,listed_on\n2029-01-01,%s,\n".formatted(version, years, title);
        return BankHolidays.from(new StringReader(text), "own.csv");
    }

    private static void assertBroken(String list, String message) {
        assertThatThrownBy(() -> BankHolidays.from(new StringReader(list), "own.csv"))
                .hasMessageStartingWith(message);
    }
}
