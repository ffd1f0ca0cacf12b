package passage.monitoring;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.calendar.NoCalendarData;
import passage.events.BrokenStep;
import passage.events.Event.RegisterEvent;
import passage.events.EventTypes;
import passage.events.PlanFact;
import passage.events.PlanFact.CallInAnswered;
import passage.events.PlanFact.CouncilViewRecorded;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DueDatesMoved;
import passage.events.PlanFact.PlanCalledIn;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.RefreshBegun;
import passage.events.PlanFact.RouteChanged;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.Publisher;
import passage.events.RegisterFact.AgendaPublished;
import passage.events.RegisterFact.AuthorityFact;
import passage.events.RegisterFact.ClosureDaysSet;
import passage.events.RegisterFact.GovernanceConfirmed;
import passage.events.RegisterFact.MeetingCancelled;
import passage.events.RegisterFact.MeetingMoved;
import passage.events.RegisterFact.MeetingSet;
import passage.events.RegisterFact.RulesSet;
import passage.events.StepChange;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.clock.BusinessClock;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.process.AfterMove;
import passage.process.Transitions;
import passage.route.Reckoning;
import passage.route.Routes;
import passage.route.StepChanges;

/**
 * Reckons a plan's timetable anew when something happened that its dates hang on: to the plan, or to the meetings and rules
 * of its council. Where a planned or latest date is another than before, or the way no longer fits or fits again, the
 * timetable goes out as an event of the plan.
 */
@Component
class TimetableWatch implements AfterMove, Consumer {
    private static final Logger LOG = LoggerFactory.getLogger(TimetableWatch.class);
    private static final Set<String> IGNORED = EventTypes.allBut(
            AgendaPublished.class,
            ClosureDaysSet.class,
            GovernanceConfirmed.class,
            MeetingCancelled.class,
            MeetingMoved.class,
            MeetingSet.class,
            RulesSet.class);
    private static final Set<Class<? extends PlanFact>> MOVING = Set.of(
            PlanOpened.class,
            DecisionRecorded.class,
            PlanEndorsed.class,
            DecisionNoticePublished.class,
            PlanCalledIn.class,
            CallInAnswered.class,
            CouncilViewRecorded.class,
            PlanSubmitted.class,
            PlanPublished.class,
            DueDatesMoved.class,
            RouteChanged.class,
            RefreshBegun.class);

    private final Plans plans;
    private final Routes routes;
    private final SentTimetables sent;
    private final ObjectProvider<Transitions> transitions;
    private final BusinessClock clock;

    TimetableWatch(
            Plans plans,
            Routes routes,
            SentTimetables sent,
            ObjectProvider<Transitions> transitions,
            BusinessClock clock) {
        this.plans = plans;
        this.routes = routes;
        this.sent = sent;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "workflow-timetables";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.AUTHORITIES);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void look(Plan plan, List<PlanFact> noted) {
        if (noted.stream().anyMatch(fact -> MOVING.contains(fact.getClass()))) {
            reckon(plan);
        }
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof RegisterEvent event && event.fact() instanceof AuthorityFact about) {
            plans.underWay(about.authority())
                    .forEach(plan -> transitions.getObject().note(plan.id(), this::reckon));
        }
    }

    private void reckon(Plan plan) {
        if (!plan.stage().isOver()) {
            try {
                compare(plan, routes.reckon(plan.commission(), plan.authority(), WhatIsDone.of(plan), clock.today()));
            } catch (NoCalendarData e) {
                LOG.warn("{} has no timetable: {}", plan.reference(), e.getMessage());
            }
        }
    }

    private void compare(Plan plan, Reckoning now) {
        var known = sent.findById(plan.id());
        var row = known.orElseGet(() -> new SentTimetable(plan.id()));
        var steps = StepChanges.dates(now.steps());
        var changes = StepChanges.ahead(row.steps(), steps);
        if (known.isEmpty() || !changes.isEmpty() || row.fits() != now.fits()) {
            var broken = now.breaks().stream()
                    .map(each -> new BrokenStep(each.step(), each.sentence(), each.rule()))
                    .toList();
            var told = known.isEmpty() ? List.<StepChange>of() : changes;
            plan.note(
                    new TimetableReckoned(now.fits(), now.answer(), steps, broken, told),
                    transitions.getObject().bySystem(plan));
        }
        row.is(now.fits(), steps);
        sent.save(row);
    }
}
