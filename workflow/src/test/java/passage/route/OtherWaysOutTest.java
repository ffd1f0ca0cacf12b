package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.Documents.cabinet;
import static passage.route.Documents.day;
import static passage.route.Documents.out;

import java.util.List;
import org.junit.jupiter.api.Test;
import passage.route.WayOut.Dated;
import passage.route.WayOut.State;

/** Ways out beside meetings: no call-in, somebody else decides, the plan goes first, or the date moves. */
class OtherWaysOutTest {
    private static final String ON_15_JULY = "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-15'%s}]";
    private static final String ASKED = ", 'askedOn': '2024-06-28'";

    @Test
    void aDecisionThatWasTakenLeavesThreeWays() {
        var decided = ON_15_JULY.formatted(", 'decidedOn': '2024-07-15'%s");
        var answer = cabinet(decided.formatted(""), ", 'askedOn': '2024-07-16'");
        assertThat(answer.waysOut())
                .extracting(WayOut::name, WayOut::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("call-in-exemption", State.OPEN),
                        org.assertj.core.groups.Tuple.tuple("provisional-submission", State.OPEN),
                        org.assertj.core.groups.Tuple.tuple("extension", State.OPEN));
        assertThat(out(answer, "call-in-exemption"))
                .isEqualTo(new WayOut(
                        "call-in-exemption",
                        "Exempt the decision from call-in",
                        State.OPEN,
                        true,
                        true,
                        day("2024-07-15"),
                        day("2024-07-19"),
                        null,
                        List.of(
                                "Delay by call-in would seriously prejudice the council's or the public's interest; the"
                                        + " record of the decision and its notice say so.",
                                "It is reported to the council afterwards."),
                        "the chair of overview and scrutiny; who stands in is set by the constitution",
                        List.of(
                                new Dated("In effect", day("2024-07-15")),
                                new Dated("Ready for the next step", day("2024-07-15"))),
                        List.of(),
                        "The council's constitution, which sets who agrees and on what grounds"));
        var published = cabinet(decided.formatted(", 'noticePublishedOn': '2024-07-16'"), ", 'askedOn': '2024-07-17'");
        closed(
                published,
                "call-in-exemption",
                State.TOO_LATE,
                "The decision was published as open to call-in; an exemption stands in its record.");
    }

    @Test
    void anExemptionIsOfADecisionThatCouldBeCalledInAndIsLate() {
        closed(
                cabinet("'acts': [{'kind': 'council', 'plannedOn': '2024-07-22'}]", ASKED),
                "call-in-exemption",
                State.DOES_NOT_APPLY,
                "The decision of Full Council cannot be called in.");
        closed(
                cabinet(
                        "'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10'}],"
                                + " 'submission': {'plannedOn': '2024-07-18'}",
                        ASKED),
                "call-in-exemption",
                State.NOT_NEEDED,
                "An ordinary call-in can end in time.");
        closed(
                cabinet(ON_15_JULY.formatted(""), ", 'askedOn': '2024-07-20'"),
                "call-in-exemption",
                State.TOO_LATE,
                "Even so it had to be taken by Friday 19 July 2024.");
    }

    @Test
    void anotherDecidesByTheLastDayWithOrdinaryCallIn() {
        var member = out(cabinet(ON_15_JULY.formatted(""), ASKED), "individual-decision");
        assertThat(member)
                .isEqualTo(new WayOut(
                        "individual-decision",
                        "Have one member of the executive decide",
                        State.OPEN,
                        true,
                        true,
                        day("2024-07-10"),
                        day("2024-07-10"),
                        null,
                        List.of(
                                "The constitution, or the leader's or mayor's arrangements, let one member decide it.",
                                "A written record with the report, open to the public (SI 2012/2089 regs 13 and 14); other"
                                        + " members' access within 24 hours (reg 16)."),
                        "the leader or mayor, who arranges who decides for the executive",
                        List.of(
                                new Dated("Decision", day("2024-07-10")),
                                new Dated("Decision published", day("2024-07-11")),
                                new Dated("Call-in ends", day("2024-07-18")),
                                new Dated("In effect", day("2024-07-19")),
                                new Dated("Ready for the next step", day("2024-07-19"))),
                        List.of(),
                        "LGA 2000 s.9E; SI 2012/2089 regs 13, 14 and 16"));
    }

    @Test
    void afterTheLastDayAMemberNeedsAnExemptionTooAndAfterTheDueDateNothingHelps() {
        var exempt = out(cabinet(ON_15_JULY.formatted(""), ", 'askedOn': '2024-07-11'"), "individual-decision");
        assertThat(exempt.decisionOn()).isEqualTo(day("2024-07-19"));
        assertThat(exempt.needs())
                .last()
                .isEqualTo(
                        "With ordinary call-in it had to be taken by Wednesday 10 July 2024, which has passed: exempt"
                                + " from call-in as well.");
        var over = cabinet(ON_15_JULY.formatted(""), ", 'askedOn': '2024-07-20'");
        closed(over, "individual-decision", State.TOO_LATE, "It had to be taken by Wednesday 10 July 2024.");
        closed(over, "officer-decision", State.TOO_LATE, "It had to be taken by Friday 19 July 2024.");
        closed(over, "provisional-submission", State.TOO_LATE, "It was due by Friday 19 July 2024.");
    }

    @Test
    void onlyAnExecutiveLeavesItToOneMember() {
        closed(
                cabinet("'acts': [{'kind': 'council', 'plannedOn': '2024-07-22'}]", ASKED),
                "individual-decision",
                State.DOES_NOT_APPLY,
                "Only what the executive decides can be left to one of its members.");
        closed(
                committees(),
                "individual-decision",
                State.DOES_NOT_APPLY,
                "A council governed by committees has no executive (LGA 2000 s.9B).");
    }

    @Test
    void anOfficersRecordIsThatOfTheFormOfGovernance() {
        var underExecutive = out(cabinet(ON_15_JULY.formatted(""), ASKED), "officer-decision");
        assertThat(underExecutive.decisionOn()).isEqualTo(day("2024-07-19"));
        assertThat(underExecutive.needs())
                .containsExactly(
                        "A delegation, or urgency powers, that cover it, and no reservation to members.",
                        "The commission asks for endorsement by members: report it to them at their next meeting.",
                        "A written record (SI 2012/2089 reg 13).",
                        "It is reckoned without call-in; where the constitution lets an officer's decision be called in, the"
                                + " date of an ordinary call-in holds.");
        assertThat(out(committees(), "officer-decision").needs())
                .contains("A written record, published (Openness Regulations 2014 regs 7 and 8).")
                .doesNotContain("A written record (SI 2012/2089 reg 13).");
        var officer = "'acts': [{'kind': 'officer', 'power': 'Part 3', 'plannedOn': '2024-07-22'}]";
        closed(cabinet(officer, ASKED), "officer-decision", State.DOES_NOT_APPLY, "An officer decides already.");
    }

    /** Notice of the key decision on Wednesday 10 July is out by 11 June: 12 June to 9 July are 28 days. */
    @Test
    void anOfficersKeyDecisionIsReckonedWithNoticeAndCallIn() {
        var key = out(
                cabinet(ON_15_JULY.formatted(", 'keyDecision': true"), ", 'askedOn': '2024-06-03'"),
                "officer-decision");
        assertThat(key.decisionOn()).isEqualTo(day("2024-07-10"));
        assertThat(key.startBy()).isEqualTo(day("2024-06-11"));
        assertThat(key.needs())
                .endsWith(
                        "A key decision of an officer is reckoned with call-in, as the constitutions have it.",
                        "Notice of the key decision out by Tuesday 11 June 2024 (SI 2012/2089 reg 9).");
    }

    private static Reckoning committees() {
        return Documents.reckon("""
                {'governance': 'committee-system',
                 'route': {'acts': [{'kind': 'committee', 'plannedOn': '2024-07-22'}]},
                 'due': '2024-07-19', 'askedOn': '2024-06-28'}""");
    }

    /** Decided on 15 July, published on 16 July, called in on 17, 18, 19, 22 and 23 July. */
    @Test
    void aPlanThatIsSentFirstGoesByTheDueDateAndIsEndorsedAsPlanned() {
        var first = out(cabinet(ON_15_JULY.formatted(""), ASKED), "provisional-submission");
        assertThat(first.dates())
                .containsExactly(
                        new Dated("Sent as provisional at the latest", day("2024-07-19")),
                        new Dated("Endorsed and in effect, as planned", day("2024-07-24")));
        assertThat(first.startBy()).isEqualTo(day("2024-07-19"));
        assertThat(first.needs()).hasSize(2);
        assertThat(first.enough()).isTrue();
    }

    /** An agenda that goes out on Thursday 11 July serves a meeting on Friday 19 July: 12, 15, 16, 17, 18 lie between. */
    @Test
    void anExtensionRunsToWhatTheDecisionCanStillReach() {
        extension(cabinet(ON_15_JULY.formatted(""), ASKED), "2024-07-15", "2024-07-24");
        extension(cabinet(ON_15_JULY.formatted(""), ""), "2024-07-15", "2024-07-24");
        extension(cabinet(ON_15_JULY.formatted(""), ", 'askedOn': '2024-07-11'"), "2024-07-19", "2024-07-30");
        extension(
                cabinet(ON_15_JULY.formatted(", 'agendaPublishedOn': '2024-07-05'"), ", 'askedOn': '2024-07-11'"),
                "2024-07-15",
                "2024-07-24");
        extension(
                cabinet(
                        ON_15_JULY.formatted(""),
                        ", 'askedOn': '2024-07-11', 'meetings': [{'body': 'Cabinet', 'heldOn': '2024-07-18'},"
                                + " {'body': 'Cabinet', 'heldOn': '2024-07-22'},"
                                + " {'body': 'Cabinet', 'heldOn': '2024-07-29'}]"),
                "2024-07-22",
                "2024-07-31");
        extension(
                cabinet("'acts': [{'kind': 'officer', 'power': 'Part 3'}]", ", 'askedOn': '2024-07-22'"),
                "2024-07-22",
                "2024-07-22");
        extension(
                cabinet(ON_15_JULY.formatted(", 'decidedOn': '2024-07-15'"), ", 'askedOn': '2024-07-18'"),
                "2024-07-15",
                "2024-07-24");
    }

    @Test
    void anExtensionIsAskedForBeforeTheDueDateAndThePlanIsLateAfterIt() {
        var before = out(cabinet(ON_15_JULY.formatted(""), ASKED), "extension");
        assertThat(before.startBy()).isEqualTo(day("2024-07-19"));
        assertThat(before.dates())
                .containsExactly(
                        new Dated("Ask for it before", day("2024-07-19")),
                        new Dated("New due date at the earliest", day("2024-07-24")));
        assertThat(before.because()).isEmpty();
        var after = out(cabinet(ON_15_JULY.formatted(""), ", 'askedOn': '2024-07-22'"), "extension");
        assertThat(after.startBy()).isNull();
        assertThat(after.because())
                .containsExactly(
                        "The due date, Friday 19 July 2024, has passed: until one is given, the plan is late.");
        var unplanned = out(
                cabinet("'acts': [{'kind': 'cabinet'}], 'submission': {'plannedOn': '2024-07-22'}", ""), "extension");
        assertThat(unplanned.needs()).containsExactly("A date for the decision, from which the new due date follows.");
        assertThat(unplanned.enough()).isFalse();
    }

    private static void extension(Reckoning answer, String decision, String due) {
        var way = out(answer, "extension");
        assertThat(way.decisionOn()).isEqualTo(day(decision));
        assertThat(way.needs())
                .containsExactly("A due date of %s or later.".formatted(passage.calendar.Words.full(day(due))));
    }

    private static void closed(Reckoning answer, String name, State state, String why) {
        var way = out(answer, name);
        assertThat(way.state()).as(name).isEqualTo(state);
        assertThat(way.because()).as(name).containsExactly(why);
        assertThat(way.canStillBeDone()).as(name).isFalse();
    }
}
