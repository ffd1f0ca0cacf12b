package passage.process;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.StepClaimed;
import passage.events.PlanFact.StepGivenBack;
import passage.events.PlanFact.StepHandedOver;
import passage.events.RecordedBy;
import passage.plan.Circumstances;
import passage.plan.Plan;
import passage.plan.PlanKey;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.People;
import passage.platform.access.Substitutes;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;

/**
 * Who of those who hold a role has said to take an open step. That is a sign for the others and never a lock: whoever
 * holds the role may take the step, or take it over with a note. Each sign is an event of the plan, with pseudonyms.
 */
@Service
public class Claims {
    private final Plans plans;
    private final Engine engine;
    private final Transitions transitions;
    private final Access access;
    private final People people;
    private final Substitutes substitutes;
    private final BusinessClock clock;

    Claims(
            Plans plans,
            Engine engine,
            Transitions transitions,
            Access access,
            People people,
            Substitutes substitutes,
            BusinessClock clock) {
        this.plans = plans;
        this.engine = engine;
        this.transitions = transitions;
        this.access = access;
        this.people = people;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /**
     * One open step of a plan.
     *
     * @param task as {@link OpenTask#id()} has it
     */
    public record Key(String plan, String task) {}

    /**
     * The person who asks takes these steps.
     *
     * @param note wanted where somebody else has taken one of them
     * @throws Refused naming the step that cannot be taken; then none is
     */
    @Transactional
    public void claim(List<Key> keys, @Nullable String note) {
        each(keys, (plan, task) -> claim(plan, task, note));
    }

    /** As {@link #claim(List, String)}, for one step. */
    @Transactional
    public Plan claim(Key key, IfMatch ifMatch, @Nullable String note) {
        return at(key, ifMatch, (plan, task) -> claim(plan, task, note));
    }

    /**
     * Another person who holds the role is to take these steps.
     *
     * @param to pseudonym of that person
     * @throws Refused naming the step that cannot be handed over; then none is
     */
    @Transactional
    public void handOver(List<Key> keys, UUID to, @Nullable String note) {
        each(keys, (plan, task) -> handOver(plan, task, to, note));
    }

    /** As {@link #handOver(List, UUID, String)}, for one step. */
    @Transactional
    public Plan handOver(Key key, IfMatch ifMatch, UUID to, @Nullable String note) {
        return at(key, ifMatch, (plan, task) -> handOver(plan, task, to, note));
    }

    /** The person who asks leaves these steps to the others of the role again. */
    @Transactional
    public void giveBack(List<Key> keys) {
        each(keys, this::giveBack);
    }

    /** As {@link #giveBack(List)}, for one step. */
    @Transactional
    public Plan giveBack(Key key, IfMatch ifMatch) {
        return at(key, ifMatch, this::giveBack);
    }

    private void claim(Plan plan, OpenTask task, @Nullable String note) {
        var me = access.actor().person();
        var from = task.takenBy();
        if (me.equals(from)) {
            throw Refused.wrongState(words(plan, task) + " is yours already");
        }
        requireMay(plan, task, me);
        requireNote(plan, task, note);
        engine.sign(task, me);
        plan.note(new StepClaimed(task.task(), task.step().title(), task.role().toString(), from, note), by(task));
    }

    private void handOver(Plan plan, OpenTask task, UUID to, @Nullable String note) {
        var from = task.takenBy();
        if (to.equals(from)) {
            throw Refused.wrongState(words(plan, task) + " is with that person already");
        }
        boolean holds = people.of(plan.authority()).stream()
                .anyMatch(each -> each.person().equals(to) && each.holds(task.role(), plan.authority()));
        if (!holds) {
            throw Refused.byRule(
                    "Passage's own rule: a step is taken by somebody who holds its role",
                    "%s can be handed only to somebody who is %s for the council"
                            .formatted(words(plan, task), task.role().title().toLowerCase(java.util.Locale.UK)));
        }
        requireMay(plan, task, to);
        if (!access.actor().person().equals(from)) {
            requireNote(plan, task, note);
        }
        engine.sign(task, to);
        plan.note(
                new StepHandedOver(task.task(), task.step().title(), task.role().toString(), to, from, note), by(task));
    }

    private void giveBack(Plan plan, OpenTask task) {
        if (!access.actor().person().equals(task.takenBy())) {
            throw Refused.wrongState(words(plan, task) + " is not with you, so you can’t give it back");
        }
        engine.sign(task, null);
        plan.note(
                new StepGivenBack(task.task(), task.step().title(), task.role().toString()), by(task));
    }

    /** Nobody is sent on a way that ends at a refusal. */
    private void requireMay(Plan plan, OpenTask task, UUID person) {
        if (task.step() != Step.CERTIFY_PLAN) {
            return;
        }
        if (plan.wroteAny(Set.of(person)) || plan.wroteAny(substitutes.boundTo(plan.authority(), person))) {
            throw Refused.byRule(
                    "Passage's own rule: the certifier is not the author",
                    words(plan, task) + " must be taken by somebody who wrote no version of the plan");
        }
    }

    private static void requireNote(Plan plan, OpenTask task, @Nullable String note) {
        if (task.takenBy() != null && (note == null || note.isBlank())) {
            throw Refused.byRule(
                    "Passage's own rule: what a colleague has taken is taken over with a note",
                    "Say in the note why " + words(plan, task) + " goes to somebody else");
        }
    }

    private static String words(Plan plan, OpenTask task) {
        return "‘%s’ of %s".formatted(task.step().title(), plan.reference());
    }

    private Circumstances by(OpenTask task) {
        return new Circumstances(
                new RecordedBy(access.actor().person(), task.role().toString()), Evidence.firstHand(clock.today()));
    }

    /** Plans are locked in the order of their ids, so that two who ask at once do not wait for each other. */
    private void each(List<Key> keys, BiConsumer<Plan, OpenTask> work) {
        var found = new LinkedHashMap<Key, PlanKey>();
        keys.stream().distinct().forEach(key -> found.put(key, readable(key)));
        found.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().id()))
                .forEach(entry -> at(entry.getKey(), entry.getValue(), IfMatch.ANY, work));
    }

    private Plan at(Key key, IfMatch ifMatch, BiConsumer<Plan, OpenTask> work) {
        return at(key, readable(key), ifMatch, work);
    }

    private Plan at(Key key, PlanKey found, IfMatch ifMatch, BiConsumer<Plan, OpenTask> work) {
        var plan = plans.lock(found.id());
        requireServes(access.actor(), plan);
        var task = engine.openTasks(plan.id()).stream()
                .filter(each -> each.id().equals(key.task()))
                .findFirst()
                .orElseThrow(() -> Refused.wrongState(
                        "A step of %s that you chose is not open any more".formatted(plan.reference())));
        access.require(Set.of(task.role()), plan.authority());
        ifMatch.check(plan.revision());
        transitions.note(plan.id(), each -> work.accept(each, task));
        return plan;
    }

    private static void requireServes(Actor actor, Plan plan) {
        if (!actor.worksFor(plan.authority())) {
            throw Refused.notAllowed("Steps of %s are taken by people of its council".formatted(plan.reference()));
        }
    }

    private PlanKey readable(Key key) {
        var found = plans.key(key.plan());
        access.requireRead(found.authority(), "plan " + key.plan());
        return found;
    }
}
