package passage.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.plan.Text;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;

/** Makes the pages on which people take steps, and gives them what they all show. */
@Component
public class StepPages {
    private final Plans plans;
    private final Engine engine;
    private final Access access;
    private final ContentStore contents;
    private final BusinessClock clock;
    private final TransactionTemplate reading;

    StepPages(
            Plans plans,
            Engine engine,
            Access access,
            ContentStore contents,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.engine = engine;
        this.access = access;
        this.contents = contents;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The page of one step. */
    public StepPage of(Step step, String view, StepPage.Facts facts) {
        return new StepPage(
                this, step.title(), step.path(), view, new Opening.AtStep(Set.of(step), step.roles()), facts);
    }

    /** A page that is open while any of these steps is, to those who may take the first of them. */
    public StepPage ofAny(String title, String path, String view, List<Step> steps, StepPage.Facts facts) {
        var opening =
                new Opening.AtStep(new LinkedHashSet<>(steps), steps.get(0).roles());
        return new StepPage(this, title, path, view, opening, facts);
    }

    /** A page that is open while the plan waits at an element of the diagram, of whose id this is. */
    public StepPage whileWaiting(
            String title, String path, String view, String element, List<Role> roles, StepPage.Facts facts) {
        return new StepPage(this, title, path, view, new Opening.WhileWaiting(Set.of(element), roles), facts);
    }

    /** A page that is open until the plan's way is over. */
    public StepPage whileUnderWay(String title, String path, String view, List<Role> roles, StepPage.Facts facts) {
        return new StepPage(this, title, path, view, new Opening.UnderWay(roles), facts);
    }

    /** A version of the text with its words, for a page. */
    public ShownText shown(Text text) {
        return ShownText.of(text, contents);
    }

    /** The newest version with a digest, which the plan must have. */
    public ShownText shown(Plan plan, String digest) {
        return shown(plan.texts().stream()
                .filter(text -> text.digest().equals(digest))
                .reduce((older, newer) -> newer)
                .orElseThrow());
    }

    /** The diagram's task at which a plan waits for a step; of several, the one that waits longest. */
    public Optional<String> taskOf(Plan plan, Step step) {
        return engine.openTasks(plan.id()).stream()
                .filter(task -> task.step() == step)
                .map(OpenTask::task)
                .findFirst();
    }

    /** Roles in which this person may take a step of the plan now, in the table's order. */
    public List<Role> openTo(Plan plan, Step step) {
        var actor = access.actor();
        return engine.openTasks(plan.id()).stream()
                .filter(task -> task.step() == step && actor.holds(task.role(), plan.authority()))
                .map(OpenTask::role)
                .sorted()
                .toList();
    }

    LocalDate today() {
        return clock.today();
    }

    <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
    }

    Plan plan(String reference) {
        var key = plans.key(reference);
        access.requireRead(key.authority(), "plan " + reference);
        return plans.get(reference);
    }

    Opening.Desk desk(Plan plan) {
        return new Opening.Desk(plan, engine.openTasks(plan.id()), engine.waitingAt(plan.id()), access.actor());
    }

    Map<String, Object> basics(Plan plan, String title) {
        var model = new LinkedHashMap<String, Object>();
        model.put("plan", PlanView.of(plan, new Position(engine.waitingAt(plan.id()), engine.openTasks(plan.id()))));
        model.put("title", title);
        model.put("step", title); // a page of its own title still says which step it is about
        model.put("today", clock.today());
        model.put("back", "/plans/" + plan.reference());
        return model;
    }

    /** 'Report author, certifier': what somebody is for a council. */
    static String rolesOf(Actor actor, String authority) {
        var held = Arrays.stream(Role.values())
                .filter(role -> actor.holds(role, authority))
                .map(Role::title)
                .collect(Collectors.joining(", "));
        return held.isEmpty() ? "no role for this council" : held;
    }
}
