package passage.monitoring;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.DepartmentTold;
import passage.events.PlanFact.ProgressReported;
import passage.plan.Plan;
import passage.plan.Submitted;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Step;
import passage.process.Transitions;

/** Reports progress, closes, refreshes and withdraws plans. */
@Service
class Monitoring {
    private final Transitions transitions;
    private final BusinessClock clock;

    Monitoring(Transitions transitions, BusinessClock clock) {
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    Plan report(String reference, IfMatch ifMatch, String summary, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.REPORT_PROGRESS, evidence, move -> {
            move.plan().note(new ProgressReported(summary), move.circumstances());
            return Answers.none().with("planClosed", false).with("refreshWanted", false);
        });
    }

    /** The plan is drafted, decided, sent and published anew; what was sent before stays in its record. */
    @Transactional
    Plan refresh(String reference, IfMatch ifMatch, String reason, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.REPORT_PROGRESS, evidence, move -> {
            move.plan().refresh(reason, move.circumstances());
            return Answers.none().with("planClosed", false).with("refreshWanted", true);
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
            return Answers.none().with("departmentToBeTold", wayToTell(move.plan()));
        });
    }

    /** Through Passage the event tells by itself; what was sent outside is withdrawn outside. */
    private static String wayToTell(Plan plan) {
        return plan.sending().submission().map(Submitted::channel).orElse("no");
    }

    @Transactional
    Plan tellDepartment(String reference, IfMatch ifMatch, Told told, @Nullable Evidence evidence) {
        if (told.on().isAfter(clock.today())) {
            throw Refused.notYet("What the department was told is recorded once it was told", told.on(), clock.today());
        }
        return transitions.take(reference, ifMatch, Step.TELL_DEPARTMENT, evidence, move -> {
            var submission = Objects.requireNonNull(move.plan().sending().submissionId());
            move.plan().note(new DepartmentTold(submission, told.on(), told.how(), told.to()), move.circumstances());
            return Answers.none();
        });
    }

    /** When, how and to whom the withdrawal was told outside Passage. */
    record Told(LocalDate on, String how, String to) {}
}
