package passage.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What Passage said to its engine while it took one plan the whole way, to be said again to a bare engine: whatever the
 * diagram is, both are led through it alike.
 */
record Script(String process, Map<String, Object> start, List<Line> lines, Set<String> waitsAt) {
    /** One thing that was said. */
    sealed interface Line {}

    /** A task was completed. */
    record Completed(String task, Map<String, Object> variables) implements Line {}

    /** A message was correlated. */
    record Told(String message, Map<String, Object> variables) implements Line {}

    /** Leads one instance of a bare engine as Passage's was led. */
    String play(ProcessEngine engine, String businessKey) {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(process, businessKey, start)
                .getId();
        for (var line : lines) {
            if (line instanceof Completed completed) {
                complete(engine, instance, completed);
            } else if (line instanceof Told told) {
                tell(engine, instance, told);
            }
        }
        runJobs(engine.getManagementService(), instance);
        return instance;
    }

    /** Plays it once and fails unless the instance then waits where Passage's plan did. */
    void rehearse(ProcessEngine engine) {
        var instance = play(engine, UUID.randomUUID().toString());
        var waiting = Set.copyOf(engine.getRuntimeService().getActiveActivityIds(instance));
        if (!waiting.equals(waitsAt)) {
            throw new IllegalStateException("The bare engine waits at %s, Passage at %s".formatted(waiting, waitsAt));
        }
    }

    private static void complete(ProcessEngine engine, String instance, Completed line) {
        var tasks = engine.getTaskService();
        var task = open(tasks, instance, line.task());
        if (task == null) {
            runJobs(engine.getManagementService(), instance);
            task = open(tasks, instance, line.task());
        }
        if (task == null) {
            throw new IllegalStateException("%s is not open; open are %s"
                    .formatted(line.task(), engine.getRuntimeService().getActiveActivityIds(instance)));
        }
        tasks.complete(task.getId(), line.variables());
    }

    private static void tell(ProcessEngine engine, String instance, Told line) {
        try {
            correlate(engine.getRuntimeService(), instance, line);
        } catch (MismatchingMessageCorrelationException e) {
            runJobs(engine.getManagementService(), instance);
            correlate(engine.getRuntimeService(), instance, line);
        }
    }

    private static void correlate(RuntimeService runtime, String instance, Told line) {
        runtime.createMessageCorrelation(line.message())
                .processInstanceId(instance)
                .setVariables(line.variables())
                .correlate();
    }

    private static @Nullable Task open(TaskService tasks, String instance, String task) {
        var open = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(task)
                .list();
        return open.isEmpty() ? null : open.get(0);
    }

    private static void runJobs(ManagementService management, String instance) {
        management
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }
}
