package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.Documents.cabinet;
import static passage.route.Documents.day;
import static passage.route.Documents.out;

import java.util.List;
import org.junit.jupiter.api.Test;
import passage.route.WayOut.Dated;
import passage.route.WayOut.State;

/** The ways out to meetings: on which day, by when to begin, who agrees, and why one of them is closed. */
class WaysOutTest {
    private static final String ON_15_JULY = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15'}]";
    private static final String ON_8_JULY =
            "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08', 'agendaPublishedOn': '2024-06-28'}]";
    private static final String ASKED = ", 'askedOn': '2024-06-28'";
    private static final String AGENDA_RULE =
            "LGA 1972 s.100A(6) and s.100B(3); for a cabinet SI 2012/2089 regs 6 and 7";

    @Test
    void aSubmissionThatIsPlannedTooSoonIsPlannedLater() {
        var answer = cabinet(ON_8_JULY + ", 'submission': {'plannedOn': '2024-07-16'}", ASKED);
        assertThat(out(answer, "later-submission"))
                .isEqualTo(new WayOut(
                        "later-submission",
                        "Plan submission and publication for days that follow the decision",
                        State.OPEN,
                        true,
                        true,
                        day("2024-07-08"),
                        null,
                        day("2024-07-19"),
                        List.of(),
                        "nobody beyond those who planned it",
                        List.of(
                                new Dated("Submission at the earliest", day("2024-07-17")),
                                new Dated("Submission at the latest", day("2024-07-19"))),
                        List.of(),
                        "Passage's own rule: each step comes after the one that it rests on"));
        var published = cabinet(ON_8_JULY + ", 'publication': {'plannedOn': '2024-07-16'}", ASKED);
        assertThat(out(published, "later-submission").enough()).isTrue();
        // decided on 10 July it is in effect on the due day itself
        var lastDay = cabinet(
                "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10'}], 'submission': {'plannedOn': '2024-07-18'}",
                ASKED);
        assertThat(out(lastDay, "later-submission").dates().get(0).on()).isEqualTo(day("2024-07-19"));
    }

    @Test
    void aLaterSubmissionIsNotEnoughWhereMoreThanThatBreaks() {
        var answer = cabinet(
                ON_8_JULY + ", 'submission': {'plannedOn': '2024-07-16'},"
                        + " 'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-09'}]",
                ASKED);
        assertThat(out(answer, "later-submission").state()).isEqualTo(State.OPEN);
        assertThat(out(answer, "later-submission").enough()).isFalse();
    }

    @Test
    void aLaterSubmissionNeedsADayBetweenDecisionAndDueDate() {
        var none = "No day is left between the decision's effect and the due date.";
        closed(
                cabinet(ON_15_JULY + ", 'submission': {'plannedOn': '2024-07-18'}", ASKED),
                "later-submission",
                State.TOO_LATE,
                none);
        closed(cabinet(ON_8_JULY, ", 'askedOn': '2024-07-22'"), "later-submission", State.TOO_LATE, none);
        closed(
                cabinet("'acts': [{'kind': 'cabinet'}], 'submission': {'plannedOn': '2024-07-22'}", ASKED),
                "later-submission",
                State.TOO_LATE,
                none);
        closed(
                cabinet(ON_15_JULY, ASKED),
                "later-submission",
                State.NOT_NEEDED,
                "Neither is planned too soon or too late.");
    }

    /** Five clear days before Monday 8 July: 1 to 5 July, so its agenda is out by Friday 28 June. */
    @Test
    void anEarlierMeetingIsTheLastOfTheCouncilsOwnThatWorks() {
        var answer = cabinet(ON_15_JULY, ASKED + meetings("2024-07-02", "2024-07-08", "2024-07-15"));
        assertThat(out(answer, "earlier-meeting"))
                .isEqualTo(new WayOut(
                        "earlier-meeting",
                        "Take it at a meeting of the council's own that works",
                        State.OPEN,
                        true,
                        true,
                        day("2024-07-08"),
                        day("2024-07-10"),
                        day("2024-06-28"),
                        List.of("Agenda and reports out by Friday 28 June 2024 (" + AGENDA_RULE + ")."),
                        "nobody beyond those who set the agenda",
                        List.of(
                                new Dated("Agenda out at the latest", day("2024-06-28")),
                                new Dated("Decision", day("2024-07-08")),
                                new Dated("Decision published", day("2024-07-09")),
                                new Dated("Call-in ends", day("2024-07-16")),
                                new Dated("In effect", day("2024-07-17")),
                                new Dated("Ready for the next step", day("2024-07-17"))),
                        List.of(),
                        "LGA 1972 s.100B; SI 2012/2089 regs 6 and 7"));
    }

    @Test
    void anEarlierMeetingIsAnotherThanThePlanned() {
        var route = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10'}]";
        var answer = cabinet(route, ", 'askedOn': '2024-07-03'" + meetings("2024-07-08", "2024-07-10"));
        assertThat(answer.breaks()).extracting(Break::step).containsExactly("act-1-agenda");
        var earlier = out(answer, "earlier-meeting");
        assertThat(earlier.decisionOn()).isEqualTo(day("2024-07-08"));
        assertThat(earlier.startBy()).isNull();
        assertThat(earlier.needs())
                .containsExactly(
                        "The agenda had to be out by Friday 28 June 2024. The item can then be taken only if the"
                                + " meeting itself is called at shorter notice, its agenda open from when it is called, or if"
                                + " the chair holds it urgent for special circumstances written in the minutes (LGA 1972"
                                + " s.100B(4)(b); SI 2012/2089 reg 6).");
    }

    @Test
    void anEarlierMeetingIsClosedWhereNoneIsLeft() {
        closed(
                cabinet(ON_15_JULY, ASKED + meetings("2024-06-10")),
                "earlier-meeting",
                State.TOO_LATE,
                "The last that works is that on Monday 10 June 2024.");
        closed(
                cabinet(ON_15_JULY, ASKED),
                "earlier-meeting",
                State.TOO_LATE,
                "None of the meetings that were given works.");
        var member = cabinet("'acts': [{'kind': 'individual-decision', 'plannedOn': '2024-07-15'}]", ASKED);
        var noMeeting = "The decision of Cabinet member is not taken at a meeting.";
        closed(member, "earlier-meeting", State.DOES_NOT_APPLY, noMeeting);
        closed(member, "extra-meeting", State.DOES_NOT_APPLY, noMeeting);
        closed(member, "late-item", State.DOES_NOT_APPLY, "No meeting is planned for it.");
    }

    /** The only act that is helped is the one that breaks. */
    @Test
    void theActThatBreaksIsHelped() {
        var document = """
                {'governance': 'committee-system',
                 'meetings': [{'body': 'Policy Committee', 'heldOn': '2024-07-04'},
                              {'body': 'Policy Committee', 'heldOn': '2024-07-08'},
                              {'body': 'Policy Committee', 'heldOn': '2024-07-23'},
                              {'body': 'Council', 'kind': 'full-council', 'heldOn': '2024-07-18'}],
                 'route': {'acts': [{'kind': 'committee', 'body': 'Policy Committee', 'plannedOn': '%s'},
                                    {'kind': 'council', 'body': 'Council', 'plannedOn': '%s'}]},
                 'due': '2024-07-19', 'askedOn': '2024-06-28'}""";
        var second = Documents.reckon(document.formatted("2024-07-08", "2024-07-22"));
        assertThat(second.breaks()).extracting(Break::step).containsExactly("act-2");
        assertThat(out(second, "earlier-meeting").decisionOn()).isEqualTo(day("2024-07-18"));
        var both = Documents.reckon(document.formatted("2024-07-23", "2024-07-24"));
        assertThat(both.breaks()).extracting(Break::step).contains("act-1", "act-2");
        // the council still has its day, which does not work, so the committee's earlier meeting alone is not enough
        assertThat(out(both, "earlier-meeting").decisionOn()).isEqualTo(day("2024-07-08"));
        assertThat(out(both, "earlier-meeting").enough()).isFalse();
        var agenda = Documents.reckon(document.formatted("2024-07-04", "2024-07-18"));
        assertThat(agenda.breaks()).extracting(Break::step).containsExactly("act-1-agenda");
        assertThat(out(agenda, "earlier-meeting").decisionOn()).isEqualTo(day("2024-07-08"));
    }

    @Test
    void anExtraMeetingTellsWhoCallsItAndWhenItCanMeet() {
        var open = out(cabinet(ON_15_JULY, ASKED), "extra-meeting");
        assertThat(open.because())
                .containsExactly("With five clear days' notice it can meet from Monday 8 July 2024 to Wednesday 10 July"
                        + " 2024.");
        assertThat(open.agreement()).isEqualTo("whoever may call a meeting of Cabinet under the constitution");
        assertThat(open.source()).isEqualTo("LGA 1972 s.100A(6) and s.100B(3); SI 2012/2089 reg 6");
        assertThat(open.dates()).contains(new Dated("Decision", day("2024-07-10")));
        assertThat(out(cabinet(ON_15_JULY, ""), "extra-meeting").because()).isEmpty();
        closed(
                cabinet(ON_15_JULY, ", 'askedOn': '2024-07-11'"),
                "extra-meeting",
                State.TOO_LATE,
                "It would have had to meet by Wednesday 10 July 2024.");
    }

    /** Sent first and due for endorsement on no date, nothing tells by when the cabinet would have to meet. */
    @Test
    void noDayCanBeToldWhereNothingIsDue() {
        var answer = cabinet(
                "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-06-24', 'agendaPublishedOn': '2024-06-14'}],"
                        + " 'submission': {'basis': 'provisional'}",
                ASKED);
        assertThat(answer.breaks()).extracting(Break::step).containsExactly("act-1");
        assertThat(answer.lastDay()).isNull();
        var none = "No due date hangs on the decision.";
        closed(answer, "extra-meeting", State.TOO_LATE, none);
        closed(answer, "call-in-exemption", State.TOO_LATE, none);
        closed(answer, "individual-decision", State.TOO_LATE, none);
        closed(answer, "officer-decision", State.TOO_LATE, none);
        closed(answer, "provisional-submission", State.DOES_NOT_APPLY, "The plan is sent first already.");
    }

    /** Five clear days before Thursday 4 July: 27 and 28 June, 1, 2 and 3 July, so scrutiny's agenda is out by 26 June. */
    @Test
    void aReviewWhoseAgendaIsOutCanTakeItAsAnUrgentItem() {
        var review = ", 'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-04'}]";
        var late = out(cabinet(ON_8_JULY + review, ASKED), "late-item");
        assertThat(late)
                .isEqualTo(new WayOut(
                        "late-item",
                        "Take it as an urgent item at a meeting whose agenda is out",
                        State.OPEN,
                        true,
                        true,
                        day("2024-07-08"),
                        null,
                        null,
                        List.of(
                                "Agenda of Scrutiny had to be out by Wednesday 26 June 2024, which has passed. The chair of"
                                        + " that meeting holds the item urgent for special circumstances, which the minutes"
                                        + " give."),
                        "the chair of the meeting that reviews it",
                        List.of(),
                        List.of(),
                        "LGA 1972 s.100B(4)(b)"));
        assertThat(out(cabinet(ON_15_JULY + review, ASKED), "late-item").enough())
                .isFalse();
    }

    @Test
    void aMeetingWhoseAgendaIsOutCanTakeItAsAnUrgentItem() {
        var open = out(
                cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10'}]", ", 'askedOn': '2024-07-03'"),
                "late-item");
        assertThat(open.agreement()).isEqualTo("the chair of the meeting");
        assertThat(open.decisionOn()).isEqualTo(day("2024-07-10"));
        assertThat(open.enough()).isTrue();
        // a review that is too late needs no urgent item while its agenda, due on 1 July, can still be out
        closed(
                cabinet(ON_8_JULY + ", 'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-09'}]", ASKED),
                "late-item",
                State.NOT_NEEDED,
                "The agenda can still be out in time, by Friday 28 June 2024.");
        closed(
                cabinet(ON_15_JULY, ", 'askedOn': '2024-07-16'"),
                "late-item",
                State.TOO_LATE,
                "The meeting on Monday 15 July 2024 is over.");
        closed(
                cabinet("'acts': [{'kind': 'cabinet'}]", ", 'askedOn': '2024-07-11'"),
                "late-item",
                State.DOES_NOT_APPLY,
                "No meeting is planned for it.");
    }

    private static void closed(Reckoning answer, String name, State state, String why) {
        var way = out(answer, name);
        assertThat(way.state()).as(name).isEqualTo(state);
        assertThat(way.because()).as(name).containsExactly(why);
        assertThat(way.canStillBeDone()).as(name).isFalse();
        assertThat(way.enough()).as(name).isFalse();
    }

    private static String meetings(String... dates) {
        return ", 'meetings': ["
                + String.join(
                        ", ",
                        java.util.Arrays.stream(dates)
                                .map(date -> "{'body': 'Cabinet', 'heldOn': '" + date + "'}")
                                .toList())
                + "]";
    }
}
