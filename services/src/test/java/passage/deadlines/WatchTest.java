package passage.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import passage.calendar.Deadline;
import passage.deadlines.WatchedDeadline.State;
import passage.events.BrokenStep;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.PlanRef;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineAtRisk;
import passage.events.ServiceFact.DeadlineCannotBeMet;
import passage.events.ServiceFact.DeadlineFact;
import passage.events.ServiceFact.DeadlineMet;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.ServiceFact.DeadlineMoved;
import passage.events.ServiceFact.DeadlineSet;
import passage.events.ServiceFact.DeadlineWithinReach;
import passage.events.StepDates;

class WatchTest {
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);
    private static final Instant OPENED = Instant.parse("2024-04-16T13:00:00Z");

    private final Ladder ladder = new Ladder(List.of(10, 5, 2, 1, 0), LocalTime.of(9, 0), 2);
    private final Watch watch = new Watch(new PlanRef(
            UUID.randomUUID(), "PP-2024-0001", "productivity-plan-2024", "E10000012", "Essex County Council"));

    @Test
    void setsEachDateThatItIsTold() {
        assertThat(armed("submit", "publish"))
                .containsExactly(
                        new DeadlineSet("submit", DUE, Deadline.endOfDay(DUE), "The Minister's letter"),
                        new DeadlineSet("publish", DUE, Deadline.endOfDay(DUE), "The Minister's letter"));
    }

    @Test
    void firesEachReminderOnceAndThenThatItWasMissed() {
        armed("submit");

        assertThat(at("2024-07-05T07:59:59Z")).isEmpty();
        assertThat(at("2024-07-05T08:00:00Z")).containsExactly(approaching(10));
        assertThat(at("2024-07-05T08:00:01Z")).isEmpty();
        assertThat(at("2024-07-12T08:00:00Z")).containsExactly(approaching(5));
        assertThat(at("2024-07-17T08:00:00Z")).containsExactly(approaching(2));
        assertThat(at("2024-07-18T08:00:00Z")).containsExactly(approaching(1));
        assertThat(at("2024-07-19T08:00:00Z")).containsExactly(approaching(0));
        assertThat(at("2024-07-19T22:59:59Z")).isEmpty();
        assertThat(at("2024-07-19T23:00:00Z")).containsExactly(new DeadlineMissed("submit", DUE));
        assertThat(at("2024-07-20T08:00:00Z")).isEmpty();
        assertThat(watch.nextAt()).isEmpty();
    }

    @Test
    void saysOnceThatADateIsAtRiskOrCannotBeMetAndWhenThereIsRoomAgain() {
        armed("endorse", "submit", "publish");
        var act = new StepDates("act-1", "Cabinet", DUE.minusDays(10), DUE.minusDays(9), null, 1);
        var roomy = new StepDates("act-1", "Cabinet", DUE.minusDays(30), DUE.minusDays(9), null, 15);
        var late = new BrokenStep("call-in-1", "Call-in cannot end in time.", "LGA 2000 s.9F");

        assertThat(looked(act))
                .containsExactly(
                        new DeadlineAtRisk("endorse", DUE, 1, "'Cabinet' has the least room."),
                        new DeadlineAtRisk("submit", DUE, 1, "'Cabinet' has the least room."));
        assertThat(looked(act)).isEmpty();
        assertThat(looked(act, late))
                .containsExactly(
                        new DeadlineCannotBeMet("endorse", DUE, "Call-in cannot end in time."),
                        new DeadlineCannotBeMet("submit", DUE, "Call-in cannot end in time."));
        assertThat(looked(roomy))
                .containsExactly(new DeadlineWithinReach("endorse", DUE), new DeadlineWithinReach("submit", DUE));
        assertThat(looked(roomy, new BrokenStep("publish", "It is published after its day.", "The commission")))
                .containsExactly(new DeadlineCannotBeMet("publish", DUE, "It is published after its day."));
    }

    @Test
    void aDateThatIsMetIsNoLongerAtRisk() {
        armed("submit");
        watch.meet("submit", DUE.minusDays(1));
        assertThat(looked(
                        new StepDates("act-1", "Cabinet", DUE, DUE.minusDays(9), null, -7),
                        new BrokenStep("act-1", "Too late.", "LGA 2000 s.9F")))
                .isEmpty();
    }

    private List<DeadlineFact> looked(StepDates step, BrokenStep... broken) {
        return watch.look(
                new TimetableReckoned(broken.length == 0, "", List.of(step), List.of(broken), List.of()), ladder);
    }

    @Test
    void tellsTheClockWhereToStopNext() {
        armed("submit");
        assertThat(watch.nextAt()).contains(Instant.parse("2024-07-05T08:00:00Z"));
        at("2024-07-19T08:00:00Z");
        assertThat(watch.nextAt()).contains(Instant.parse("2024-07-19T23:00:00Z"));
    }

    @Test
    void givesOneReminderWithTheDaysReallyLeftAfterAStandstill() {
        armed("submit");
        assertThat(at("2024-07-15T10:00:00Z")).containsExactly(approaching(4));
        assertThat(at("2024-07-17T08:00:00Z")).containsExactly(approaching(2));
    }

    @Test
    void doesNotFireWhatWasPastWhenThePlanWasOpened() {
        var opened = Instant.parse("2024-07-16T09:00:00Z");
        watch.arm(dues("submit"), ladder, opened);
        assertThat(watch.fireDue(opened)).isEmpty();
        assertThat(watch.nextAt()).contains(Instant.parse("2024-07-17T08:00:00Z"));
    }

    @Test
    void fallsSilentAboutADateThatIsMet() {
        armed("submit");
        assertThat(watch.meet("submit", LocalDate.of(2024, 7, 18)))
                .containsExactly(new DeadlineMet("submit", DUE, LocalDate.of(2024, 7, 18)));
        assertThat(at("2024-08-01T08:00:00Z")).isEmpty();
        assertThat(watch.meet("submit", LocalDate.of(2024, 7, 22))).isEmpty();
    }

    @Test
    void saysThatItWasMetLateAfterItWasMissed() {
        armed("submit");
        at("2024-07-19T23:00:00Z");
        assertThat(watch.meet("submit", LocalDate.of(2024, 7, 22)))
                .containsExactly(new DeadlineMet("submit", DUE, LocalDate.of(2024, 7, 22)));
    }

    @Test
    void silencesTheRestWhenThePlanEnds() {
        armed("endorse", "submit");
        watch.meet("endorse", LocalDate.of(2024, 7, 10));
        watch.silence();

        assertThat(at("2024-08-01T08:00:00Z")).isEmpty();
        assertThat(watch.meet("submit", DUE)).isEmpty();
        assertThat(watch.deadlines())
                .extracting(WatchedDeadline::state)
                .containsExactlyInAnyOrder(State.MET, State.SILENT);
    }

    @Test
    void remindsOfADateThatMovedAndNoLongerOfTheOldOne() {
        armed("submit");
        at("2024-07-12T08:00:00Z");
        var later = LocalDate.of(2024, 7, 29);
        assertThat(moved(later, "2024-07-15T10:00:00Z"))
                .containsExactly(new DeadlineMoved("submit", later, DUE, Deadline.endOfDay(later), "Leave was given"));
        assertThat(moved(later, "2024-07-15T10:00:01Z")).isEmpty();

        assertThat(at("2024-07-19T23:00:00Z")).isEmpty();
        assertThat(at("2024-07-22T08:00:00Z")).containsExactly(new DeadlineApproaching("submit", later, 5));
        assertThat(at("2024-07-22T08:00:01Z")).isEmpty();
        assertThat(at("2024-07-29T23:00:00Z")).containsExactly(new DeadlineMissed("submit", later));
    }

    @Test
    void opensADateAgainThatWasMissedBeforeItMoved() {
        armed("submit");
        at("2024-07-19T23:00:00Z");
        var later = LocalDate.of(2024, 7, 29);
        moved(later, "2024-07-22T09:00:00Z");
        assertThat(at("2024-07-25T08:00:00Z")).containsExactly(new DeadlineApproaching("submit", later, 2));
        assertThat(watch.meet("submit", later)).containsExactly(new DeadlineMet("submit", later, later));
    }

    @Test
    void leavesWhatWasMetOrIsSilentAsItIsWhenItMoves() {
        armed("endorse", "submit");
        watch.meet("submit", DUE);
        var later = LocalDate.of(2024, 7, 29);
        assertThat(moved(later, "2024-07-22T09:00:00Z")).hasSize(1);
        assertThat(at("2024-07-29T23:00:00Z")).doesNotContain(new DeadlineMissed("submit", later));
        watch.silence();
        assertThat(moved(later.plusDays(1), "2024-07-22T09:00:00Z")).hasSize(1);
    }

    private List<DeadlineFact> moved(LocalDate to, String at) {
        var due = new Due("submit", to, Deadline.endOfDay(to), "Leave was given");
        return watch.move(List.of(due), ladder, Instant.parse(at));
    }

    @Test
    void numbersItsEventsFromOne() {
        assertThat(List.of(watch.nextSeq(), watch.nextSeq())).containsExactly(1L, 2L);
    }

    private List<DeadlineFact> armed(String... names) {
        return watch.arm(dues(names), ladder, OPENED);
    }

    private static List<Due> dues(String... names) {
        return List.of(names).stream()
                .map(name -> new Due(name, DUE, Deadline.endOfDay(DUE), "The Minister's letter"))
                .toList();
    }

    private List<DeadlineFact> at(String instant) {
        return watch.fireDue(Instant.parse(instant));
    }

    private static DeadlineApproaching approaching(int workingDaysLeft) {
        return new DeadlineApproaching("submit", DUE, workingDaysLeft);
    }
}
