package passage.callin;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;

/** Notes from when a decision may be implemented: after its call-in window, or at once where there is none. */
@Component
class TakeEffect implements AutomaticStep {
    private final ObjectProvider<Transitions> transitions;
    private final ObjectProvider<CallIns> callIns;

    TakeEffect(ObjectProvider<Transitions> transitions, ObjectProvider<CallIns> callIns) {
        this.transitions = transitions;
        this.callIns = callIns;
    }

    @Override
    public String task() {
        return "Task_TakeEffect";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        plan.takeEffect(effectiveFrom(plan, said), transitions.getObject().bySystem(plan));
        boolean sentNow = callIns.getObject().isSentAfterDecisionOf(plan);
        return sentNow ? Answers.none().with("provisionalDue", true) : Answers.none();
    }

    /** The instant for which the process waited, also where the council's rules were changed meanwhile. */
    private Instant effectiveFrom(Plan plan, Particulars said) {
        var answered = said.optional("callInOverAt").orElse("");
        if (!answered.isEmpty()) {
            return Instant.parse(answered);
        }
        var decision = plan.decision();
        return decision.noticeOn() != null && decision.callInEndsAt() != null
                ? said.instant("callInEndsAt")
                : callIns.getObject().on(decision.decidedOn());
    }
}
