package passage.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import passage.platform.access.Role;
import passage.platform.requests.Refused;

/** What the workflow asks of the engine, in the workflow's words; plans are business keys. */
@Component
class Engine {
    static final String PROCESS = "plan-passage";

    private final RuntimeService runtime;
    private final TaskService tasks;

    Engine(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    void start(UUID plan, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(PROCESS, plan.toString(), variables);
    }

    /** @throws Refused when the plan does not wait for this step by this role */
    void complete(UUID plan, Step step, Role role, Map<String, Object> answers) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(plan.toString())
                .taskDefinitionKey(step.task())
                .taskCandidateGroup(role.toString())
                .list();
        if (task.isEmpty()) {
            throw notOpen(plan, step, role);
        }
        tasks.complete(task.get(0).getId(), answers);
    }

    Refused notOpen(UUID plan, Step step, Role role) {
        var open = openTasks(plan).stream()
                .map(each ->
                        "'%s' (%s)".formatted(each.step().title(), each.role().title()))
                .toList();
        return Refused.wrongState("'%s' by the %s is not open now; %s"
                .formatted(
                        step.title(),
                        role.title().toLowerCase(java.util.Locale.UK),
                        open.isEmpty() ? "the plan waits for nobody here" : "open is " + String.join(", ", open)));
    }

    /** @throws Refused when the plan does not wait for the message */
    void tell(UUID plan, Message message, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message.messageName())
                    .processInstanceBusinessKey(plan.toString())
                    .setVariables(variables)
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException e) {
            throw Refused.wrongState("The plan does not wait for " + message.messageName());
        }
    }

    boolean isRunning(UUID plan) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(plan.toString())
                        .count()
                > 0;
    }

    List<OpenTask> openTasks(UUID plan) {
        return tasks.createTaskQuery().processInstanceBusinessKey(plan.toString()).list().stream()
                .map(this::openTask)
                .toList();
    }

    private OpenTask openTask(Task task) {
        var step = Step.ofTask(task.getTaskDefinitionKey())
                .orElseThrow(() -> new IllegalStateException("No step for task " + task.getTaskDefinitionKey()));
        var role = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .map(Role::named)
                .orElseThrow(() -> new IllegalStateException("Nobody may take " + task.getTaskDefinitionKey()));
        return new OpenTask(step, role);
    }

    /** Ids of the elements in the diagram that wait; empty once the process is over. */
    Set<String> waitingAt(UUID plan) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.toString())
                .singleResult();
        return instance == null ? Set.of() : new TreeSet<>(runtime.getActiveActivityIds(instance.getId()));
    }
}
