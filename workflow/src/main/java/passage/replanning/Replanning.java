package passage.replanning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.RouteChanged;
import passage.events.RouteChange;
import passage.monitoring.WhatIsDone;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.process.Positions;
import passage.process.Transitions;
import passage.route.Behind;
import passage.route.Comparison;
import passage.route.Route;
import passage.route.Routes;

/** Changes the route of a plan that is under way: what lies ahead, with a reason, in one transaction with its dates. */
@Service
class Replanning {
    /** Who says how a plan goes. */
    static final List<Role> KEEPERS = List.of(Role.DEMOCRATIC_SERVICES, Role.ADMIN);

    private final Plans plans;
    private final Routes routes;
    private final Positions positions;
    private final Transitions transitions;
    private final Access access;
    private final BusinessClock clock;

    Replanning(
            Plans plans,
            Routes routes,
            Positions positions,
            Transitions transitions,
            Access access,
            BusinessClock clock) {
        this.plans = plans;
        this.routes = routes;
        this.positions = positions;
        this.transitions = transitions;
        this.access = access;
        this.clock = clock;
    }

    /** What a change would do; nothing is saved. */
    record Tried(List<RouteChange> changes, Comparison comparison) {}

    /** How the plan is to go on, made of how it goes now and what it has passed. */
    @FunctionalInterface
    interface Wish {
        Route of(Plan plan, Behind behind);
    }

    /**
     * A route as a plan goes it.
     *
     * @param version the plan's, for whoever changes it
     * @param behind what of it the plan has passed, so that it can no longer be changed
     */
    record Shown(long version, Route route, Behind behind) {}

    @Transactional
    public Plan change(String reference, IfMatch ifMatch, Wish wish, String reason, @Nullable Evidence evidence) {
        return transitions.redirect(reference, ifMatch, KEEPERS, evidence, (move, behind) -> {
            var plan = move.plan();
            var wanted = wish.of(plan, behind);
            var changes = routes.changes(plan.commission(), plan.authority(), wanted, behind);
            var route = routes.change(plan.commission(), plan.authority(), wanted, behind);
            var dues = routes.timetable(plan.commission(), plan.authority()).dues();
            plan.note(new RouteChanged(reason, changes, dues), move.circumstances());
            return route;
        });
    }

    @Transactional(readOnly = true)
    public Tried tryOut(String reference, Route wanted) {
        return tried(readable(reference), wanted);
    }

    /** As {@link #tryOut}, for those who read the plan themselves and go on after a refusal. */
    Tried tried(Plan plan, Route wanted) {
        return new Tried(
                routes.changes(plan.commission(), plan.authority(), wanted, positions.behind(plan)),
                routes.compare(plan.commission(), plan.authority(), WhatIsDone.of(plan), clock.today(), wanted));
    }

    /** @throws passage.platform.requests.Refused when there is no such plan, or none that the person may see */
    @Transactional(readOnly = true)
    public Plan readable(String reference) {
        var plan = plans.get(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        return plan;
    }

    @Transactional(readOnly = true)
    public Shown shown(String reference) {
        var plan = readable(reference);
        return new Shown(plan.revision(), routeOf(plan), positions.behind(plan));
    }

    Route routeOf(Plan plan) {
        return routes.get(plan.commission(), plan.authority());
    }
}
