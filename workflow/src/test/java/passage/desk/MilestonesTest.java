package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.desk.Milestone.State;
import passage.events.Basis;
import passage.events.Event.PlanEvent;
import passage.events.Evidence;
import passage.events.PlanFact;
import passage.events.PlanFact.CallInAnswered;
import passage.events.PlanFact.CouncilViewRecorded;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DecisionTookEffect;
import passage.events.PlanFact.DraftCompleted;
import passage.events.PlanFact.PlanCalledIn;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanRef;
import passage.events.RecordedBy;
import passage.route.ActKind;
import passage.route.Route;
import passage.route.Timetable;

/** Devon: Cabinet on 10 July 2024, called in until 19 July. */
class MilestonesTest {
    private static final UUID DECISION = new UUID(0, 1);
    private static final LocalDate CABINET = LocalDate.of(2024, 7, 10);
    private static final Instant WINDOW_ENDS = Instant.parse("2024-07-19T16:00:00Z");
    private static final Timetable TIMETABLE = new Timetable(List.of(
            step("agenda", "Agenda of Cabinet", null, LocalDate.of(2024, 7, 2)),
            step(Timetable.ENDORSE, "Decision of Cabinet", CABINET, CABINET),
            step(Timetable.SUBMIT, "Submit to the department", LocalDate.of(2024, 7, 19), LocalDate.of(2024, 7, 19))));

    private static final Evidence REPORT = new Evidence(Basis.SEEN, "Cabinet report", CABINET, "A note.");
    private static final Route ROUTE = new Route(
            List.of(),
            List.of(),
            List.of(new Route.Act(
                    ActKind.EXECUTIVE_MEETING,
                    "Cabinet",
                    CABINET,
                    false,
                    new Route.CallIn(true, null, null, null, null, null),
                    null,
                    null,
                    null,
                    REPORT)),
            new Route.Submission(Route.Submission.Basis.AFTER_ENDORSEMENT, Route.Channel.PASSAGE, null, null, null),
            new Route.Publication(Route.Publication.Order.WITH, Route.Channel.PASSAGE, null, null, null),
            null);

    private final List<PlanEvent> events = new ArrayList<>();

    @Test
    void setsWhatHappenedBesideWhatWasPlanned() {
        happened(LocalDate.of(2024, 4, 16), new PlanOpened("Plan", LocalDate.of(2024, 4, 16), List.of()));
        happened(LocalDate.of(2024, 6, 20), new DraftCompleted(1, "d1", null));
        happened(CABINET, decision());
        happened(CABINET, new PlanEndorsed(DECISION, "Cabinet", "approved", CABINET, "d1", 0));
        happened(LocalDate.of(2024, 7, 12), notice());

        var milestones = Milestones.of(ROUTE, TIMETABLE, events, LocalDate.of(2024, 7, 15));

        assertThat(milestones)
                .extracting(Milestone::title)
                .containsExactly(
                        "Draft the plan",
                        "Agenda of Cabinet",
                        "Decision of Cabinet",
                        "Call-in window",
                        "Submit to the department");
        assertThat(milestones)
                .extracting(Milestone::state)
                .containsExactly(State.DONE, State.NOT_RECORDED, State.DONE, State.UNDER_WAY, State.TO_DO);
        assertThat(milestones.get(0).began()).isEqualTo(LocalDate.of(2024, 4, 16));
        assertThat(milestones.get(0).actual()).isEqualTo(LocalDate.of(2024, 6, 20));
    }

    @Test
    void closesTheCallInWindowWhenTheDecisionTakesEffect() {
        happened(CABINET, decision());
        happened(LocalDate.of(2024, 7, 12), notice());
        happened(LocalDate.of(2024, 7, 19), new DecisionTookEffect(DECISION, WINDOW_ENDS));

        var window = Milestones.of(ROUTE, TIMETABLE, events, LocalDate.of(2024, 7, 20))
                .get(3);

        assertThat(window.began()).isEqualTo(LocalDate.of(2024, 7, 12));
        assertThat(window.actual()).isEqualTo(LocalDate.of(2024, 7, 19));
        assertThat(window.because()).singleElement().asString().contains("17:00 on 19 July 2024");
        assertThat(window.state()).isEqualTo(State.DONE);
    }

    @Test
    void closesTheCallInWindowWhenTheCallInIsOver() {
        happened(CABINET, decision());
        happened(LocalDate.of(2024, 7, 12), notice());
        happened(LocalDate.of(2024, 7, 15), new PlanCalledIn(DECISION, LocalDate.of(2024, 7, 15), 3, "Care"));
        var met = LocalDate.of(2024, 7, 16);
        happened(met, new CallInAnswered(DECISION, "Scrutiny", met, "to-full-council"));
        assertThat(callIn().state()).isEqualTo(State.UNDER_WAY);

        happened(met, new CouncilViewRecorded(DECISION, "Full Council", met.plusDays(1), true));
        assertThat(callIn().state()).isEqualTo(State.DONE);
        assertThat(callIn().actual()).isEqualTo(met.plusDays(1));
    }

    private Milestone callIn() {
        return Milestones.of(ROUTE, TIMETABLE, events, LocalDate.of(2024, 7, 17))
                .get(3);
    }

    @Test
    void saysWhatPlannedDatesRestOn() {
        var decision = Milestones.of(ROUTE, TIMETABLE, events, CABINET).get(2);

        assertThat(decision.plannedBasis()).isEqualTo("seen");
        assertThat(decision.because()).contains("The planned date is seen: Cabinet report. A note.");
        assertThat(decision.actualBasis()).isNull();
    }

    @Test
    void asksNothingMoreOfAPlanThatWasWithdrawn() {
        happened(LocalDate.of(2024, 6, 1), new PlanWithdrawn("The councils merge", false));

        assertThat(Milestones.of(ROUTE, TIMETABLE, events, LocalDate.of(2024, 8, 1)))
                .extracting(Milestone::state)
                .containsOnly(State.NOT_RECORDED);
    }

    private void happened(LocalDate on, PlanFact fact) {
        var plan = new PlanRef(new UUID(0, 2), "PP-2024-0003", "productivity-plan-2024", "E10000008", "Devon");
        events.add(new PlanEvent(
                events.size() + 1,
                plan,
                "draft",
                RecordedBy.SYSTEM,
                new Evidence(Basis.SEEN, "minutes", on, null),
                fact));
    }

    private static PlanFact decision() {
        return new DecisionRecorded(DECISION, 1, "executive-meeting", "Cabinet", "approved", CABINET, "d1", 0, null);
    }

    private static PlanFact notice() {
        return new DecisionNoticePublished(DECISION, LocalDate.of(2024, 7, 12), null, WINDOW_ENDS);
    }

    private static Timetable.Step step(String name, String title, @Nullable LocalDate planned, LocalDate latest) {
        return new Timetable.Step(
                name, title, planned, latest, passage.calendar.Deadline.endOfDay(latest), List.of("The rule."));
    }
}
