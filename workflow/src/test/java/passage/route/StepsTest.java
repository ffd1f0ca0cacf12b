package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static passage.route.Documents.cabinet;
import static passage.route.Documents.day;
import static passage.route.Documents.step;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import passage.route.Timetable.Step;

/** The steps of a timetable: their order, their dates, and the sentences that a clerk can quote for them. */
class StepsTest {
    private static final String ON_8_JULY = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'}]";
    private static final String UNPLANNED = "'acts': [{'kind': 'cabinet'}]";

    @Test
    void publicationComesBeforeTheSubmissionOnlyWhereTheRouteHasItSo() {
        assertThat(cabinet(ON_8_JULY + ", 'publication': {'order': 'before'}", "")
                        .steps())
                .extracting(Step::id)
                .endsWith("certify", "publish", "submit");
        assertThat(cabinet(ON_8_JULY, "").steps())
                .extracting(Step::id)
                .containsExactly(
                        "draft",
                        "act-1-agenda",
                        "act-1",
                        "act-1-notice",
                        "act-1-call-in",
                        "act-1-effect",
                        "certify",
                        "submit",
                        "publish");
    }

    @Test
    void theDraftIsReadyForTheFirstAgendaAndNotForANoticeThatNamesNoText() {
        var answer = cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10', 'keyDecision': true}]", "");
        var draft = step(answer, "draft");
        assertThat(draft.latest()).isEqualTo(day("2024-07-02"));
        assertThat(draft.because()).containsExactly("The text has to be ready for the step 'Agenda of Cabinet'.");
        assertThat(step(answer, "act-1-key-decision-notice").latest()).isEqualTo(day("2024-06-11"));
    }

    @Test
    void onlyTheLastActEndorses() {
        var answer = cabinet("'acts': [{'kind': 'committee'}, {'kind': 'council'}]", "");
        assertThat(step(answer, "act-1").name()).isEqualTo("act");
        assertThat(step(answer, "act-2").name()).isEqualTo(Timetable.ENDORSE);
        assertThat(step(answer, "act-2").title()).isEqualTo("Decision of Full Council");
    }

    /** The review is over by Friday 5 July; its agenda for Thursday 4 July is out by 26 June: 27, 28 June, 1 to 3 July. */
    @Test
    void aReviewWithoutADayIsAtTheLastSittingThatIsEarlyEnough() {
        var review = ", 'reviews': [{'body': 'Scrutiny Committee'}]";
        var answer = cabinet(ON_8_JULY + review, """
                , 'meetings': [{'body': 'Scrutiny Committee', 'heldOn': '2024-07-01'},
                               {'body': 'Scrutiny Committee', 'heldOn': '2024-07-04'},
                               {'body': 'Scrutiny Committee', 'heldOn': '2024-07-09'},
                               {'body': 'Cabinet', 'heldOn': '2024-07-08'}]""");
        assertThat(step(answer, "review-1-agenda").latest()).isEqualTo(day("2024-06-26"));
        assertThat(step(answer, "review-1").latest()).isEqualTo(day("2024-07-05"));
        assertThat(step(answer, "review-1").because())
                .containsExactly(
                        "Scrutiny looks at it one working day before the decision of Cabinet on Monday 8 July 2024,"
                                + " so by Friday 5 July 2024.");
        assertThat(cabinet(ON_8_JULY + review, "").steps())
                .extracting(Step::id)
                .contains("review-1")
                .doesNotContain("review-1-agenda");
    }

    @Test
    void aReviewMayBeOnTheDayOfTheDecisionWhereTheCouncilSaysSo() {
        var answer = Documents.reckon("""
                {'rules': {'practice': {'reviewWorkingDays': 0}},
                 'route': {'reviews': [{'plannedOn': '2024-07-08'}],
                           'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'}]}, 'due': '2024-07-19'}""");
        assertThat(answer.breaks()).isEmpty();
        assertThat(step(answer, "review-1").because())
                .containsExactly(
                        "Scrutiny looks at it at the latest just before the decision of Cabinet on Monday 8 July"
                                + " 2024, so by Monday 8 July 2024.");
    }

    @Test
    void aReviewOfAPlanThatIsSentFirstComesBeforeTheSubmission() {
        var answer = cabinet(
                ON_8_JULY + ", 'reviews': [{'plannedOn': '2024-07-18'}], 'submission': {'basis': 'provisional'}", "");
        assertThat(step(answer, "review-1").because())
                .containsExactly(
                        "Scrutiny looks at it one working day before the submission on Friday 19 July 2024, so by"
                                + " Thursday 18 July 2024.");
    }

    /** Three clear days before Wednesday 10 July: 5, 8 and 9 July. */
    @Test
    void aReportIsOpenBeforeOneMemberDecidesOnlyWhereTheConstitutionWantsIt() {
        var document = """
                {'governance': 'leader-and-cabinet',
                 'rules': {'decisionNoticeWithinWorkingDays': 1, 'practice': {'individualReportClearDays': %d}},
                 'route': {'acts': [{'kind': '%s', 'plannedOn': '2024-07-10'}]}, 'due': '2024-07-19'}""";
        var report = step(Documents.reckon(document.formatted(3, "individual-decision")), "act-1-report");
        assertThat(report.latest()).isEqualTo(day("2024-07-04"));
        assertThat(report.title()).isEqualTo("Report open before the decision of Cabinet member");
        assertThat(report.rule()).isEqualTo("the council's constitution");
        assertThat(report.because())
                .containsExactly("The council's constitution wants the report open three clear days before one member"
                        + " decides, on Wednesday 10 July 2024; no regulation in force does.");
        assertThat(Documents.reckon(document.formatted(0, "individual-decision"))
                        .steps())
                .extracting(Step::id)
                .doesNotContain("act-1-report");
        assertThat(Documents.reckon(document.formatted(3, "cabinet")).steps())
                .extracting(Step::id)
                .doesNotContain("act-1-report");
        assertThat(Documents.reckon(
                                document.formatted(3, "council").replace("'plannedOn'", "'callIn': false, 'plannedOn'"))
                        .steps())
                .extracting(Step::id)
                .doesNotContain("act-1-report");
    }

    @Test
    void noticeCallInAndEffectFollowFromThePlannedDecision() {
        var answer = cabinet(ON_8_JULY, "");
        assertThat(step(answer, "act-1-notice").planned()).isEqualTo(day("2024-07-09"));
        assertThat(step(answer, "act-1-notice").latest()).isEqualTo(day("2024-07-11"));
        assertThat(step(answer, "act-1-notice").because())
                .containsExactly("A notice published after Thursday 11 July 2024 would not let call-in end in time.");
        var callIn = step(answer, "act-1-call-in");
        assertThat(callIn.planned()).isEqualTo(day("2024-07-16"));
        assertThat(callIn.latestAt()).hasToString("2024-07-18T16:00:00Z");
        assertThat(callIn.because().get(0))
                .isEqualTo(
                        "The notice of the decision is published on Tuesday 9 July 2024; the five working days after it"
                                + " are 10, 11, 12, 15 and 16 July, so call-in ends at 17:00 on Tuesday 16 July 2024.");
        var effect = step(answer, "act-1-effect");
        assertThat(effect.planned()).isEqualTo(day("2024-07-17"));
        // the start of 19 July in London, where summer time holds
        assertThat(effect.latestAt()).hasToString("2024-07-18T23:00:00Z");
        assertThat(effect.because()).containsExactly("As planned, from the start of Wednesday 17 July 2024.");
        assertThat(answer.steps().subList(2, 8))
                .allSatisfy(step -> assertThat(step.slack()).as(step.id()).isEqualTo(2));
    }

    @Test
    void callInIsToldForTheLastDayWhereTheDecisionHasNone() {
        var answer = cabinet(UNPLANNED, "");
        assertThat(step(answer, "act-1-call-in").because().get(0))
                .isEqualTo(
                        "The notice of the decision is published on Thursday 11 July 2024; the five working days after"
                                + " it are 12, 15, 16, 17 and 18 July, so call-in ends at 17:00 on Thursday 18 July 2024.");
        assertThat(step(answer, "act-1-effect").planned()).isNull();
        assertThat(step(answer, "act-1-effect").because()).isEmpty();
    }

    @Test
    void theSubmissionTellsFromWhenItCanGo() {
        var answer = cabinet(ON_8_JULY, "");
        assertThat(step(answer, "submit").planned()).isEqualTo(day("2024-07-17"));
        assertThat(step(answer, "submit").because())
                .containsExactly(
                        "The submission is due by the end of this day.",
                        "As planned, it can go from the start of Wednesday 17 July 2024.");
        assertThat(step(answer, "certify").planned()).isEqualTo(day("2024-07-17"));
        assertThat(step(answer, "certify").because())
                .containsExactly(
                        "Passage's own control: somebody other than the author certifies the text; no time is set"
                                + " aside for it.");
        var lead = cabinet(ON_8_JULY + ", 'submission': {'leadWorkingDays': 2, 'plannedOn': '2024-07-19'}", "");
        assertThat(step(lead, "certify").because())
                .containsExactly("For certification before the submission two working days are set aside.");
        assertThat(step(lead, "submit").because()).containsExactly("The submission is due by the end of this day.");
        var first = cabinet(ON_8_JULY + ", 'submission': {'basis': 'provisional'}", "");
        assertThat(step(first, "submit").planned()).isNull();
        assertThat(step(first, "certify").planned()).isNull();
        assertThat(step(first, "submit").because())
                .containsExactly(
                        "The submission is due by the end of this day.",
                        "It is sent before it is endorsed; if the text changes then, it is sent again.");
    }

    @Test
    void aDueHourAndADueDateOfPublicationAreTold() {
        var answer = cabinet(UNPLANNED, ", 'dueAt': '12:00', 'publicationDue': '2024-07-26'");
        assertThat(step(answer, "submit").because()).contains("The submission is due by 12:00 on this day.");
        assertThat(step(answer, "submit").latestAt()).hasToString("2024-07-19T11:00:00Z");
        assertThat(step(answer, "publish").latest()).isEqualTo(day("2024-07-26"));
        assertThat(step(answer, "publish").because()).containsExactly("Publication has this due date of its own.");
        assertThat(step(cabinet(UNPLANNED, ""), "publish").because())
                .containsExactly("Publication is due with the submission.");
        // published by 12 July and sent by 19 July: the decision is in effect on 12 July, so taken on 3 July
        var sooner = cabinet(UNPLANNED, ", 'publicationDue': '2024-07-12'");
        assertThat(step(sooner, "act-1").latest()).isEqualTo(day("2024-07-03"));
        assertThat(step(sooner, "act-1").because())
                .last()
                .isEqualTo("Publication is due before the submission, so the decision has to be in effect for it.");
        assertThat(step(cabinet(UNPLANNED, ""), "act-1").because())
                .noneMatch(sentence -> sentence.startsWith("Publication is due before"));
        var acts = cabinet("'acts': [{'kind': 'committee'}, {'kind': 'council'}]", ", 'publicationDue': '2024-07-12'");
        assertThat(step(acts, "act-1").because())
                .noneMatch(sentence -> sentence.startsWith("Publication is due before"));
        var endorsed = "'submission': {'basis': 'provisional', 'endorseBy': '2024-07-26'}";
        assertThat(step(cabinet(UNPLANNED + ", " + endorsed, ", 'publicationDue': '2024-07-12'"), "act-1")
                        .because())
                .noneMatch(sentence -> sentence.startsWith("Publication is due before"));
    }

    @Test
    void theThreeWatchedDatesAreThoseOfTheirSteps() {
        var timetable = cabinet(ON_8_JULY, ", 'publicationDue': '2024-07-26'").timetable();
        assertThat(timetable.dues())
                .extracting(due -> due.name() + " " + due.on() + " " + due.at())
                .containsExactly(
                        "endorse 2024-07-10 2024-07-10T22:59:59Z",
                        "submit 2024-07-19 2024-07-19T22:59:59Z",
                        "publish 2024-07-26 2024-07-26T22:59:59Z");
        assertThat(timetable.dues().get(2).because()).isEqualTo("Publication has this due date of its own.");
        assertThat(timetable.step(Timetable.SUBMIT).id()).isEqualTo("submit");
        assertThatThrownBy(() -> timetable.step("oracle")).hasMessage("The timetable has no step oracle");
        var first = cabinet(ON_8_JULY + ", 'submission': {'basis': 'provisional'}", "")
                .timetable();
        assertThat(first.dues()).extracting(due -> due.name()).containsExactly("submit", "publish");
    }

    @Test
    void aStepIsLateWhereItIsPlannedAfterItsLatestDay() {
        assertThat(step(cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-11'}]", ""), "act-1")
                        .late())
                .isTrue();
        assertThat(step(cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10'}]", ""), "act-1")
                        .late())
                .isFalse();
        assertThat(step(cabinet(UNPLANNED, ""), "act-1").late()).isFalse();
        assertThat(step(cabinet(ON_8_JULY + ", 'submission': {'basis': 'provisional'}", ""), "act-1")
                        .late())
                .isFalse();
    }

    @Test
    void theStepsAloneAreThoseOfTheReckoning() {
        var way = Documents.cabinetWay(ON_8_JULY, "");
        assertThat(Reckoning.steps(way)).isEqualTo(Reckoning.of(way).steps()).isNotEmpty();
        List<Step> critical =
                Reckoning.steps(way).stream().filter(Step::critical).toList();
        assertThat(critical.stream().map(Step::id).collect(Collectors.joining(" ")))
                .isEqualTo("draft act-1 act-1-notice act-1-call-in act-1-effect certify submit");
    }
}
