package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.Documents.day;
import static passage.route.Documents.step;

import org.junit.jupiter.api.Test;
import passage.route.Timetable.Step;
import passage.route.WayOut.State;

/** 'Cabinet on 15 July, decisions published the next working day, five-day call-in, due 19 July 2024', and its kin. */
class ReckoningTest {
    private static final String CABINET = """
            {'council': 'Example', 'governance': 'leader-and-cabinet',
             'rules': {'decisionNoticeWithinWorkingDays': 1, 'callIn': {'days': 5, 'effect': '%s'}},
             'meetings': [{'body': 'Cabinet', 'kind': 'executive', 'heldOn': '2024-06-10'},
                          {'body': 'Cabinet', 'kind': 'executive', 'heldOn': '2024-07-15'}],
             'route': {'acts': [{'kind': 'executive-meeting', 'body': 'Cabinet', 'plannedOn': '2024-07-15'}]},
             'due': '2024-07-19', 'askedOn': '%s'}""";

    @Test
    void anOrdinaryCallInAfter15JulyCannotEndInTime() {
        var answer = Documents.reckon(CABINET.formatted("next-calendar-day", "2024-06-28"));
        assertThat(answer.fits()).isFalse();
        assertThat(answer.answer())
                .startsWith("An ordinary call-in cannot end in time: a decision of Cabinet on Monday 15 July 2024")
                .contains("called in until 17:00 on Tuesday 23 July 2024")
                .endsWith(
                        "The last meeting date that would have worked for the decision of Cabinet is Wednesday 10 July"
                                + " 2024; of the council's own meetings it is Monday 10 June 2024.");
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-10"));
        assertThat(answer.lastMeeting()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-06-10"));
        assertThat(answer.slackWorkingDays()).isEqualTo(-3);
        assertThat(answer.breaks()).extracting(Break::step).containsExactly("act-1");
        assertThat(answer.criticalPath())
                .containsExactly(
                        "draft", "act-1", "act-1-notice", "act-1-call-in", "act-1-effect", "certify", "submit");
    }

    @Test
    void elevenJulyWorksWhereADecisionHoldsAtExpiry() {
        var answer = Documents.reckon(CABINET.formatted("at-expiry", "2024-06-28"));
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-11"));
        assertThat(step(answer, "act-1-call-in").latestAt()).hasToString("2024-07-19T16:00:00Z");
        assertThat(step(answer, "act-1-effect").latest()).isEqualTo(day("2024-07-19"));
    }

    @Test
    void everyLawfulWayOutIsListedWithWhatItNeeds() {
        var answer = Documents.reckon(CABINET.formatted("next-calendar-day", "2024-06-28"));
        assertThat(answer.waysOut())
                .extracting(WayOut::name)
                .containsExactly(
                        "later-submission",
                        "earlier-meeting",
                        "extra-meeting",
                        "late-item",
                        "general-exception",
                        "special-urgency",
                        "call-in-exemption",
                        "individual-decision",
                        "officer-decision",
                        "provisional-submission",
                        "extension");
        out(answer, "earlier-meeting", State.TOO_LATE, null);
        var extra = out(answer, "extra-meeting", State.OPEN, "2024-07-10");
        assertThat(extra.startBy()).isEqualTo(day("2024-07-02"));
        assertThat(extra.because().get(0)).contains("from Monday 8 July 2024 to Wednesday 10 July 2024");
        out(answer, "general-exception", State.DOES_NOT_APPLY, null);
        out(answer, "special-urgency", State.DOES_NOT_APPLY, null);
        var exemption = out(answer, "call-in-exemption", State.OPEN, "2024-07-15");
        assertThat(exemption.lastDay()).isEqualTo(day("2024-07-19"));
        assertThat(exemption.enough()).isTrue();
        out(answer, "individual-decision", State.OPEN, "2024-07-10");
        out(answer, "officer-decision", State.OPEN, "2024-07-19");
        out(answer, "provisional-submission", State.OPEN, "2024-07-15");
        assertThat(out(answer, "extension", State.OPEN, "2024-07-15").needs())
                .containsExactly("A due date of Wednesday 24 July 2024 or later.");
        assertThat(answer.waysOut())
                .filteredOn(WayOut::canStillBeDone)
                .allSatisfy(way -> assertThat(way.agreement()).isNotBlank());
    }

    @Test
    void theDayOfTheQuestionClosesWays() {
        var answer = Documents.reckon(CABINET.formatted("next-calendar-day", "2024-07-11"));
        assertThat(answer.breaks()).extracting(Break::step).containsExactly("act-1", "act-1-agenda");
        out(answer, "extra-meeting", State.TOO_LATE, null);
        out(answer, "late-item", State.OPEN, "2024-07-15");
        var individual = out(answer, "individual-decision", State.OPEN, "2024-07-19");
        assertThat(individual.needs()).anyMatch(need -> need.contains("exempt from call-in as well"));
        var late = Documents.reckon(CABINET.formatted("next-calendar-day", "2024-07-22"));
        assertThat(late.waysOut())
                .filteredOn(WayOut::canStillBeDone)
                .extracting(WayOut::name)
                .containsExactly("extension");
    }

    @Test
    void anExtraMeetingCanBeCalledAtShorterNotice() {
        var answer = Documents.reckon(CABINET.formatted("next-calendar-day", "2024-07-08"));
        assertThat(out(answer, "extra-meeting", State.OPEN, "2024-07-10")
                        .because()
                        .get(0))
                .contains("called at shorter notice");
    }

    @Test
    void aWayThatFitsHasNoWaysOut() {
        var answer = Documents.reckon(CABINET.formatted("next-calendar-day", "2024-06-28")
                .replace("'plannedOn': '2024-07-15'", "'plannedOn': '2024-07-08'"));
        assertThat(answer.fits()).isTrue();
        assertThat(answer.waysOut()).isEmpty();
        assertThat(answer.slackWorkingDays()).isEqualTo(2);
        assertThat(answer.answer())
                .contains("from the start of Wednesday 17 July 2024")
                .contains("two working days");
        assertThat(answer.warnings()).anyMatch(warning -> warning.contains("would be an extra meeting"));
    }

    @Test
    void severalActsAreReckonedBackwardsEachWithItsOwnCallInAndLead() {
        var answer = Documents.reckon("""
                {'governance': 'mayor', 'rules': {'decisionNoticeWithinWorkingDays': 2},
                 'route': {'acts': [
                    {'kind': 'executive-meeting', 'noticeWorkingDays': 1, 'leadWorkingDays': 1,
                     'callIn': {'days': 3, 'endsAt': '12:00', 'effect': 'at-expiry'}},
                    {'kind': 'full-council', 'leadWorkingDays': 2}]},
                 'due': '2024-07-19'}""");
        assertThat(step(answer, "act-2").latest()).isEqualTo(day("2024-07-17"));
        // taken on 10 July, published on 11 July, called in until noon on 16 July, one working day on: 17 July
        assertThat(step(answer, "act-1").latest()).isEqualTo(day("2024-07-10"));
        assertThat(step(answer, "act-1").because().get(0))
                .isEqualTo("The decision of Full Council comes after this one, by the end of Wednesday 17 July 2024.");
        assertThat(step(answer, "act-1-notice").latest()).isEqualTo(day("2024-07-11"));
        assertThat(answer.fits()).isTrue();
    }

    @Test
    void aLaterActWaitsUntilTheEarlierIsInEffect() {
        var answer = Documents.reckon("""
                {'governance': 'leader-and-cabinet', 'rules': {'decisionNoticeWithinWorkingDays': 1},
                 'route': {'acts': [{'kind': 'executive-meeting', 'plannedOn': '2024-07-08'},
                                    {'kind': 'officer-decision', 'body': 'Chief Executive', 'plannedOn': '2024-07-16'}]},
                 'due': '2024-07-19'}""");
        assertThat(answer.breaks())
                .extracting(Break::sentence)
                .containsExactly(
                        "The decision of Chief Executive is on Tuesday 16 July 2024, but that of Cabinet before it is in effect for"
                                + " it only from the start of Wednesday 17 July 2024.");
    }

    @Test
    void theCouncilsOwnMeetingsAreChainedBackwards() {
        var answer = Documents.reckon("""
                {'governance': 'committee-system',
                 'meetings': [{'body': 'Policy Committee', 'heldOn': '2024-07-08'},
                              {'body': 'Policy Committee', 'heldOn': '2024-07-15'},
                              {'body': 'Council', 'kind': 'full-council', 'heldOn': '2024-07-11'}],
                 'route': {'acts': [{'kind': 'committee-decision', 'body': 'The Policy Committee'},
                                    {'kind': 'full-council'}]},
                 'due': '2024-07-19'}""");
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-19"));
        assertThat(answer.lastMeeting()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-08"));
    }

    @Test
    void aKeyDecisionFallsFromNoticeToExceptionToUrgency() {
        var early = key("2024-06-11");
        assertThat(early.fits()).isTrue();
        assertThat(step(early, "act-1-key-decision-notice").latest()).isEqualTo(day("2024-06-11"));
        var exception = key("2024-06-12");
        assertThat(exception.breaks()).extracting(Break::step).containsExactly("act-1-key-decision-notice");
        assertThat(out(exception, "general-exception", State.OPEN, "2024-07-10").startBy())
                .isEqualTo(day("2024-07-02"));
        out(exception, "special-urgency", State.NOT_NEEDED, null);
        out(exception, "call-in-exemption", State.NOT_NEEDED, null);
        var urgent = key("2024-07-03");
        out(urgent, "general-exception", State.TOO_LATE, null);
        assertThat(out(urgent, "special-urgency", State.OPEN, "2024-07-10").agreement())
                .isEqualTo("the chair of overview and scrutiny, else the chair of the council, else the vice-chair");
        assertThat(out(exception, "extension", State.OPEN, "2024-07-11").needs())
                .containsExactly("A due date of Saturday 20 July 2024 or later.");
    }

    private static Reckoning key(String askedOn) {
        return Documents.reckon("""
                {'governance': 'leader-and-cabinet', 'rules': {'decisionNoticeWithinWorkingDays': 1},
                 'route': {'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10', 'keyDecision': true,
                                     'agendaPublishedOn': '2024-07-02'}]},
                 'due': '2024-07-19', 'askedOn': '%s'}""".formatted(askedOn));
    }

    @Test
    void aNoticeThatWasPublishedCountsFromItsDay() {
        var document = """
                {'governance': 'leader-and-cabinet', 'rules': {'decisionNoticeWithinWorkingDays': 1},
                 'route': {'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10', 'keyDecision': true,
                                     'keyNoticePublishedOn': '%s'}]},
                 'due': '2024-07-19', 'askedOn': '2024-07-01'}""";
        assertThat(Documents.reckon(document.formatted("2024-06-05")).fits()).isTrue();
        assertThat(Documents.reckon(document.formatted("2024-06-12"))
                        .breaks()
                        .get(0)
                        .sentence())
                .isEqualTo(
                        "Notice of the key decision of Cabinet was out on Wednesday 12 June 2024; it had to be out by"
                                + " Tuesday 11 June 2024.");
    }

    @Test
    void aPrivateMeetingWantsTwoNotices() {
        var answer = Documents.reckon("""
                {'route': {'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-10', 'heldInPrivate': true}]},
                 'due': '2024-07-26'}""");
        assertThat(step(answer, "act-1-private-meeting-notice").latest()).isEqualTo(day("2024-06-11"));
        assertThat(step(answer, "act-1-private-meeting-second-notice").latest()).isEqualTo(day("2024-07-02"));
        assertThat(answer.warnings().get(0)).contains("unconfirmed");
    }

    @Test
    void reviewsComeBeforeTheDecision() {
        var answer = Documents.reckon("""
                {'rules': {'practice': {'reviewWorkingDays': 3}},
                 'route': {'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-04'}],
                           'acts': [{'kind': 'committee', 'plannedOn': '2024-07-08'}]},
                 'due': '2024-07-19'}""");
        assertThat(step(answer, "review-1").latest()).isEqualTo(day("2024-07-03"));
        assertThat(answer.breaks()).extracting(Break::step).containsExactly("review-1");
    }

    @Test
    void aPlanThatIsSentFirstNeedsNoDecisionByTheDueDate() {
        var document = """
                {'governance': 'leader-and-cabinet',
                 'route': {'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-05-30'}],
                           'acts': [{'kind': 'committee', 'body': 'Health and Wellbeing Board', 'plannedOn': '2024-06-20'}],
                           'submission': {'basis': 'provisional'%s}},
                 'due': '2024-06-10'}""";
        var answer = Documents.reckon(document.formatted(""));
        assertThat(answer.fits()).isTrue();
        assertThat(step(answer, "act-1").latest()).isNull();
        assertThat(step(answer, "review-1").latest()).isEqualTo(day("2024-06-07"));
        assertThat(answer.steps()).extracting(Step::id).containsSubsequence("review-1", "certify", "submit", "act-1");
        var bound = Documents.reckon(document.formatted(", 'endorseBy': '2024-06-14'"));
        assertThat(bound.breaks()).extracting(Break::step).containsExactly("act-1");
    }

    @Test
    void whatWasDoneIsReckonedFrom() {
        var answer = Documents.reckon("""
                {'governance': 'leader-and-cabinet', 'rules': {'decisionNoticeWithinWorkingDays': 1},
                 'route': {'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08', 'decidedOn': '2024-07-10',
                                     'noticePublishedOn': '2024-07-12'}]},
                 'due': '2024-07-19', 'askedOn': '2024-07-15'}""");
        assertThat(answer.fits()).isTrue();
        assertThat(step(answer, "act-1-call-in").planned()).isEqualTo(day("2024-07-19"));
        assertThat(step(answer, "submit").planned()).isEqualTo(day("2024-07-20"));
    }

    @Test
    void aPublicationThatIsDueFirstBindsTheDecision() {
        var answer = Documents.reckon("""
                {'route': {'acts': [{'kind': 'committee'}]}, 'due': '2024-07-19', 'publicationDue': '2024-07-12'}""");
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-12"));
    }

    @Test
    void theTuesdayOfTheFollowingWeekAndOneOffDaysCount() {
        var tuesday = Documents.reckon("""
                {'rules': {'decisionNoticeWithinWorkingDays': 1, 'callIn': {'weekday': 'TUESDAY', 'effect': 'at-expiry'}},
                 'route': {'acts': [{'kind': 'cabinet'}]}, 'due': '2024-07-19'}""");
        assertThat(tuesday.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-11"));
        var holiday = """
                {'rules': {'decisionNoticeWithinWorkingDays': 1}, 'route': {'acts': [{'kind': 'cabinet'}]},
                 'due': '2024-07-19', 'askedOn': '%s', 'closureDays': ['2024-07-12'],
                 'bankHolidays': [{'date': '2024-07-15', 'title': 'Jubilee', 'proclaimedOn': '2024-06-20'}]}""";
        assertThat(Documents.reckon(holiday.formatted("2024-06-20")).lastDay())
                .extracting(Reckoning.Dated::date)
                .isEqualTo(day("2024-07-08"));
        var before = Documents.reckon(holiday.formatted("2024-06-19"));
        assertThat(before.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-09"));
        assertThat(before.warnings()).anyMatch(warning -> warning.contains("was not known on Wednesday 19 June 2024"));
    }

    @Test
    void aLocalDeviceOfACommitteeSystemIsReckonedLikeCallIn() {
        var answer = Documents.reckon("""
                {'governance': 'committee-system', 'rules': {'decisionNoticeWithinWorkingDays': 1,
                    'practice': {'localCallIn': 'removal of delegation and reconsideration'}},
                 'route': {'acts': [{'kind': 'committee', 'callIn': true}]}, 'due': '2024-07-19'}""");
        assertThat(answer.lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-10"));
    }

    private static WayOut out(
            Reckoning answer, String name, State state, @org.jspecify.annotations.Nullable String on) {
        var way = answer.waysOut().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(way.state()).as("%s %s", name, way.because()).isEqualTo(state);
        assertThat(way.decisionOn()).as(name).isEqualTo(on == null ? null : day(on));
        return way;
    }
}
