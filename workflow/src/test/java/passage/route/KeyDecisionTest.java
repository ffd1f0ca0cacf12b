package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.Documents.cabinet;
import static passage.route.Documents.day;
import static passage.route.Documents.out;

import org.junit.jupiter.api.Test;
import passage.route.WayOut.Dated;
import passage.route.WayOut.State;

/**
 * A key decision of the cabinet, to be taken by Wednesday 10 July 2024. 12 June to 9 July are 28 days, so its notice is
 * out by 11 June (reg 9); 3, 4, 5, 8 and 9 July are five clear days, so a general exception is out by 2 July (reg 10);
 * after that only special urgency is left (reg 11).
 */
class KeyDecisionTest {
    private static final String AGENDA = "LGA 1972 s.100A(6) and s.100B(3); for a cabinet SI 2012/2089 regs 6 and 7";

    @Test
    void whileTheNoticeCanStillBeKeptThereIsNoExceptionAndNoUrgency() {
        var answer = key("'plannedOn': '2024-07-22'", "2024-06-11");
        closed(
                answer,
                "general-exception",
                State.NOT_NEEDED,
                "The notice 28 clear days before Wednesday 10 July 2024 can still be kept.");
        closed(
                answer,
                "special-urgency",
                State.NOT_NEEDED,
                "A notice can still be out in time, so urgency cannot be claimed.");
        var extra = out(answer, "extra-meeting");
        assertThat(extra.needs())
                .containsExactly(
                        "Agenda and reports out by Tuesday 2 July 2024 (" + AGENDA + ").",
                        "Notice of the key decision out by Tuesday 11 June 2024 (SI 2012/2089 reg 9).");
        assertThat(extra.dates())
                .startsWith(
                        new Dated("Agenda out at the latest", day("2024-07-02")),
                        new Dated("Notice of the key decision out at the latest", day("2024-06-11")));
        assertThat(extra.startBy()).isEqualTo(day("2024-06-11"));
    }

    @Test
    void aNoticeThatIsOutInTimeIsNotAskedForAgain() {
        var answer = key("'plannedOn': '2024-07-22', 'keyNoticePublishedOn': '2024-06-11'", "2024-07-02");
        assertThat(out(answer, "extra-meeting").needs())
                .containsExactly("Agenda and reports out by Tuesday 2 July 2024 (" + AGENDA + ").");
        closed(
                answer,
                "general-exception",
                State.NOT_NEEDED,
                "The notice 28 clear days before Wednesday 10 July 2024 can still be kept.");
    }

    @Test
    void aGeneralExceptionTakesThePlaceOfTheNotice() {
        var answer = key("'plannedOn': '2024-07-10'", "2024-06-12");
        var exception = out(answer, "general-exception");
        assertThat(exception.state()).isEqualTo(State.OPEN);
        assertThat(exception.enough()).isTrue();
        assertThat(exception.source()).isEqualTo("SI 2012/2089 reg 10");
        assertThat(exception.agreement())
                .isEqualTo("nobody: the chair of scrutiny, or each member of the committee, is told");
        assertThat(exception.needs())
                .containsExactly(
                        "Notice to the chair of scrutiny and a copy published by Tuesday 2 July 2024; five clear days then"
                                + " pass.",
                        "A published notice says why 28 clear days were impracticable.",
                        "Agenda and reports out by Tuesday 2 July 2024 (" + AGENDA + ").",
                        "The 28 clear days cannot be kept: a general exception notice to the chair of scrutiny, published by"
                                + " Tuesday 2 July 2024 (SI 2012/2089 reg 10).");
        assertThat(exception.dates())
                .containsSequence(
                        new Dated("General exception notice out at the latest", day("2024-07-02")),
                        new Dated("Agenda out at the latest", day("2024-07-02")),
                        new Dated("Decision", day("2024-07-10")));
        closed(
                answer,
                "special-urgency",
                State.NOT_NEEDED,
                "A notice can still be out in time, so urgency cannot be claimed.");
    }

    @Test
    void aNoticeThatWasTooLateNeedsAnExceptionToo() {
        var answer = key("'plannedOn': '2024-07-10', 'keyNoticePublishedOn': '2024-06-12'", "2024-06-12");
        assertThat(out(answer, "general-exception").state()).isEqualTo(State.OPEN);
        // on the last day for the notice of a decision on 22 July, 23 June, one for 10 July is too late
        assertThat(out(
                                key("'plannedOn': '2024-07-22', 'keyNoticePublishedOn': '2024-06-12'", "2024-06-12"),
                                "extra-meeting")
                        .needs())
                .anyMatch(need -> need.startsWith("The 28 clear days cannot be kept"));
    }

    @Test
    void specialUrgencyIsWhatIsLeft() {
        var answer = key("'plannedOn': '2024-07-10'", "2024-07-03");
        closed(
                answer,
                "general-exception",
                State.TOO_LATE,
                "The notice had to be out by Tuesday 2 July 2024 for a decision on Wednesday 10 July 2024.");
        var urgent = out(answer, "special-urgency");
        assertThat(urgent.state()).isEqualTo(State.OPEN);
        assertThat(urgent.source()).isEqualTo("SI 2012/2089 reg 11");
        assertThat(urgent.startBy()).isEqualTo(day("2024-07-10"));
        assertThat(urgent.needs())
                .hasSize(4)
                .startsWith(
                        "Agreement, before the decision, that it is urgent and cannot reasonably be deferred.",
                        "A notice published as soon as possible after it says why it is urgent.")
                .endsWith(
                        "Neither 28 nor five clear days can be kept: agreement to special urgency before the decision,"
                                + " by the chair of scrutiny, else the chair of the council, else the vice-chair (SI 2012/2089"
                                + " reg 11).");
        assertThat(urgent.dates())
                .startsWith(
                        new Dated("Agreement to special urgency at the latest", day("2024-07-10")),
                        new Dated("Decision", day("2024-07-10")));
    }

    @Test
    void theDayIsThePlannedOneWhereThatWorks() {
        // 3, 4, 5, 8 and 9 July before the 10th; for the 8th, 1 to 5 July, so by 28 June
        var planned = key("'plannedOn': '2024-07-08'", "2024-06-12", "2024-07-10");
        assertThat(out(planned, "general-exception").decisionOn()).isEqualTo(day("2024-07-08"));
        assertThat(out(planned, "general-exception").startBy()).isEqualTo(day("2024-06-28"));
        var passed = key("'plannedOn': '2024-07-08'", "2024-07-09", "2024-07-10");
        assertThat(out(passed, "special-urgency").decisionOn()).isEqualTo(day("2024-07-10"));
        var tooLate = key("'plannedOn': '2024-07-15'", "2024-06-12", "2024-07-08");
        assertThat(out(tooLate, "general-exception").decisionOn()).isEqualTo(day("2024-07-08"));
    }

    @Test
    void withoutAPlannedDayItIsTheLastMeetingElseTheLastDay() {
        var meeting = key("'heldInPrivate': false", "2024-07-04", "2024-07-02", "2024-07-08", "2024-07-15");
        assertThat(out(meeting, "special-urgency").decisionOn()).isEqualTo(day("2024-07-08"));
        var none = key("'heldInPrivate': false", "2024-07-09", "2024-07-02", "2024-07-08", "2024-07-15");
        assertThat(out(none, "special-urgency").decisionOn()).isEqualTo(day("2024-07-10"));
    }

    @Test
    void afterTheLastDayNothingOfItHelps() {
        var answer = key("'plannedOn': '2024-07-10'", "2024-07-11");
        closed(answer, "special-urgency", State.TOO_LATE, "No day is left for the decision.");
        closed(
                answer,
                "general-exception",
                State.TOO_LATE,
                "The notice had to be out by Tuesday 2 July 2024 for a decision on Wednesday 10 July 2024.");
        var unplanned = cabinet(
                "'acts': [{'kind': 'cabinet', 'keyDecision': true}],"
                        + " 'submission': {'basis': 'provisional', 'plannedOn': '2024-07-22'}",
                ", 'askedOn': '2024-06-12'");
        closed(unplanned, "special-urgency", State.TOO_LATE, "No day is left for the decision.");
        closed(unplanned, "general-exception", State.TOO_LATE, "No day is left for the decision.");
    }

    @Test
    void whatIsNoKeyDecisionIsNotBound() {
        var answer = cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-22'}]", ", 'askedOn': '2024-06-12'");
        var no = "It is no key decision: the 28 clear days do not bind it.";
        closed(answer, "general-exception", State.DOES_NOT_APPLY, no);
        closed(answer, "special-urgency", State.DOES_NOT_APPLY, no);
        assertThat(out(answer, "extra-meeting").needs())
                .containsExactly("Agenda and reports out by Tuesday 2 July 2024 (" + AGENDA + ").");
    }

    @Test
    void theFirstLawfulDayIsThatForWhichTheNoticeCanBeOut() {
        // out on 12 June: 13 June to 10 July are 28 days, so 11 July, in effect on Saturday 20 July
        var key = out(key("'plannedOn': '2024-07-10'", "2024-06-12"), "extension");
        assertThat(key.decisionOn()).isEqualTo(day("2024-07-11"));
        assertThat(key.needs()).containsExactly("A due date of Saturday 20 July 2024 or later.");
        // out on 5 June already, so only the agenda of 4 July binds: 5, 8, 9, 10 and 11 July lie before the 12th
        var noticed =
                out(key("'plannedOn': '2024-07-10', 'keyNoticePublishedOn': '2024-06-05'", "2024-07-04"), "extension");
        assertThat(noticed.decisionOn()).isEqualTo(day("2024-07-12"));
    }

    @Test
    void anAgendaThatIsOutInTimeIsNotAskedForAgain() {
        var late = "The agenda had to be out by Tuesday 2 July 2024.";
        assertThat(out(agenda("2024-07-02"), "extra-meeting").needs()).isEmpty();
        assertThat(out(agenda("2024-07-03"), "extra-meeting").needs())
                .singleElement()
                .asString()
                .startsWith(late);
    }

    private static Reckoning agenda(String out) {
        return cabinet(
                "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15', 'agendaPublishedOn': '%s'}]".formatted(out),
                ", 'askedOn': '2024-07-03'");
    }

    @Test
    void anEarlierDecisionBringsItsReviewForward() {
        var need = "The review by Scrutiny, planned for Thursday 11 July 2024, comes forward to Tuesday 9 July 2024 or"
                + " before.";
        assertThat(review("'plannedOn': '2024-07-11'")).contains(need);
        assertThat(review("'plannedOn': '2024-07-09'")).noneMatch(each -> each.contains("comes forward"));
        assertThat(review("'answersWanted': true")).noneMatch(each -> each.contains("comes forward"));
        assertThat(review("'plannedOn': '2024-07-11', 'heldOn': '2024-06-20'"))
                .noneMatch(each -> each.contains("comes forward"));
    }

    private static java.util.List<String> review(String dates) {
        return out(
                        cabinet(
                                "'reviews': [{'body': 'Scrutiny', %s}],".formatted(dates)
                                        + " 'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15'}]",
                                ", 'askedOn': '2024-06-28'"),
                        "extra-meeting")
                .needs();
    }

    @Test
    void aReviewBeforeTheFirstDecisionOrTheSubmissionStaysWhereItIs() {
        // the second act moves from 22 to 19 July; the review on 9 July is before the first, on 10 July
        var second = cabinet(
                "'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-09'}],"
                        + " 'acts': [{'kind': 'committee', 'plannedOn': '2024-07-10'},"
                        + " {'kind': 'council', 'plannedOn': '2024-07-22'}]",
                ", 'askedOn': '2024-06-28'");
        assertThat(out(second, "extra-meeting").decisionOn()).isEqualTo(day("2024-07-19"));
        assertThat(out(second, "extra-meeting").needs()).noneMatch(each -> each.contains("comes forward"));
        // sent by 19 July after a review on 18 July; endorsed by 26 July, so decided by 17 July, published on the 18th
        var sentFirst = cabinet(
                "'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-18'}],"
                        + " 'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-29'}],"
                        + " 'submission': {'basis': 'provisional', 'endorseBy': '2024-07-26'}",
                ", 'askedOn': '2024-06-28'");
        assertThat(out(sentFirst, "extra-meeting").decisionOn()).isEqualTo(day("2024-07-17"));
        assertThat(out(sentFirst, "extra-meeting").needs()).noneMatch(each -> each.contains("comes forward"));
    }

    @Test
    void aPrivateMeetingThatMovesNeedsItsTwoNotices() {
        var need =
                "A private meeting needs two notices, 28 and five clear days before, or the agreement of the chair of"
                        + " scrutiny, else the chair of the council, else the vice-chair (SI 2012/2089 reg 5).";
        var open = cabinet("'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15'}]", ", 'askedOn': '2024-06-28'");
        var closed = cabinet(
                "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15', 'heldInPrivate': true}]",
                ", 'askedOn': '2024-06-10'");
        assertThat(out(closed, "extra-meeting").needs()).last().isEqualTo(need);
        assertThat(out(open, "extra-meeting").needs()).doesNotContain(need);
    }

    private static Reckoning key(String act, String askedOn, String... meetings) {
        var sittings = java.util.Arrays.stream(meetings)
                .map(date -> "{'body': 'Cabinet', 'heldOn': '%s'}".formatted(date))
                .toList();
        return cabinet(
                "'acts': [{'kind': 'cabinet', 'keyDecision': true, %s}]".formatted(act),
                ", 'askedOn': '%s', 'meetings': [%s]".formatted(askedOn, String.join(", ", sittings)));
    }

    private static void closed(Reckoning answer, String name, State state, String why) {
        var way = out(answer, name);
        assertThat(way.state()).as(name).isEqualTo(state);
        assertThat(way.because()).as(name).containsExactly(why);
        assertThat(way.enough()).as(name).isFalse();
    }
}
