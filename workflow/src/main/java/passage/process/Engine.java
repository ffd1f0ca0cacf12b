package passage.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.platform.access.Role;
import passage.platform.requests.Refused;

/** What the workflow asks of the engine, in the workflow's words; plans are business keys. */
@Component
class Engine {
    static final String PROCESS = "plan-passage";

    // The engine's own queries are put together anew at each asking, which costs more than the database's answer.
    private static final String EXECUTIONS = "select E.* from ACT_RU_EXECUTION E"
            + " join ACT_RU_EXECUTION I on I.ID_ = E.PROC_INST_ID_ where I.BUSINESS_KEY_ = #{plan}";
    private static final String WAITING_FOR = EXECUTIONS + " and exists (select 1 from ACT_RU_EVENT_SUBSCR S"
            + " where S.EXECUTION_ID_ = E.ID_ and S.EVENT_TYPE_ = 'message' and S.EVENT_NAME_ = #{message})";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenTasks open;

    Engine(RuntimeService runtime, TaskService tasks, OpenTasks open) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.open = open;
    }

    void start(UUID plan, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(PROCESS, plan.toString(), variables);
    }

    /** Completes a task that was found open while the plan was locked. */
    void complete(OpenTask open, Map<String, Object> answers) {
        tasks.complete(open.id(), answers);
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
        var waiting = waitingFor(plan, message);
        if (waiting.size() != 1) {
            throw Refused.wrongState("The plan does not wait for " + message.messageName());
        }
        runtime.messageEventReceived(message.messageName(), waiting.get(0).getId(), variables);
    }

    /**
     * Tells the one of several waiting events that is about this. An event that waits since before such events said what
     * they are about, takes it as well.
     *
     * @throws Refused when the plan does not wait for the message about this
     */
    void tell(UUID plan, Message message, String about, Map<String, Object> variables) {
        var waiting = waitingFor(plan, message).stream()
                .filter(execution -> Objects.requireNonNullElse(about(execution.getId()), about)
                        .equals(about))
                .findFirst()
                .orElseThrow(() -> Refused.wrongState(
                        "The plan does not wait for %s about %s".formatted(message.messageName(), about)));
        runtime.messageEventReceived(message.messageName(), waiting.getId(), variables);
    }

    /** Tells the process what it is to choose by from now on; nothing moves. */
    void inform(UUID plan, Map<String, Object> variables) {
        runtime.setVariables(instanceOf(plan), variables);
    }

    /** What the process of a plan knows; empty once it is over. */
    Map<String, Object> known(UUID plan) {
        var instance = instance(plan);
        return instance.isPresent() ? runtime.getVariables(instance.get().getId()) : Map.of();
    }

    private String instanceOf(UUID plan) {
        return instance(plan)
                .orElseThrow(() -> Refused.wrongState("The plan's way is over"))
                .getId();
    }

    private Optional<ProcessInstance> instance(UUID plan) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.toString())
                .singleResult());
    }

    private List<Execution> waitingFor(UUID plan, Message message) {
        return runtime.createNativeExecutionQuery()
                .sql(WAITING_FOR)
                .parameter("plan", plan.toString())
                .parameter("message", message.messageName())
                .list();
    }

    private @Nullable String about(String execution) {
        return (String) runtime.getVariableLocal(execution, "about");
    }

    List<OpenTask> openTasks(UUID plan) {
        return open.of(plan);
    }

    /** A sign for others; null takes it away. */
    void sign(OpenTask task, @Nullable UUID taker) {
        tasks.setAssignee(task.id(), taker == null ? null : taker.toString());
    }

    /** Ids of the elements in the diagram that wait; empty once the process is over. */
    Set<String> waitingAt(UUID plan) {
        return runtime.createNativeExecutionQuery().sql(EXECUTIONS).parameter("plan", plan.toString()).list().stream()
                .map(ExecutionEntity.class::cast)
                .filter(execution -> execution.isActive() && execution.getActivityId() != null)
                .map(ExecutionEntity::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
