package passage.monitoring;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.ProgressReported;
import passage.plan.Plan;
import passage.platform.access.Role;
import passage.platform.requests.IfMatch;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Step;
import passage.process.Transitions;

/** Reports progress, closes plans and withdraws them. */
@Service
class Monitoring {
    private final Transitions transitions;

    Monitoring(Transitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    Plan report(String reference, IfMatch ifMatch, String summary, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.REPORT_PROGRESS, evidence, move -> {
            move.plan().note(new ProgressReported(summary), move.circumstances());
            return Answers.none().with("planClosed", false);
        });
    }

    @Transactional
    Plan close(String reference, IfMatch ifMatch, String reason, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.REPORT_PROGRESS, evidence, move -> {
            move.plan().close(reason, move.circumstances());
            return Answers.none().with("planClosed", true);
        });
    }

    @Transactional
    Plan withdraw(String reference, IfMatch ifMatch, String reason, @Nullable Evidence evidence) {
        var roles = Set.of(Role.DEMOCRATIC_SERVICES);
        return transitions.tell(reference, ifMatch, Message.PLAN_WITHDRAWN, roles, evidence, move -> {
            move.plan().withdraw(reason, move.circumstances());
            return Answers.none();
        });
    }
}
