package passage.callin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.PlanFact.CallInLapsed;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;

/** Notes that scrutiny did not answer a call-in within the council's limit, from which on the decision takes effect. */
@Component
class LapseCallIn implements AutomaticStep {
    private final ObjectProvider<Transitions> transitions;

    LapseCallIn(ObjectProvider<Transitions> transitions) {
        this.transitions = transitions;
    }

    @Override
    public String task() {
        return "Task_LapseCallIn";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        var limit = said.instant("callInLimitAt");
        plan.note(
                new CallInLapsed(plan.decision().id(), limit),
                transitions.getObject().bySystem(plan));
        return Answers.none().with("callInOverAt", limit.toString());
    }
}
