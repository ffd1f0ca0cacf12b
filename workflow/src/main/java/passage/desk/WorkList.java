package passage.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.plan.PlanLine;
import passage.plan.PlanSearch;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Actor.Holding;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.process.OpenTask;
import passage.process.Positions;
import passage.process.Step;
import passage.route.Routes;

/** The steps that wait for the person at the desk, over all plans of the councils that the person serves. */
@Component
class WorkList {
    private final PlanSearch search;
    private final Positions positions;
    private final Routes routes;
    private final Access access;
    private final People people;
    private final BusinessClock clock;

    WorkList(PlanSearch search, Positions positions, Routes routes, Access access, People people, BusinessClock clock) {
        this.search = search;
        this.positions = positions;
        this.routes = routes;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** Somebody to whom steps can be handed. */
    record Colleague(UUID person, String name) {}

    /** All that waits for the person, due first. */
    @Transactional(readOnly = true)
    public List<WorkLine> mine() {
        var actor = access.actor();
        var served = actor.holdings().stream()
                .map(Holding::authority)
                .filter(authority -> !authority.equals(Actor.EVERYWHERE))
                .collect(Collectors.toSet());
        var plans = search.underWay(served);
        var tasks = positions.openTasks(plans.stream().map(PlanLine::id).toList());
        var written = written(actor, served);
        var names = new HashMap<UUID, String>();
        return plans.stream()
                .flatMap(plan -> tasks.getOrDefault(plan.id(), List.of()).stream()
                        .filter(task -> isFor(actor, plan, task, written))
                        .map(task -> line(plan, task, actor, names)))
                .sorted(WorkLine.DUE_FIRST)
                .toList();
    }

    /** Those of the steps with these keys that wait for the person. */
    @Transactional(readOnly = true)
    public List<WorkLine> mine(Collection<String> keys) {
        return mine().stream().filter(line -> keys.contains(line.key())).toList();
    }

    /** Those who hold the roles of all these steps, without the person who asks. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(List<WorkLine> lines) {
        var me = access.actor().person();
        Map<String, Set<Role>> wanted = new HashMap<>();
        lines.forEach(line -> wanted.computeIfAbsent(line.authority(), each -> new HashSet<>())
                .add(line.role()));
        return wanted.entrySet().stream()
                .map(entry -> people.of(entry.getKey()).stream()
                        .filter(each -> entry.getValue().stream().allMatch(role -> each.holds(role, entry.getKey())))
                        .map(each -> new Colleague(each.person(), each.displayName()))
                        .toList())
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of())
                .stream()
                .filter(each -> !each.person().equals(me))
                .toList();
    }

    private Set<UUID> written(Actor actor, Set<String> served) {
        return actor.holdsSomewhere(Role.CERTIFIER) ? Set.copyOf(search.writtenBy(actor.person(), served)) : Set.of();
    }

    private static boolean isFor(Actor actor, PlanLine plan, OpenTask task, Set<UUID> written) {
        return actor.holds(task.role(), plan.authority())
                && (task.step() != Step.CERTIFY_PLAN || !written.contains(plan.id()));
    }

    private WorkLine line(PlanLine plan, OpenTask task, Actor actor, Map<UUID, String> names) {
        var about = task.about() == null ? "" : "?about=" + task.about();
        return new WorkLine(
                plan.reference() + "|" + task.id(),
                task.step().title(),
                task.role(),
                plan.authority(),
                plan.authorityName(),
                plan.title(),
                plan.reference(),
                "/plans/%s/%s%s".formatted(plan.reference(), task.step().path(), about),
                Due.of(task.step(), plan.keeping().dates(), routes.calendar(), clock.today())
                        .orElse(null),
                task.takenBy(),
                taken(task.takenBy(), actor, names));
    }

    private String taken(@Nullable UUID taker, Actor actor, Map<UUID, String> names) {
        if (taker == null) {
            return "";
        }
        return taker.equals(actor.person())
                ? "You have taken this"
                : names.computeIfAbsent(taker, each -> people.nameOf(each).orElse("A colleague")) + " has taken this";
    }
}
