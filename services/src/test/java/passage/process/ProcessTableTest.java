package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import passage.platform.access.Role;
import passage.testing.PassageTest;

/** The diagram and the tables of steps, automatic steps and messages say the same. */
class ProcessTableTest extends PassageTest {
    /** Where the route names the officers, the diagram asks for them. */
    private static final Map<String, String> DATA = Map.of(
            "Task_ClearDraft", "${officers.at(clearingRoles, loopCounter)}", "Task_SignOffText", "${signOffRole}");

    /** Tasks in the part of the diagram for what may happen at any time, which has no lanes of people. */
    private static final String AT_ANY_TIME = "At any time";

    private final BpmnModelInstance diagram =
            Bpmn.readModelFromStream(ProcessTableTest.class.getResourceAsStream("/bpmn/plan-passage.bpmn"));

    @Autowired
    private List<AutomaticStep> automatic;

    @Test
    void everyTaskOfAPersonIsAStepWithTheSameName() {
        var steps = new TreeMap<String, String>();
        Arrays.stream(Step.values()).forEach(step -> step.tasks().forEach(task -> steps.put(task, step.title())));
        assertThat(all(UserTask.class).stream().collect(Collectors.toMap(UserTask::getId, UserTask::getName)))
                .isNotEmpty()
                .isEqualTo(steps);
    }

    @Test
    void everyStepIsTakenByThoseWhomTheDiagramNames() {
        for (var task : all(UserTask.class)) {
            var roles = Step.ofTask(task.getId()).orElseThrow().roles();
            assertThat(task.getCamundaCandidateGroups())
                    .as(task.getId())
                    .isEqualTo(roles.size() == 1 ? roles.get(0).toString() : DATA.get(task.getId()));
        }
    }

    @Test
    void everyStepLiesInTheLaneOfItsRole() {
        var lanes = new TreeMap<String, String>();
        all(Lane.class)
                .forEach(lane -> lane.getFlowNodeRefs().forEach(node -> lanes.put(node.getId(), lane.getName())));
        for (var task : all(UserTask.class)) {
            if (task.getParentElement() instanceof SubProcess at) {
                assertThat(lanes.get(at.getId())).as(task.getId()).isEqualTo(AT_ANY_TIME);
            } else {
                var roles = Step.ofTask(task.getId()).orElseThrow().roles();
                var lane = roles.size() == 1 ? roles.get(0).title() : "Statutory officers and delegates";
                assertThat(lanes.get(task.getId())).as(task.getId()).isEqualTo(lane);
            }
        }
        assertThat(Step.CLEAR_DRAFT.roles())
                .containsExactlyInAnyOrder(Role.SECTION_151, Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE);
    }

    @Test
    void everyServiceTaskIsCarriedOutByAStage() {
        assertThat(automatic.stream().map(AutomaticStep::task))
                .containsExactlyInAnyOrderElementsOf(idsOf(all(ServiceTask.class)));
    }

    @Test
    void everyMessageIsKnownByItsNameWhereItIsWaitedFor() {
        var waiting = all(MessageEventDefinition.class).stream()
                .collect(Collectors.toMap(
                        event -> ((FlowNode) event.getParentElement()).getId(),
                        event -> event.getMessage().getName()));
        var known = new TreeMap<String, String>();
        Arrays.stream(Message.values())
                .forEach(each -> each.elements().forEach(element -> known.put(element, each.messageName())));
        assertThat(known).isEqualTo(waiting);
    }

    private static List<String> idsOf(Collection<? extends FlowNode> nodes) {
        return nodes.stream().map(FlowNode::getId).toList();
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return diagram.getModelElementsByType(type);
    }
}
