package passage.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import passage.calendar.NoCalendarData;
import passage.platform.requests.Refused;

/** Each question is asked with the dates of the table of known answers. */
class QuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agenda-deadline | meeting=2024-07-10 | latestPublication | 2024-07-02",
                "agenda-deadline | meeting=2024-05-08 | latestPublication | 2024-04-29",
                "agenda-deadline | meeting=2027-01-05 | latestPublication | 2026-12-23",
                "agenda-deadline | meeting=2024-07-10 counting=calendar | latestPublication | 2024-07-04",
                "agenda-deadline | meeting=2024-07-10 closed=2024-07-09 | latestPublication | 2024-07-01",
                "agenda-deadline | meeting=2024-07-10 holidays=2024-07-09 | latestPublication | 2024-07-01",
                "agenda-deadline | meeting=2022-09-21 | latestPublication | 2022-09-12",
                "agenda-deadline | meeting=2022-09-21 knownOn=2022-09-07 | latestPublication | 2022-09-13",
                "key-decision-notice | decision=2024-07-10 | latestPublication | 2024-06-11",
                "general-exception | notice=2024-07-11 | earliestDecision | 2024-07-19",
                "general-exception-notice | decision=2024-07-19 | latestPublication | 2024-07-11",
                "private-meeting-notices | meeting=2024-07-10 | firstNotice | 2024-06-11",
                "private-meeting-notices | meeting=2024-07-10 | secondNotice | 2024-07-02",
                "clear-days | published=2024-07-01 meeting=2024-07-08 | clearDays | 4",
                "clear-days | published=2024-07-01 meeting=2024-07-08 | enough | false",
                "clear-days | published=2024-07-02 meeting=2024-07-10 counting=calendar | clearDays | 7",
                "clear-days | published=2024-06-05 meeting=2024-07-10 counting=calendar required=28 | enough | true",
                "clear-days | published=2024-06-05 meeting=2024-07-10 required=28 | clearDays | 24",
                "call-in | published=2024-07-03 endsAt=17:15 | lastDay | 2024-07-10",
                "call-in | published=2024-07-12 | effectiveOn | 2024-07-20",
                "call-in | published=2024-12-24 | lastDay | 2025-01-03",
                "call-in | published=2024-07-12 effect=at-expiry | effectiveFrom | 2024-07-19T17:00:00+01:00",
                "call-in | published=2024-07-11 weekday=tuesday | lastDay | 2024-07-16",
                "last-meeting | due=2024-07-19 noticeLag=0 | lastDay | 2024-07-11",
                "last-meeting | due=2024-07-19 noticeLag=1 | lastDay | 2024-07-10",
                "last-meeting | due=2024-07-19 noticeLag=1 effect=at-expiry | lastDay | 2024-07-11",
                "last-meeting | due=2024-07-19 callIn=no | lastDay | 2024-07-19",
                "last-meeting | due=2024-07-19 noticeLag=1 meetings=2024-07-15,2024-07-08 | lastMeeting | 2024-07-08",
                "lateness | due=2024-07-19 submitted=2024-07-29 | daysLate | 10",
                "lateness | due=2024-07-19 submitted=2024-07-29 | workingDaysLate | 6",
                "lateness | due=2024-07-19 submitted=2024-07-19 | dueAt | 2024-07-19T23:59:59+01:00",
                "lateness | due=2024-07-19 dueAt=12:00 submitted=2024-07-19 submittedAt=12:01 | late | true",
                "working-day | date=2024-05-06 | workingDay | false",
                "working-days-after | date=2024-07-11 days=5 | date | 2024-07-18",
                "working-days-after | date=2024-07-11 days=2 direction=before | date | 2024-07-09",
                "working-days-between | from=2024-07-01 to=2024-07-08 | between | 4",
                "working-days-between | from=2024-07-01 to=2024-07-08 | afterFirstUpToLast | 5",
                "period-end | beginning=2024-02-02 days=28 | lastDay | 2024-02-29",
                "pre-election | date=2024-06-18 | warns | true",
                "pre-election | date=2024-05-28 start=2024-05-31 | warns | false"
            })
    void answersWhatIsKnown(String question, String given, String name, String expected) {
        var answer = ask(question, given);
        assertThat(String.valueOf(answer.result().get(name))).isEqualTo(expected);
        assertThat(answer.because()).isNotEmpty();
        assertThat(answer.sources()).isNotEmpty();
        assertThat(answer.answer()).endsWith(".").doesNotContain("null");
    }

    @Test
    void theAnswerIsToldWithItsReasonsAndSettings() {
        var answer = ask("call-in", "published=2024-07-11");
        assertThat(answer.answer())
                .isEqualTo("Call-in ends at 17:00 on Thursday 18 July 2024;"
                        + " the decision takes effect from the start of Friday 19 July 2024.");
        assertThat(answer.because().get(0)).contains("12, 15, 16, 17 and 18 July");
        assertThat(answer.settings())
                .containsEntry("days", "5")
                .containsEntry("effect", "next-calendar-day")
                .containsEntry("weekday", "none");
        assertThat(answer.calendar().until()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissing(Question question) {
        var asked = new Asked(question, Map.of());
        assertThat(question.answer(asked)).isEmpty();
        assertThat(asked.faults())
                .containsOnlyKeys(question.fields().stream()
                        .filter(Field::required)
                        .map(Field::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agenda-deadline | meeting=2024-02-30 | meeting | not a real date",
                "agenda-deadline | meeting=2024-07-10 counting=lunar | counting | working, calendar",
                "call-in | published=2024-07-10 days=0 | days | from 1 to 60",
                "call-in | published=2024-07-10 endsAt=5pm | endsAt | 17:00",
                "clear-days | published=2024-07-10 meeting=2024-07-01 | meeting | is before",
                "working-days-between | from=2022-07-10 to=2032-07-10 | to | more than 10 years",
            })
    void saysWhatIsWrong(String question, String given, String field, String message) {
        var asked = asked(question, given);
        assertThat(Question.named(question).answer(asked)).isEmpty();
        assertThat(asked.faults().get(field)).contains(message);
    }

    @Test
    void aYearWithoutDataIsRefused() {
        assertThatThrownBy(() -> ask("agenda-deadline", "meeting=2031-07-10"))
                .isInstanceOf(NoCalendarData.class)
                .hasMessageContaining("31 December 2028");
    }

    @Test
    void tooManyDatesAreRefused() {
        var asked = new Asked(Question.WORKING_DAY, Map.of("date", "2024-07-10", "closed", "2024-07-10,".repeat(401)));
        assertThat(Question.WORKING_DAY.answer(asked)).isEmpty();
        assertThat(asked.faults().get("closed")).contains("at most 400");
    }

    @Test
    void readsTheThreeFieldsOfAPage() {
        var given = Map.of("meeting-day", "8", "meeting-month", "5", "meeting-year", "2024");
        var answer = Question.AGENDA_DEADLINE
                .answer(new Asked(Question.AGENDA_DEADLINE, given))
                .orElseThrow();
        assertThat(answer.result()).containsEntry("latestPublication", LocalDate.of(2024, 4, 29));
        assertThat(answer.settings()).containsEntry("meeting", "2024-05-08");
    }

    @Test
    void anUnknownQuestionIsToldWhatThereIs() {
        assertThatThrownBy(() -> Question.named("full-moon"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("agenda-deadline");
    }

    private static Answer ask(String question, String given) {
        var asked = asked(question, given);
        var answer = Question.named(question).answer(asked);
        assertThat(asked.faults()).isEmpty();
        return answer.orElseThrow();
    }

    private static Asked asked(String question, String given) {
        var values = new HashMap<String, String>();
        List<String> pairs = Arrays.asList(given.split(" "));
        pairs.forEach(pair -> values.put(pair.split("=", 2)[0], pair.split("=", 2)[1]));
        return new Asked(Question.named(question), values);
    }
}
