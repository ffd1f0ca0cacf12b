package passage.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.plan.Circumstances;
import passage.plan.Plan;
import passage.plan.PlanKey;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.route.Behind;
import passage.route.Route;

/**
 * Every move of a plan: one transaction in which the plan changes, the process moves and the numbered events go into the
 * outbox. All three or none.
 */
@Service
public class Transitions {
    private final Plans plans;
    private final Engine engine;
    private final Access access;
    private final BusinessClock clock;
    private final List<AfterMove> afterMoves;

    Transitions(Plans plans, Engine engine, Access access, BusinessClock clock, List<AfterMove> afterMoves) {
        this.plans = plans;
        this.engine = engine;
        this.access = access;
        this.clock = clock;
        this.afterMoves = afterMoves;
    }

    /** A person takes a step: may this person, is it open, was the plan seen as it is? Then the work, then the process. */
    @Transactional
    public Plan take(
            String reference, IfMatch ifMatch, Step step, @Nullable Evidence evidence, Function<Move, Answers> work) {
        var found = readable(reference);
        var role = access.require(step.roles(), found.authority());
        return take(found, ifMatch, step, role, null, evidence, work);
    }

    /** As {@link #take}, for one of several open tasks of the same step: the one that is about this. */
    @Transactional
    public Plan takeAbout(
            String reference,
            IfMatch ifMatch,
            Step step,
            String about,
            @Nullable Evidence evidence,
            Function<Move, Answers> work) {
        var found = readable(reference);
        var role = access.require(step.roles(), found.authority());
        return take(found, ifMatch, step, role, about, evidence, work);
    }

    /** As {@link #take}, for a step that one of several officers must take in a role that is named. */
    @Transactional
    public Plan takeAs(
            String reference,
            IfMatch ifMatch,
            Step step,
            Role role,
            @Nullable Evidence evidence,
            Function<Move, Answers> work) {
        if (!step.roles().contains(role)) {
            throw Refused.incomplete("'%s' is done by one of %s".formatted(step.title(), step.roles()));
        }
        var found = readable(reference);
        access.require(Set.of(role), found.authority());
        return take(found, ifMatch, step, role, null, evidence, work);
    }

    private Plan take(
            PlanKey found,
            IfMatch ifMatch,
            Step step,
            Role role,
            @Nullable String about,
            @Nullable Evidence evidence,
            Function<Move, Answers> work) {
        var plan = plans.lock(found.id());
        var open = engine.openTasks(plan.id()).stream()
                .filter(task -> task.isFor(step, role, about))
                .findFirst()
                .orElseThrow(() -> engine.notOpen(plan.id(), step, role));
        ifMatch.check(plan.revision());
        var answers = work.apply(move(plan, role, evidence, open.task()));
        engine.complete(open, answers.asMap());
        settle(plan);
        return plan;
    }

    /** A person changes the plan while one of these steps is open, without completing it: a new version of the text. */
    @Transactional
    public Plan workOn(
            String reference, IfMatch ifMatch, Set<Step> steps, @Nullable Evidence evidence, Consumer<Move> work) {
        var found = readable(reference);
        var plan = plans.lock(found.id());
        var open = engine.openTasks(plan.id()).stream()
                .filter(task -> steps.contains(task.step()))
                .findFirst();
        var role = access.require(steps.iterator().next().roles(), plan.authority());
        if (open.isEmpty()) {
            throw engine.notOpen(plan.id(), steps.iterator().next(), role);
        }
        ifMatch.check(plan.revision());
        work.accept(move(plan, role, evidence, open.get().task()));
        settle(plan);
        return plan;
    }

    /** A person tells the process something that no task waits for, such as a withdrawal. */
    @Transactional
    public Plan tell(
            String reference,
            IfMatch ifMatch,
            Message message,
            Set<Role> roles,
            @Nullable Evidence evidence,
            Function<Move, Answers> work) {
        var found = readable(reference);
        var role = access.require(roles, found.authority());
        var plan = plans.lock(found.id());
        if (plan.stage().isOver()) {
            throw Refused.wrongState(
                    "%s is over: %s".formatted(reference, plan.stage().title()));
        }
        ifMatch.check(plan.revision());
        var answers = work.apply(move(plan, role, evidence, null));
        engine.tell(plan.id(), message, answers.asMap());
        settle(plan);
        return plan;
    }

    /** A person changes what lies ahead of the plan; the process is told what it will choose by, and nothing moves. */
    @Transactional
    public Plan redirect(
            String reference,
            IfMatch ifMatch,
            Collection<Role> roles,
            @Nullable Evidence evidence,
            BiFunction<Move, Behind, Route> work) {
        var found = readable(reference);
        var role = access.require(roles, found.authority());
        var plan = plans.lock(found.id());
        if (plan.stage().isOver()) {
            throw Refused.wrongState(
                    "%s is over: %s".formatted(reference, plan.stage().title()));
        }
        ifMatch.check(plan.revision());
        var behind = Reached.of(plan, engine.waitingAt(plan.id()), engine.known(plan.id()));
        var route = work.apply(move(plan, role, evidence, null), behind);
        engine.inform(plan.id(), RouteAnswers.of(route).asMap());
        settle(plan);
        return plan;
    }

    /**
     * A service has told something; the work notes it on the plan before the process moves on. What comes after the plan's
     * way is over, such as a receipt that crosses a withdrawal, is noted and moves nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(UUID planId, Message message, Consumer<Plan> work, Answers answers) {
        var plan = plans.lock(planId);
        work.accept(plan);
        if (!plan.stage().isOver()) {
            engine.tell(plan.id(), message, answers.asMap());
        }
        settle(plan);
    }

    /** As {@link #hear}, where several events may wait for the message: the one that is about this takes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(UUID planId, Message message, UUID about, Consumer<Plan> work, Answers answers) {
        var plan = plans.lock(planId);
        work.accept(plan);
        if (!plan.stage().isOver()) {
            engine.tell(plan.id(), message, about.toString(), answers.asMap());
        }
        settle(plan);
    }

    /** A service has told something that is noted and moves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID planId, Consumer<Plan> work) {
        var plan = plans.lock(planId);
        work.accept(plan);
        settle(plan);
    }

    /** Starts the process of a plan that was opened in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Plan plan, Answers way) {
        engine.start(plan.id(), way.asMap());
        settle(plan);
    }

    /** The process takes a step by itself; called within the engine. */
    Map<String, Object> takeAutomatically(UUID planId, AutomaticStep step, Map<String, Object> said) {
        var plan = plans.lock(planId);
        return step.take(plan, new AutomaticStep.Particulars(said)).asMap();
    }

    /** Numbers and sends what an automatic step noted, once the engine has come to rest. */
    void settle(UUID planId) {
        var plan = plans.lock(planId);
        if (plan.hasPending()) {
            settle(plan);
        }
    }

    /**
     * The circumstances of what the system does by itself. What follows from a record is no better known than the record,
     * so it rests on the basis of what a person last recorded.
     */
    public Circumstances bySystem(Plan plan) {
        return new Circumstances(
                RecordedBy.SYSTEM,
                new Evidence(plan.basis(), "computed by Passage from what was recorded", clock.today(), null));
    }

    private void settle(Plan plan) {
        var noted = plan.noted();
        afterMoves.forEach(each -> each.look(plan, noted));
        plans.settle(plan, Stages.of(engine.waitingAt(plan.id()), plan));
    }

    private PlanKey readable(String reference) {
        var plan = plans.key(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        return plan;
    }

    private Move move(Plan plan, Role role, @Nullable Evidence evidence, @Nullable String task) {
        var person = access.actor().person();
        var resting = evidence == null ? Evidence.firstHand(clock.today()) : evidence;
        return new Move(plan, person, new Circumstances(new RecordedBy(person, role.toString()), resting), task);
    }

    /**
     * A move as the stage's work sees it.
     *
     * @param person pseudonym of who moves
     * @param task id of the diagram's task that is open for it; null where no task waits for it
     */
    public record Move(
            Plan plan,
            UUID person,
            Circumstances circumstances,
            @Nullable String task) {}
}
