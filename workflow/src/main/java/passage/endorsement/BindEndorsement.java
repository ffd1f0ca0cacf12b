package passage.endorsement;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;

/** Binds an act that endorsed to the digest of the text as it stands after any agreed wording. */
@Component
class BindEndorsement implements AutomaticStep {
    private final ObjectProvider<Transitions> transitions;

    BindEndorsement(ObjectProvider<Transitions> transitions) {
        this.transitions = transitions;
    }

    @Override
    public String task() {
        return "Task_BindEndorsement";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        int actsToCome = said.number("actsPlanned") - said.number("actNo");
        plan.endorse(actsToCome, transitions.getObject().bySystem(plan));
        return Answers.none();
    }
}
