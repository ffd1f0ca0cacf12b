package passage.submission;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.PlanFact.EndorsementConfirmed;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;

/** Tells the department that members have endorsed the very text that it holds, so that nothing is sent twice. */
@Component
class ConfirmEndorsement implements AutomaticStep {
    private final ObjectProvider<Transitions> transitions;

    ConfirmEndorsement(ObjectProvider<Transitions> transitions) {
        this.transitions = transitions;
    }

    @Override
    public String task() {
        return "Task_ConfirmEndorsement";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        var decision = plan.decision();
        plan.note(
                new EndorsementConfirmed(
                        Objects.requireNonNull(plan.sending().submissionId()),
                        plan.certifiedText().digest(),
                        decision.decidedOn(),
                        decision.body()),
                transitions.getObject().bySystem(plan));
        return Answers.none().with("submitted", true);
    }
}
