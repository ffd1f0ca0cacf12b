package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.Documents.cabinet;

import org.junit.jupiter.api.Test;

/** What breaks on a way to Friday 19 July 2024, each in the words and with the rule that a clerk would quote. */
class BreaksTest {
    private static final String ON_8_JULY = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'}]";
    private static final String CALL_IN_RULE =
            "LGA 2000 s.9F; the council's constitution sets length, hour and effect of call-in";
    private static final String ORDER = "Passage's own rule: each step comes after the one that it rests on";

    @Test
    void aPlanThatWasSentLateBreaksNothingElse() {
        var route = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15'}], 'submission': {'submittedOn': '%s'}";
        var late = cabinet(route.formatted("2024-07-22"), ", 'askedOn': '2024-07-23'");
        assertThat(late.breaks())
                .containsExactly(new Break(
                        "submit",
                        "It was submitted on Monday 22 July 2024; it was due by Friday 19 July 2024.",
                        "The commission"));
        assertThat(late.fits()).isFalse();
        assertThat(late.waysOut()).isEmpty();
        assertThat(cabinet(route.formatted("2024-07-19"), ", 'askedOn': '2024-07-23'")
                        .breaks())
                .isEmpty();
    }

    @Test
    void aSubmissionIsPlannedByTheDueDate() {
        var route = ON_8_JULY + ", 'submission': {'plannedOn': '%s'}";
        assertThat(cabinet(route.formatted("2024-07-22"), "").breaks())
                .containsExactly(new Break(
                        "submit",
                        "The submission is planned for Monday 22 July 2024, after it is due on Friday 19 July 2024.",
                        "The commission"));
        assertThat(cabinet(route.formatted("2024-07-19"), "").breaks()).isEmpty();
    }

    /** Decided on 8 July, published on 9 July, called in on 10, 11, 12, 15 and 16 July. */
    @Test
    void nothingGoesOutBeforeTheDecisionIsInEffect() {
        var route = ON_8_JULY + ", 'submission': {'plannedOn': '%s'}, 'publication': {'plannedOn': '%s'}";
        assertThat(cabinet(route.formatted("2024-07-16", "2024-07-16"), "").breaks())
                .containsExactly(
                        new Break(
                                "submit",
                                "The submission is planned for Tuesday 16 July 2024, but the decision is in effect for it"
                                        + " only from the start of Wednesday 17 July 2024.",
                                ORDER),
                        new Break(
                                "publish",
                                "The publication is planned for Tuesday 16 July 2024, but the decision is in effect for it"
                                        + " only from the start of Wednesday 17 July 2024.",
                                ORDER));
        assertThat(cabinet(route.formatted("2024-07-17", "2024-07-17"), "").breaks())
                .isEmpty();
        var sentFirst = ON_8_JULY + ", 'submission': {'basis': 'provisional', 'plannedOn': '2024-07-05'},"
                + " 'publication': {'plannedOn': '2024-07-05'}";
        assertThat(cabinet(sentFirst, "").breaks()).isEmpty();
    }

    @Test
    void publicationHasADueDateToo() {
        var route = ON_8_JULY + ", 'publication': {'plannedOn': '2024-07-22', 'due': '%s'}";
        assertThat(cabinet(route.formatted("2024-07-19"), "").breaks())
                .containsExactly(new Break(
                        "publish",
                        "Publication is planned for Monday 22 July 2024, after it is due on Friday 19 July 2024.",
                        "The commission, or the council's own date"));
        assertThat(cabinet(route.formatted("2024-07-22"), "").breaks()).isEmpty();
    }

    @Test
    void publicationComesBeforeOrAfterTheSubmissionAsTheRouteHasIt() {
        assertThat(order("after", "2024-07-18", "2024-07-17").breaks())
                .containsExactly(new Break(
                        "publish",
                        "Publication on Wednesday 17 July 2024 is not after the submission on Thursday 18 July 2024, as the"
                                + " route has it.",
                        "The council's route"));
        assertThat(order("before", "2024-07-17", "2024-07-18").breaks())
                .extracting(Break::sentence)
                .containsExactly(
                        "Publication on Thursday 18 July 2024 is not before the submission on Wednesday 17 July"
                                + " 2024, as the route has it.");
        assertThat(order("after", "2024-07-17", "2024-07-18").fits()).isTrue();
        assertThat(order("after", "2024-07-17", "2024-07-17").fits()).isTrue();
        assertThat(order("before", "2024-07-18", "2024-07-17").fits()).isTrue();
        assertThat(order("before", "2024-07-17", "2024-07-17").fits()).isTrue();
        assertThat(order("with", "2024-07-18", "2024-07-17").fits()).isTrue();
        assertThat(order("with", "2024-07-17", "2024-07-18").fits()).isTrue();
        assertThat(cabinet(ON_8_JULY + ", 'publication': {'order': 'after', 'plannedOn': '2024-07-17'}", "")
                        .fits())
                .isTrue();
    }

    private static Reckoning order(String order, String submission, String publication) {
        return cabinet(
                ON_8_JULY
                        + ", 'submission': {'plannedOn': '%s'}, 'publication': {'order': '%s', 'plannedOn': '%s'}"
                                .formatted(submission, order, publication),
                "");
    }

    @Test
    void aDueDateThatHasPassedBreaksAWayThatWasNotSent() {
        var done = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08', 'decidedOn': '2024-07-08'}]";
        assertThat(cabinet(done, ", 'askedOn': '2024-07-22'").breaks())
                .containsExactly(new Break(
                        "submit", "The plan was due by Friday 19 July 2024, which has passed.", "The commission"));
        assertThat(cabinet(done, ", 'askedOn': '2024-07-19'").breaks()).isEmpty();
    }

    @Test
    void aDecisionWithoutADayHasToBeTakenByItsLast() {
        var cabinet = "'acts': [{'kind': 'cabinet', 'agendaPublishedOn': '2024-07-01'}]";
        assertThat(cabinet(cabinet, ", 'askedOn': '2024-07-10'").breaks()).isEmpty();
        assertThat(cabinet(cabinet, ", 'askedOn': '2024-07-11'").breaks())
                .containsExactly(new Break(
                        "act-1",
                        "The decision of Cabinet had to be taken by Wednesday 10 July 2024, which has passed.",
                        CALL_IN_RULE));
        var officer = "'acts': [{'kind': 'officer', 'power': 'Part 3 of the constitution'}]";
        assertThat(cabinet(officer, ", 'askedOn': '2024-07-19'").breaks()).isEmpty();
        assertThat(cabinet(officer, ", 'askedOn': '2024-07-20'").breaks())
                .contains(new Break(
                        "act-1",
                        "The decision of Officer had to be taken by Friday 19 July 2024, which has passed.",
                        "The due date of the commission"));
    }

    @Test
    void aDecisionWithoutADayBeforeAPlanIsEndorsedLaterIsNotLate() {
        assertThat(cabinet(
                                "'acts': [{'kind': 'cabinet'}], 'submission': {'basis': 'provisional'}",
                                ", 'askedOn': '2024-07-19'")
                        .breaks())
                .isEmpty();
    }

    @Test
    void aDecisionWithoutADayNeedsAMeetingThatIsStillToCome() {
        var none = new Break(
                "act-1",
                "None of the council's own meetings of Cabinet that are still to come works: the decision has to be taken"
                        + " by Wednesday 10 July 2024.",
                CALL_IN_RULE);
        assertThat(meetings("'2024-07-15'").breaks()).containsExactly(none);
        assertThat(meetings("'2024-06-10', '2024-07-15'").breaks()).contains(none);
        // the agenda of a meeting on 8 July is out by 28 June: 1, 2, 3, 4 and 5 July lie between
        assertThat(meetings("'2024-06-10', '2024-07-08', '2024-07-15'").breaks())
                .isEmpty();
    }

    private static Reckoning meetings(String dates) {
        var sittings = dates.replaceAll("'[^']+'", "{'body': 'Cabinet', 'heldOn': $0}");
        return cabinet("'acts': [{'kind': 'cabinet'}]", ", 'askedOn': '2024-06-28', 'meetings': [" + sittings + "]");
    }

    @Test
    void whatHasHappenedIsRecorded() {
        var route = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08', 'agendaPublishedOn': '2024-06-28'}]";
        assertThat(cabinet(route, ", 'askedOn': '2024-07-08'").breaks()).isEmpty();
        assertThat(cabinet(route, ", 'askedOn': '2024-07-09'").breaks())
                .containsExactly(new Break(
                        "act-1",
                        "The decision of Cabinet was planned for Monday 8 July 2024, which has passed, and none is"
                                + " recorded.",
                        "Passage's own rule: what has happened is recorded"));
    }

    /** Decided on 11 July, published on 12 July, called in on 15, 16, 17, 18 and 19 July; the 20th is a Saturday. */
    @Test
    void timeForCertificationIsToldWhereItMakesADecisionLate() {
        var route = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-11'}], 'submission': {'leadWorkingDays': %d}";
        var call =
                "An ordinary call-in cannot end in time: a decision of Cabinet on Thursday 11 July 2024, published on"
                        + " Friday 12 July 2024, can be called in until 17:00 on Friday 19 July 2024 and takes effect from the start"
                        + " of Saturday 20 July 2024";
        assertThat(cabinet(route.formatted(1), "").breaks())
                .containsExactly(new Break(
                        "act-1",
                        call
                                + " and is ready for the next step from the start of Monday 22 July 2024; the plan is due by"
                                + " the end of Friday 19 July 2024.",
                        CALL_IN_RULE));
        assertThat(cabinet(route.formatted(0), "").breaks())
                .extracting(Break::sentence)
                .containsExactly(call + "; the plan is due by the end of Friday 19 July 2024.");
    }

    @Test
    void aDecisionThatCannotBeCalledInIsJustTooLate() {
        var council = "'acts': [{'kind': 'full-council', 'plannedOn': '2024-07-22'%s}]";
        assertThat(cabinet(council.formatted(""), "").breaks())
                .containsExactly(new Break(
                        "act-1",
                        "A decision of Full Council on Monday 22 July 2024 is too late; the plan is due by the end of Friday"
                                + " 19 July 2024.",
                        "The due date of the commission"));
        var twoActs = "'acts': [{'kind': 'committee', 'plannedOn': '2024-07-18', 'leadWorkingDays': 2},"
                + " {'kind': 'full-council', 'plannedOn': '2024-07-19'}]";
        assertThat(cabinet(twoActs, "").breaks())
                .extracting(Break::step, Break::sentence)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "act-1",
                        "A decision of Committee on Thursday 18 July 2024 is too late and is ready for the next step from the"
                                + " end of Monday 22 July 2024; the decision of Full Council comes next."));
    }

    @Test
    void aReviewAndItsAgendaAreJudgedByTheDayOnWhichTheyWere() {
        var route = "'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-09'%s}],"
                + " 'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08', 'agendaPublishedOn': '2024-06-28'}]";
        assertThat(cabinet(route.formatted(""), ", 'askedOn': '2024-07-03'").breaks())
                .containsExactly(
                        new Break(
                                "review-1",
                                "Review by Scrutiny is on Tuesday 9 July 2024, after Friday 5 July 2024: it would come too"
                                        + " late for the decision.",
                                "LGA 2000 s.9F; how long before the decision is the council's setting"),
                        new Break(
                                "review-1-agenda",
                                "Agenda of Scrutiny had to be out by Monday 1 July 2024, which has passed.",
                                "LGA 1972 s.100A(6) and s.100B(3); for a cabinet SI 2012/2089 regs 6 and 7"));
        assertThat(cabinet(route.formatted(", 'heldOn': '2024-07-02'"), ", 'askedOn': '2024-07-03'")
                        .breaks())
                .isEmpty();
        // an agenda that was late for a review that was held does not break what is still to come
        assertThat(cabinet(route.formatted(", 'heldOn': '2024-07-05'"), ", 'askedOn': '2024-07-08'")
                        .breaks())
                .isEmpty();
    }
}
