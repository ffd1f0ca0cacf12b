package passage.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import passage.calendar.NoCalendarData;
import passage.events.PlanFact;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.plan.Sitting;
import passage.process.AfterMove;
import passage.route.Route;
import passage.route.Routes;

/** Keeps with each plan the dates that it must keep and the meetings to which it goes, in the transaction that moves it. */
@Component
class DatesWatch implements AfterMove {
    private static final Logger LOG = LoggerFactory.getLogger(DatesWatch.class);
    private static final int AT_ONCE = 50;

    /** On these no date hangs; whatever else happens to a plan may change its dates. */
    private static final Set<Class<? extends PlanFact>> WITHOUT_DATES = Set.of(
            PlanFact.TextDrafted.class,
            PlanFact.DraftCompleted.class,
            PlanFact.DraftCleared.class,
            PlanFact.DraftReturned.class,
            PlanFact.CommentsAnswered.class,
            PlanFact.AmendedTextCompleted.class,
            PlanFact.WordingConfirmed.class,
            PlanFact.WordingRefused.class,
            PlanFact.TextFinalised.class,
            PlanFact.FinalTextSignedOff.class,
            PlanFact.FinalTextReturned.class,
            PlanFact.PlanCertified.class,
            PlanFact.ReceiptRecorded.class,
            PlanFact.QuestionReceived.class,
            PlanFact.QuestionAnswered.class,
            PlanFact.DeadlineWarned.class,
            PlanFact.PaperConfirmed.class,
            PlanFact.StepClaimed.class,
            PlanFact.StepHandedOver.class,
            PlanFact.StepGivenBack.class);

    private final Plans plans;
    private final Routes routes;
    private final TransactionTemplate transaction;

    DatesWatch(Plans plans, Routes routes, TransactionTemplate transaction) {
        this.plans = plans;
        this.routes = routes;
        this.transaction = transaction;
    }

    @Override
    public void look(Plan plan, List<PlanFact> noted) {
        if (noted.stream().anyMatch(fact -> !WITHOUT_DATES.contains(fact.getClass()))) {
            boolean withdrawn = noted.stream().anyMatch(PlanFact.PlanWithdrawn.class::isInstance);
            reckon(plan, withdrawn || plan.end().isOver());
        }
    }

    /** Plans of before such dates were kept with them. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        int reckoned = 0;
        for (var some = plans.unreckoned(AT_ONCE); !some.isEmpty(); some = plans.unreckoned(AT_ONCE)) {
            for (var plan : some) {
                transaction.executeWithoutResult(status -> catchUp(plans.lock(plan)));
            }
            reckoned += some.size();
        }
        if (reckoned > 0) {
            LOG.info("Reckoned the dates to keep of {} plans", reckoned);
        }
    }

    private void catchUp(Plan plan) {
        reckon(plan, plan.stage().isOver());
    }

    private void reckon(Plan plan, boolean over) {
        plan.goesTo(sittings(routes.get(plan.commission(), plan.authority())));
        try {
            var dates = Due.all(routes.timetable(plan.commission(), plan.authority()), routes.calendar());
            plan.mustKeep(dates, over ? null : Due.first(plan, dates));
        } catch (NoCalendarData e) {
            LOG.warn("{} has no dates to keep: {}", plan.reference(), e.getMessage());
            plan.mustKeep(List.of(), null);
        }
    }

    private static List<Sitting> sittings(Route route) {
        var sittings = new ArrayList<Sitting>();
        for (int n = 1; n <= route.reviews().size(); n++) {
            var on = route.review(n).plannedOn();
            if (on != null) {
                sittings.add(Sitting.ofReview(n, route.review(n).body(), on));
            }
        }
        for (int n = 1; n <= route.acts().size(); n++) {
            var on = route.act(n).plannedOn();
            if (on != null && route.act(n).kind().isMeeting()) {
                sittings.add(Sitting.ofAct(n, route.act(n).body(), on));
            }
        }
        return List.copyOf(sittings);
    }
}
