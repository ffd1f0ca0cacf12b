package passage.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before Passage's engine and, when told to, notes what is said to it. */
final class Recorder implements BeanPostProcessor {
    private final List<Script.Line> lines = new ArrayList<>();
    private String process = "";
    private Map<String, Object> start = Map.of();
    private volatile boolean recording;

    void begin() {
        recording = true;
    }

    /** @param waitsAt ids of the elements at which the plan waits in the end */
    synchronized Script end(Collection<String> waitsAt) {
        recording = false;
        return new Script(process, start, List.copyOf(lines), Set.copyOf(waitsAt));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof TaskService tasks) {
            return before(TaskService.class, tasks, (method, arguments) -> ofTasks(tasks, method, arguments));
        }
        if (bean instanceof RuntimeService runtime) {
            return before(RuntimeService.class, runtime, this::ofRuntime);
        }
        return bean;
    }

    /** Sees a call before it is made, and may put something else in place of what it gave. */
    private interface Sight {
        @Nullable
        Wrapped see(Method method, Object[] arguments);
    }

    private static <T> T before(Class<T> type, T target, Sight sight) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            var given = arguments == null ? new Object[0] : arguments;
            var instead = sight.see(method, given);
            try {
                var result = method.invoke(target, given);
                if (result == target) {
                    return proxy;
                }
                return instead == null ? result : instead.around(result);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Goes round what a call gave. */
    private interface Wrapped {
        Object around(Object result);
    }

    private synchronized @Nullable Wrapped ofTasks(TaskService tasks, Method method, Object[] arguments) {
        if (recording && method.getName().startsWith("complete")) {
            var task = tasks.createTaskQuery().taskId((String) arguments[0]).singleResult();
            lines.add(new Script.Completed(task.getTaskDefinitionKey(), variablesIn(arguments)));
        }
        return null;
    }

    private synchronized @Nullable Wrapped ofRuntime(Method method, Object[] arguments) {
        if (!recording) {
            return null;
        }
        if (method.getName().startsWith("startProcessInstance")) {
            process = (String) arguments[0];
            start = variablesIn(arguments);
        }
        if (method.getName().startsWith("messageEventReceived")) {
            lines.add(new Script.Told((String) arguments[0], variablesIn(arguments)));
        }
        if (method.getName().equals("createMessageCorrelation")) {
            var variables = new HashMap<String, Object>();
            var message = (String) arguments[0];
            return builder -> before(
                    MessageCorrelationBuilder.class,
                    (MessageCorrelationBuilder) builder,
                    (call, given) -> ofCorrelation(message, variables, call, given));
        }
        return null;
    }

    private synchronized @Nullable Wrapped ofCorrelation(
            String message, Map<String, Object> variables, Method method, Object[] arguments) {
        if (method.getName().equals("setVariables")) {
            variables.putAll(variablesIn(arguments));
        } else if (method.getName().equals("setVariable")) {
            variables.put((String) arguments[0], arguments[1]);
        } else if (method.getName().startsWith("correlate")) {
            lines.add(new Script.Told(message, variables));
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variablesIn(Object[] arguments) {
        for (var argument : arguments) {
            if (argument instanceof Map<?, ?> map) {
                return new HashMap<>((Map<String, Object>) map);
            }
        }
        return Map.of();
    }
}
