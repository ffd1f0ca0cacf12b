package passage.monitoring;

import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;

/** Ends a plan's way once the process has stopped for its withdrawal. */
@Component
class ConfirmWithdrawal implements AutomaticStep {
    @Override
    public String task() {
        return "Task_ConfirmWithdrawal";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        plan.endAsWithdrawn();
        return Answers.none();
    }
}
