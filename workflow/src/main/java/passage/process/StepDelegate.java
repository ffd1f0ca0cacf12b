package passage.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands each service task of the diagram to the stage that carries it out, in the engine's own transaction. */
@Component("step")
class StepDelegate implements JavaDelegate {
    private final Map<String, AutomaticStep> steps;
    private final ObjectProvider<Transitions> transitions;

    StepDelegate(List<AutomaticStep> steps, ObjectProvider<Transitions> transitions) {
        this.steps = steps.stream().collect(Collectors.toMap(AutomaticStep::task, Function.identity()));
        this.transitions = transitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = steps.get(execution.getCurrentActivityId());
        if (step == null) {
            throw new IllegalStateException("No stage carries out " + execution.getCurrentActivityId());
        }
        var plan = UUID.fromString(execution.getProcessBusinessKey());
        execution.setVariables(transitions.getObject().takeAutomatically(plan, step, execution.getVariables()));
        settleBeforeCommit(plan);
    }

    /** A timer has no caller that settles the plan, so the transaction does before it commits. */
    private void settleBeforeCommit(UUID plan) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                transitions.getObject().settle(plan);
            }
        });
    }
}
