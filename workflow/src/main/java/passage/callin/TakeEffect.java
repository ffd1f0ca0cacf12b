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
        plan.takeEffect(
                effectiveFrom(plan, said.optional("callInOverAt").orElse("")),
                transitions.getObject().bySystem(plan));
        return Answers.none();
    }

    private Instant effectiveFrom(Plan plan, String callInOverAt) {
        if (!callInOverAt.isEmpty()) {
            return Instant.parse(callInOverAt);
        }
        var decision = plan.decision();
        var notice = decision.noticeOn();
        if (notice != null && decision.callInEndsAt() != null) {
            var window = callIns.getObject().window(plan, notice);
            if (window.isPresent()) {
                return window.get().effectiveFrom().toInstant();
            }
        }
        return callIns.getObject().on(decision.decidedOn());
    }
}
