package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.events.StepChange;
import passage.platform.requests.Refused;
import passage.route.WhatIf.Move;

/** A change is tried on 'Cabinet on 8 July, due 19 July 2024'. */
class WhatIfTest {
    private static final Way WAY = Documents.way("""
            {'governance': 'leader-and-cabinet', 'rules': {'decisionNoticeWithinWorkingDays': 1},
             'meetings': [{'body': 'Cabinet', 'heldOn': '2024-07-08'}],
             'route': {'reviews': [{'body': 'Scrutiny', 'plannedOn': '2024-07-01'}],
                       'acts': [{'kind': 'cabinet', 'plannedOn': '2024-07-08'}]},
             'due': '2024-07-19'}""");

    @Test
    void aMeetingThatMovesTakesItsDecisionAlong() {
        var tried = tried(change(new Move("cabinet", null, day("2024-07-08"), day("2024-07-15")), null, null, false));
        assertThat(tried.fitsBefore()).isTrue();
        assertThat(tried.fitsAfter()).isFalse();
        assertThat(tried.broken()).extracting(Break::step).containsExactly("act-1");
        assertThat(tried.changes())
                .filteredOn(change -> change.step().equals("act-1"))
                .extracting(StepChange::plannedBefore, StepChange::plannedAfter)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(day("2024-07-08"), day("2024-07-15")));
        assertThat(tried.after().waysOut()).isNotEmpty();
        assertThat(tried.after().lastMeeting()).isNull();
    }

    @Test
    void aMoveByTheNumberOfItsActIsTheSame() {
        var tried = tried(change(new Move(null, 1, null, day("2024-07-11")), null, null, false));
        assertThat(tried.broken()).extracting(Break::step).containsExactly("act-1");
    }

    @Test
    void aReviewThatMovesPastTheDecisionBreaks() {
        var tried = tried(change(new Move("Scrutiny", null, null, day("2024-07-08")), null, null, false));
        assertThat(tried.broken()).extracting(Break::step).containsExactly("review-1");
    }

    @Test
    void aLaterDueDateMovesEveryLatestDate() {
        var tried = tried(change(null, "2024-07-29", null, false));
        assertThat(tried.after().lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-18"));
        assertThat(tried.after().steps().get(tried.after().steps().size() - 1).latest())
                .isEqualTo(day("2024-07-29"));
    }

    @Test
    void aBankHolidayTakesADay() {
        var tried = tried(change(null, null, "2024-07-12", false));
        assertThat(tried.before().lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-10"));
        assertThat(tried.after().lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-09"));
        assertThat(tried.fitsAfter()).isTrue();
    }

    @Test
    void withoutCallInTheDueDayItselfWorks() {
        var tried = tried(change(null, null, null, true));
        assertThat(tried.after().lastDay()).extracting(Reckoning.Dated::date).isEqualTo(day("2024-07-19"));
        assertThat(tried.changes())
                .filteredOn(change -> change.step().equals("act-1-call-in"))
                .hasSize(1);
    }

    @Test
    void whatIsDoneStaysWhereItIs() {
        var done = new Done(Map.of(1, day("2024-07-08")), Map.of(1, day("2024-07-09")), true, null, null);
        var change = change(new Move(null, 1, null, day("2024-07-15")), null, null, true);
        var way = done.of(WAY.askedOn(day("2024-07-10")));
        assertThat(change.of(way).act(1).planned()).isEqualTo(day("2024-07-08"));
        assertThat(change.of(way).act(1).callIn()).isPresent();
        assertThat(Reckoning.of(way).fits()).isTrue();
    }

    @Test
    void anAgendaWhoseDayHasPassedIsTakenToBeOut() {
        var way = Done.NOTHING.of(WAY.askedOn(day("2024-07-03")));
        assertThat(Reckoning.of(way).fits()).isTrue();
        assertThat(Reckoning.of(way).warnings()).anyMatch(warning -> warning.contains("taken to be in time"));
    }

    @Test
    void sayingNothingIsRefused() {
        assertThatThrownBy(() -> change(null, null, null, false).check()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> change(new Move(null, null, null, day("2024-07-11")), null, null, false)
                        .check())
                .hasMessageContaining("which meeting");
        assertThat(WhatIf.concerns(WAY, new Move("Council", null, null, day("2024-07-11"))))
                .isFalse();
        assertThat(WhatIf.concerns(WAY, new Move("Cabinet", null, null, day("2024-07-11"))))
                .isTrue();
    }

    @Test
    void onlyWhatChangesIsTold() {
        var tried = tried(change(new Move("cabinet", null, day("2024-07-08"), day("2024-07-15")), null, null, false));
        // what is due stays; only what is planned for the decision and after it moves, and the review may come later;
        // the draft stays due for the agenda of the review, which stays on 1 July
        assertThat(tried.changes())
                .extracting(StepChange::step)
                .containsExactly(
                        "review-1",
                        "act-1-agenda",
                        "act-1",
                        "act-1-notice",
                        "act-1-call-in",
                        "act-1-effect",
                        "certify",
                        "submit");
        assertThat(tried.changes().get(0))
                .isEqualTo(new StepChange(
                        "review-1",
                        "Review by Scrutiny",
                        day("2024-07-01"),
                        day("2024-07-01"),
                        day("2024-07-05"),
                        day("2024-07-12")));
        assertThat(tried.changes().get(2))
                .isEqualTo(new StepChange(
                        "act-1",
                        "Decision of Cabinet",
                        day("2024-07-08"),
                        day("2024-07-15"),
                        day("2024-07-10"),
                        day("2024-07-10")));
    }

    @Test
    void whatBreaksAndWhatIsMendedAreToldApart() {
        var late = new Move(null, 1, null, day("2024-07-15"));
        var before = change(late, null, null, false).of(WAY);
        var mended = Comparison.of(
                before,
                change(new Move(null, 1, null, day("2024-07-09")), null, null, false)
                        .of(before));
        assertThat(mended.fitsBefore()).isFalse();
        assertThat(mended.fitsAfter()).isTrue();
        assertThat(mended.broken()).isEmpty();
        assertThat(mended.mended()).extracting(Break::step).containsExactly("act-1");
        var same = Comparison.of(before, before);
        assertThat(same.broken()).isEmpty();
        assertThat(same.mended()).isEmpty();
        assertThat(same.changes()).isEmpty();
    }

    @Test
    void publicationMovesWithTheDueDateWhereItIsDueWithItOrWouldComeFirst() {
        publication("2024-07-19", "2024-07-29", null, "2024-07-29", "This due date is tried.");
        publication("2024-07-19", null, "2024-07-31", "2024-07-31", "This due date is tried.");
        publication("2024-07-26", "2024-07-29", null, "2024-07-29", "This due date is tried.");
        publication("2024-08-02", "2024-07-29", null, "2024-08-02", "Publication has this due date of its own.");
        var publicationAlone = new WhatIf(null, null, day("2024-07-31"), null, null, false, null)
                .of(WAY)
                .dues();
        assertThat(publicationAlone.submission()).isEqualTo(day("2024-07-19"));
        assertThat(publicationAlone.submissionBecause()).isEqualTo("The submission is due by the end of this day.");
        assertThat(change(null, "2024-07-29", null, false).of(WAY).dues().submissionBecause())
                .isEqualTo("This due date is tried.");
    }

    private static void publication(
            String was, @Nullable String due, @Nullable String publicationDue, String is, String because) {
        var way = Documents.cabinetWay("'acts': [{'kind': 'cabinet'}]", ", 'publicationDue': '%s'".formatted(was));
        var change = new WhatIf(
                null,
                due == null ? null : day(due),
                publicationDue == null ? null : day(publicationDue),
                null,
                null,
                false,
                null);
        assertThat(change.of(way).dues().publication()).isEqualTo(day(is));
        assertThat(change.of(way).dues().publicationBecause()).isEqualTo(because);
    }

    @Test
    void aDayOnWhichTheCouncilIsClosedTakesADay() {
        var closed = new WhatIf(null, null, null, null, List.of(day("2024-07-12")), null, null);
        closed.check();
        assertThat(Reckoning.of(closed.of(WAY)).lastDay())
                .extracting(Reckoning.Dated::date)
                .isEqualTo(day("2024-07-09"));
    }

    private static Comparison tried(WhatIf change) {
        change.check();
        return Comparison.of(WAY, change.of(WAY));
    }

    private static WhatIf change(
            @Nullable Move move, @Nullable String due, @Nullable String holiday, boolean dropCallIn) {
        return new WhatIf(
                move == null ? null : List.of(move),
                due == null ? null : day(due),
                null,
                holiday == null ? null : List.of(day(holiday)),
                null,
                dropCallIn,
                null);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
