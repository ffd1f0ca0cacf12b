package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Counts which nodes and flows of the diagram the tests of a class and of its nested classes passed; one that none passed is
 * a failure.
 */
class FlowCoverage implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace OURS = Namespace.create(FlowCoverage.class);
    private static final String EARLIER = "plans of earlier tests";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        recorder(context).taken().clear();
        context.getStore(OURS).put(EARLIER, instances(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        var model = model(context);
        var nodes = idsOf(model, FlowNode.class);
        var flows = idsOf(model, SequenceFlow.class);
        var passed = passedNodes(context);
        var taken = new HashSet<>(recorder(context).taken());
        model.getModelElementsByType(EventBasedGateway.class).forEach(gateway -> choose(gateway, passed, taken));
        var missedNodes = without(nodes, passed);
        var missedFlows = without(flows, taken);
        System.out.printf(
                "flow coverage: %d of %d nodes, %d of %d flows%n",
                nodes.size() - missedNodes.size(), nodes.size(), flows.size() - missedFlows.size(), flows.size());
        assertThat(nodes).isNotEmpty();
        assertThat(flows).isNotEmpty();
        assertThat(missedNodes).as("nodes that no test passed").isEmpty();
        assertThat(missedFlows).as("flows that no test passed").isEmpty();
    }

    /** The engine goes from such a gateway to the event that came without leaving the one or taking a flow to the other. */
    private static void choose(EventBasedGateway gateway, Set<String> passed, Set<String> taken) {
        for (var flow : gateway.getOutgoing()) {
            if (passed.contains(flow.getTarget().getId())) {
                passed.add(gateway.getId());
                taken.add(flow.getId());
            }
        }
    }

    private static boolean isNested(ExtensionContext context) {
        return context.getRequiredTestClass().isMemberClass();
    }

    private static Set<String> passedNodes(ExtensionContext context) {
        var earlier = Objects.requireNonNull(context.getStore(OURS).get(EARLIER, Set.class));
        return history(context).createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> !activity.isCanceled())
                .filter(activity -> !earlier.contains(activity.getProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private static Set<String> instances(ExtensionContext context) {
        return history(context).createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance model(ExtensionContext context) {
        var repository = engine(context).getRepositoryService();
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Engine.PROCESS)
                .singleResult();
        return repository.getBpmnModelInstance(definition.getId());
    }

    private static Set<String> idsOf(BpmnModelInstance model, Class<? extends FlowElement> type) {
        return model.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> passed) {
        var missed = new TreeSet<>(all);
        missed.removeAll(passed);
        return missed;
    }

    private static HistoryService history(ExtensionContext context) {
        return engine(context).getHistoryService();
    }

    private static ProcessEngine engine(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    }

    private static FlowRecorder recorder(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(FlowRecorder.class);
    }
}
