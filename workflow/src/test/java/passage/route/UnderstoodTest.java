package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static passage.route.Documents.cabinet;
import static passage.route.Documents.day;
import static passage.route.Documents.step;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import passage.calendar.NoCalendarData;
import passage.platform.requests.Refused;

/** How a document is read: what is left out is usual, what is given counts, and what cannot be meant is refused. */
class UnderstoodTest {
    private static final String CABINET = "'acts': [{'kind': 'cabinet'%s}]";

    /** All for 'due by Friday 19 July 2024'; the days are counted back over working days, call-in's first. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # published two days on, on 11 July; call-in on 12, 15, 16, 17 and 18 July
            'clearDays': 'working'                                     |                              | 2024-07-09
            'decisionNoticeWithinWorkingDays': 0                       |                              | 2024-07-11
            'decisionNoticeWithinWorkingDays': 1                       |                              | 2024-07-10
            # five days are usual; from 12 July they are over at noon on the due day, where that is early enough
            'decisionNoticeWithinWorkingDays': 1, 'callIn': {'endsAt': '12:00', 'effect': 'at-expiry'} | | 2024-07-11
            'decisionNoticeWithinWorkingDays': 1, 'callIn': {'days': 1}                                | | 2024-07-16
            'decisionNoticeWithinWorkingDays': 1, 'callIn': {'days': 5}                                | | 2024-07-10
            # published in the week to Friday 12 July, called in until Tuesday 16 July
            'decisionNoticeWithinWorkingDays': 1, 'callIn': {'weekday': 'TUESDAY'}                     | | 2024-07-11
            'decisionNoticeWithinWorkingDays': 1, 'practice': {'callInEndsOn': 'TUESDAY'}              | | 2024-07-11
            'decisionNoticeWithinWorkingDays': 1, 'callIn': {'endsAt': '16:00'}, 'practice': {'callInEndsOn': 'TUESDAY'} | | 2024-07-11
            # until Friday 19 July it would hold on Saturday only, so it is published in the week before
            'decisionNoticeWithinWorkingDays': 1, 'callIn': {'weekday': 'FRIDAY'}                      | | 2024-07-04
            # the act's own settings come before the council's
            'decisionNoticeWithinWorkingDays': 1                       | , 'callIn': {'days': 3}      | 2024-07-12
            'decisionNoticeWithinWorkingDays': 1                       | , 'callIn': {'effect': 'at-expiry'} | 2024-07-11
            'decisionNoticeWithinWorkingDays': 1                       | , 'callIn': false            | 2024-07-19
            'decisionNoticeWithinWorkingDays': 1                       | , 'noticeWorkingDays': 3     | 2024-07-08
            # in effect on 18 July and ready on the 19th
            'decisionNoticeWithinWorkingDays': 1                       | , 'leadWorkingDays': 1       | 2024-07-09
            """)
    void theLastDayFollowsFromWhatIsGiven(String rules, String act, String lastDay) {
        var answer = Documents.reckon("{'rules': {%s}, 'route': {%s}, 'due': '2024-07-19'}"
                .formatted(rules, CABINET.formatted(act == null ? "" : act)));
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day(lastDay));
    }

    @Test
    void timeForCertificationIsTheSubmissionsOwnBesideTheCouncilsPractice() {
        var answer = Documents.reckon("""
                {'rules': {'decisionNoticeWithinWorkingDays': 1, 'practice': {'reviewWorkingDays': 3}},
                 'route': {'reviews': [{'body': 'Scrutiny'}], 'acts': [{'kind': 'cabinet'}],
                           'submission': {'leadWorkingDays': 1}},
                 'due': '2024-07-19'}""");
        // in effect on 18 July, ready on the 19th; scrutiny three working days before Tuesday 9 July
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-09"));
        assertThat(step(answer, "review-1").latest()).isEqualTo(day("2024-07-04"));
        var usual = Documents.reckon("""
                {'route': {'acts': [{'kind': 'cabinet'}], 'submission': {'leadWorkingDays': 1}}, 'due': '2024-07-19'}""");
        assertThat(usual.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-08"));
        var practice = Documents.reckon("""
                {'rules': {'practice': {'certificationWorkingDays': 2}}, 'due': '2024-07-19',
                 'route': {'acts': [{'kind': 'cabinet'}], 'submission': {'channel': 'form'}}}""");
        assertThat(practice.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-05"));
    }

    @Test
    void aRefusalNamesTheCouncil() {
        var document = "{%s'governance': 'committee-system', 'route': {%s}, 'due': '2024-07-19'}";
        assertThatThrownBy(() -> Documents.way(document.formatted("'council': 'Exmouth', ", CABINET.formatted(""))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "Exmouth is governed by committees, so Cabinet cannot take an executive decision");
        assertThatThrownBy(() -> Documents.way(document.formatted("", CABINET.formatted(""))))
                .hasMessageContaining("The council is governed by committees");
    }

    @Test
    void aDecisionOutsideCallInMaySayWhyAndThenSaysIt() {
        assertThatThrownBy(() -> cabinet(CABINET.formatted(", 'callIn': {'applies': false, 'reason': ' '}"), ""))
                .hasMessageContaining("Say in callIn.reason why the decision of Cabinet cannot be called in");
        assertThat(cabinet(CABINET.formatted(", 'callIn': {'applies': false, 'reason': 'already scrutinised'}"), "")
                        .lastDay())
                .extracting(Reckoning.Dated::date)
                .isEqualTo(day("2024-07-19"));
    }

    @ParameterizedTest
    @CsvSource({
        "rules.decisionNoticeWithinWorkingDays, 60, 61",
        "rules.callIn.days, 60, 61",
        "rules.callIn.days, 1, 0",
        "rules.decisionNoticeWithinWorkingDays, 0, -1"
    })
    void numbersOfDaysHaveTheirBounds(String field, int within, int beyond) {
        assertThatCode(() -> number(field, within)).doesNotThrowAnyException();
        assertThatThrownBy(() -> number(field, beyond))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'%s' is %d; it is a number of working days from", field, beyond);
    }

    private static void number(String field, int days) {
        var rule = field.equals("rules.callIn.days")
                ? "'callIn': {'days': %d}".formatted(days)
                : "'decisionNoticeWithinWorkingDays': %d".formatted(days);
        Documents.way("{'rules': {%s}, 'route': {%s}, 'due': '2024-07-19'}".formatted(rule, CABINET.formatted("")));
    }

    @Test
    void aDocumentHasItsBounds() {
        bounded("route.acts", 20, "'acts': [%s]", "{'kind': 'committee'}", "");
        bounded("route.reviews", 20, "'acts': [{'kind': 'committee'}], 'reviews': [%s]", "{'body': 'Scrutiny'}", "");
        bounded("meetings", 500, "'acts': [{'kind': 'committee'}]", "'2024-07-08'", ", 'meetings': [%s]");
        bounded("closureDays", 500, "'acts': [{'kind': 'committee'}]", "'2024-07-08'", ", 'closureDays': [%s]");
        bounded("bankHolidays", 500, "'acts': [{'kind': 'committee'}]", "'2024-07-08'", ", 'bankHolidays': [%s]");
        assertThatThrownBy(() -> cabinet("'acts': [{'kind': 'committee'}], 'reviews': [null]", ""))
                .hasMessageContaining("none of them empty");
    }

    private static void bounded(String field, int most, String route, String entry, String more) {
        assertThatCode(() -> way(route, more, entry, most)).as(field).doesNotThrowAnyException();
        assertThatThrownBy(() -> way(route, more, entry, most + 1))
                .hasMessageContaining("'%s' has at most %d entries", field, most);
    }

    private static void way(String route, String more, String entry, int times) {
        var entries = String.join(", ", Collections.nCopies(times, entry));
        Documents.cabinetWay(route.formatted(entries), more.formatted(entries));
    }

    @Test
    void aMeetingMayBeJustItsDate() {
        var answer =
                cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'}]", ", 'meetings': ['2024-07-04']");
        assertThat(answer.warnings())
                .containsExactly(
                        "Monday 8 July 2024 is not among the council's meetings that were given: it would be an"
                                + " extra meeting.");
        assertThat(cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'}]", ", 'meetings': ['2024-07-08']")
                        .warnings())
                .isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        refused("{'route': {'acts': [{'kind': 'cabinet'}]}}", "'due'");
        refused("{'due': '2024-07-19'}", "route.acts");
        refused("{'due': '2024-07-19', 'route': {'acts': [{'kind': 'oracle'}]}}", "route.acts[0].kind");
        refused("{'due': '2024-07-19', 'governance': 'junta', 'route': {'acts': [{'kind': 'cabinet'}]}}", "governance");
        refused(
                "{'due': '2024-07-19', 'meetings': [{'body': 'X'}], 'route': {'acts': [{'kind': 'cabinet'}]}}",
                "heldOn");
        refused(
                "{'due': '2024-07-19', 'rules': {'callIn': {'days': 0}}, 'route': {'acts': [{'kind': 'cabinet'}]}}",
                "rules.callIn.days");
        refused(
                "{'due': '2024-07-19', 'route': {'acts': [{'kind': 'cabinet', 'noticePublishedOn': '2024-07-10'}]}}",
                "needs a decision");
        refused(
                "{'due': '2024-07-19', 'governance': 'committee-system', 'route': {'acts': [{'kind': 'committee',"
                        + " 'callIn': true}]}}",
                "practice.localCallIn");
        refused("{'due': '2024-07-19', 'route': {'acts': [{'kind': 'officer'}]}}", "power");
        assertThatThrownBy(() -> Documents.reckon("{'due': '2031-07-19', 'route': {'acts': [{'kind': 'cabinet'}]}}"))
                .isInstanceOf(NoCalendarData.class);
    }

    private static void refused(String document, String words) {
        assertThatThrownBy(() -> Documents.reckon(document))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }
}
