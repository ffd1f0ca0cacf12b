package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.Documents.cabinet;
import static passage.route.Documents.day;

import org.junit.jupiter.api.Test;

/** What is told of a way as a whole: the answer in sentences, its slack, its critical path and its warnings. */
class AnswerTest {
    private static final String ON_8_JULY = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'%s}]";
    private static final String UNPLANNED = "'acts': [{'kind': 'cabinet'}]";
    private static final String FIRST = ", 'submission': {'basis': 'provisional'%s}";

    @Test
    void aWayThatFitsSaysFromWhenThePlanCanGoAndHowMuchRoomThereIs() {
        var fits =
                "The way fits: the plan can be submitted from the start of Wednesday 17 July 2024, and is due by Friday"
                        + " 19 July 2024. There is room of two working days. The last meeting date that %s for the decision of"
                        + " Cabinet is Wednesday 10 July 2024; of the council's own meetings it is Monday 8 July 2024.";
        assertThat(cabinet(ON_8_JULY.formatted(""), "").answer()).isEqualTo(fits.formatted("works"));
        assertThat(cabinet(ON_8_JULY.formatted(", 'decidedOn': '2024-07-08'"), ", 'askedOn': '2024-07-11'")
                        .answer())
                .isEqualTo(fits.formatted("would have worked"));
        assertThat(cabinet(UNPLANNED, "").answer())
                .isEqualTo(
                        "The way can fit: the plan is due by Friday 19 July 2024. The last meeting date that works for"
                                + " the decision of Cabinet is Wednesday 10 July 2024.");
        assertThat(cabinet("'acts': [{'kind': 'individual-decision', 'plannedOn': '2024-07-10'}]", "")
                        .answer())
                .endsWith(
                        "There is room of no working days. The last day that works for the decision of Cabinet member is"
                                + " Wednesday 10 July 2024.");
    }

    @Test
    void ofAPlanThatIsSentFirstItIsToldWhenItsEndorsementHolds() {
        var first = "The way fits: the plan is sent by Friday 19 July 2024, before it is endorsed";
        var effect = first + "; its endorsement is in effect from the start of Wednesday 17 July 2024.";
        assertThat(cabinet(ON_8_JULY.formatted("") + FIRST.formatted(""), "").answer())
                .isEqualTo(effect);
        // time for certification lies before the submission, not after the endorsement
        assertThat(cabinet(ON_8_JULY.formatted("") + FIRST.formatted(", 'leadWorkingDays': 3"), "")
                        .answer())
                .isEqualTo(effect);
        assertThat(cabinet(UNPLANNED + FIRST.formatted(""), "").answer()).isEqualTo(first + ".");
    }

    /** Planned for 15 July, three working days too late, it was taken on 8 July: two days are left for what follows. */
    @Test
    void roomIsThatOfTheStepsThatAreStillToCome() {
        var answer = cabinet(
                "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15', 'decidedOn': '2024-07-08'}]",
                ", 'askedOn': '2024-07-09'");
        assertThat(answer.slackWorkingDays()).isEqualTo(2);
        assertThat(answer.criticalPath())
                .containsExactly("draft", "act-1-notice", "act-1-call-in", "act-1-effect", "certify", "submit");
    }

    @Test
    void theLastDayIsThatOfTheNextDecisionToBeTaken() {
        var acts = "'acts': [{'kind': 'committee', 'plannedOn': '2024-07-08'%s},"
                + " {'kind': 'council', 'plannedOn': '2024-07-18'%s}]";
        assertThat(cabinet(acts.formatted("", ""), "").lastDay())
                .extracting(Reckoning.Dated::body)
                .isEqualTo("Committee");
        assertThat(cabinet(acts.formatted(", 'decidedOn': '2024-07-08'", ""), "")
                        .lastDay())
                .extracting(Reckoning.Dated::body)
                .isEqualTo("Full Council");
        assertThat(cabinet(acts.formatted(", 'decidedOn': '2024-07-08'", ", 'decidedOn': '2024-07-18'"), "")
                        .lastDay())
                .extracting(Reckoning.Dated::body)
                .isEqualTo("Full Council");
    }

    @Test
    void theCriticalPathBeginsWithWhatHasToBeDoneFirst() {
        var key = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08', 'keyDecision': true%s}]";
        assertThat(cabinet(key.formatted(""), "").criticalPath())
                .startsWith("act-1-key-decision-notice", "act-1")
                .endsWith("certify", "submit");
        assertThat(cabinet(key.formatted(", 'keyNoticePublishedOn': '2024-06-07'"), "")
                        .criticalPath())
                .startsWith("draft", "act-1");
        // neither the notice of a later endorsement nor an earlier publication stands before what is sent first
        assertThat(cabinet(key.formatted("") + FIRST.formatted(""), "").criticalPath())
                .containsExactly("draft", "certify", "submit");
        assertThat(cabinet(UNPLANNED + FIRST.formatted(""), ", 'publicationDue': '2024-07-01'")
                        .criticalPath())
                .containsExactly("draft", "certify", "submit");
    }

    @Test
    void daysOnWhichNobodyWorksAreWarnedOf() {
        var answer = cabinet(
                "'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-06'}],"
                        + " 'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-07'}],"
                        + " 'submission': {'plannedOn': '2024-07-13'}, 'publication': {'plannedOn': '2024-07-14'}",
                "");
        assertThat(answer.warnings())
                .satisfiesExactly(
                        review -> assertThat(review)
                                .startsWith("The review by Scrutiny: Saturday 6 July 2024")
                                .endsWith(". Check the date."),
                        decision -> assertThat(decision)
                                .startsWith("The decision of Cabinet: Sunday 7 July 2024")
                                .endsWith(". Check the date."),
                        submission -> assertThat(submission)
                                .startsWith("The submission: Saturday 13 July 2024")
                                .endsWith(". Check the date."),
                        publication -> assertThat(publication)
                                .startsWith("Publication: Sunday 14 July 2024")
                                .endsWith(". Check the date."));
    }

    @Test
    void thePreElectionPeriodIsWarnedOfAndBlocksNothing() {
        var period =
                " is in the pre-election period of the general election, Saturday 25 May 2024 to Thursday 4 July 2024:"
                        + " publicity is limited (LGA 1986 s.2), decisions can be taken.";
        var answer = cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-04'}]", "");
        assertThat(answer.fits()).isTrue();
        assertThat(answer.warnings()).containsExactly("The decision of Cabinet: Thursday 4 July 2024" + period);
        assertThat(cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-05'}]", "")
                        .warnings())
                .isEmpty();
    }

    @Test
    void whatIsDoneOfAWayIsWhatHadItsDay() {
        var way = Documents.cabinetWay(
                "'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-02'},"
                        + " {'body': 'Audit', 'plannedOn': '2024-07-04'}, {'body': 'Panel'}], "
                        + ON_8_JULY.formatted(""),
                ", 'askedOn': '2024-07-03'");
        assertThat(Done.NOTHING.of(way).reviews())
                .extracting(Way.Review::held)
                .containsExactly(day("2024-07-02"), null, null);
        var reviewed = new Done(java.util.Map.of(), java.util.Map.of(), true, null, null);
        assertThat(reviewed.of(way).reviews())
                .extracting(Way.Review::held)
                .containsExactly(day("2024-07-02"), day("2024-07-04"), null);
    }
}
