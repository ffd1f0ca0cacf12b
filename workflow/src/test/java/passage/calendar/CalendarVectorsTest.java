package passage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of the table of dates whose answer is known from a council's page or by hand. */
class CalendarVectorsTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(BankHolidays.englandAndWales());

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvFileSource(resources = "/calendar-vectors.csv", numLinesToSkip = 1)
    void answersAsKnown(String id, String rule, String counting, String given, String expected) {
        var g = Row.of(given);
        var e = Row.of(expected);
        switch (rule) {
            case "agenda5_latest_publication" -> agenda(g, e);
            case "clear_days_between" -> clearDays(ClearDays.valueOf(counting.toUpperCase(Locale.ROOT)), g, e);
            case "key28_latest_notice" -> keyDecision(g, e);
            case "general_exception_earliest" -> generalException(g, e);
            case "callin_window" -> callIn(g, e);
            case "last_meeting_for_deadline" -> lastMeeting(g, e);
            case "lateness" -> lateness(g, e);
            case "deadline_instant" -> instant(g, e);
            case "pre_election_flag" -> preElection(g, e);
            default -> throw new AssertionError("No test for the rule " + rule + " of " + id);
        }
    }

    private static void agenda(Row given, Row expected) {
        var meeting = given.date("meeting");
        assertThat(weekday(meeting)).isEqualTo(given.text("meeting_weekday"));
        assertDate(
                Notice.AGENDA.latest(CALENDAR, meeting).value(),
                expected.date("latest_publication"),
                expected.text("weekday"));
    }

    private static void clearDays(ClearDays counting, Row given, Row expected) {
        int clear = counting.between(CALENDAR, given.date("published"), given.date("meeting"));
        assertThat(clear).isEqualTo(expected.number("clear_days"));
        var notice = given.number("required") == 5 ? Notice.AGENDA : Notice.KEY_DECISION;
        assertThat(notice.days()).isEqualTo(given.number("required"));
        assertThat(notice.inTime(CALENDAR, given.date("published"), given.date("meeting"), counting)
                        .value())
                .isEqualTo(expected.flag("ok"));
    }

    private static void keyDecision(Row given, Row expected) {
        assertDate(
                Notice.KEY_DECISION.latest(CALENDAR, given.date("decision")).value(),
                expected.date("latest_notice"),
                expected.text("weekday"));
    }

    private static void generalException(Row given, Row expected) {
        assertDate(
                Notice.GENERAL_EXCEPTION
                        .earliest(CALENDAR, given.date("notice_available"))
                        .value(),
                expected.date("earliest_decision"),
                expected.text("weekday"));
    }

    private static void callIn(Row given, Row expected) {
        boolean atExpiry = expected.has("implementable_from");
        var rule = new CallInRule(
                given.number("days"),
                atExpiry ? LocalTime.of(17, 0) : LocalTime.of(17, 15),
                atExpiry ? Effect.AT_EXPIRY : Effect.NEXT_CALENDAR_DAY);
        var window = rule.windowFor(CALENDAR, given.date("published"));
        assertThat(window.lastDay()).isEqualTo(expected.date("last_day"));
        if (atExpiry) {
            assertThat(window.effectiveFrom().toOffsetDateTime())
                    .isEqualTo(OffsetDateTime.parse(expected.text("implementable_from")));
        } else {
            assertThat(weekday(window.lastDay())).isEqualTo(expected.text("last_day_weekday"));
            assertThat(window.effectiveFrom().toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
            assertDate(
                    window.effectiveFrom().toLocalDate(),
                    expected.date("effective_from"),
                    expected.text("effective_weekday"));
        }
    }

    private static void lastMeeting(Row given, Row expected) {
        CallIn rule = new CallInRule(5, LocalTime.of(17, 0), Effect.NEXT_CALENDAR_DAY);
        var last = LastMeeting.before(CALENDAR, given.date("deadline"), given.number("lag"), Optional.of(rule), 0);
        assertDate(last.date().value(), expected.date("last_meeting"), expected.text("weekday"));
    }

    private static void lateness(Row given, Row expected) {
        assertThat(Lateness.of(CALENDAR, given.date("deadline"), given.date("submitted")))
                .isEqualTo(new Lateness(
                        expected.flag("late"), expected.number("days_late"), expected.number("working_days_late")));
    }

    private static void instant(Row given, Row expected) {
        var instant = given.has("deadline")
                ? Deadline.endOfDay(given.date("deadline"))
                : at(LocalDateTime.parse(given.text("callin_end")));
        assertThat(instant).isEqualTo(Instant.parse(expected.text("instant_utc")));
        assertThat(ZonedDateTime.ofInstant(instant, Deadline.LONDON).getOffset())
                .hasToString("+01:00");
    }

    private static Instant at(LocalDateTime local) {
        return Deadline.at(local.toLocalDate(), local.toLocalTime());
    }

    private static void preElection(Row given, Row expected) {
        assertThat(PreElection.generalElection2024().warns(given.date("date"))).isEqualTo(expected.flag("flag"));
    }

    private static void assertDate(LocalDate found, LocalDate expected, String weekday) {
        assertThat(found).isEqualTo(expected);
        assertThat(weekday(found)).isEqualTo(weekday);
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    /** One cell of the table: name=value pairs. */
    private record Row(Map<String, String> values) {

        static Row of(String cell) {
            return new Row(Arrays.stream(cell.split(" "))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name) {
            return Optional.ofNullable(values.get(name)).orElseThrow(() -> new AssertionError("no " + name));
        }

        LocalDate date(String name) {
            return LocalDate.parse(text(name));
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        boolean flag(String name) {
            return switch (text(name)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new AssertionError(name + " is neither true nor false");
            };
        }
    }
}
