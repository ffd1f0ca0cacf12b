package passage.monitoring;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Event.ServiceEvent;
import passage.events.EventTypes;
import passage.events.Publisher;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineAtRisk;
import passage.events.ServiceFact.DeadlineCannotBeMet;
import passage.events.ServiceFact.DeadlineFact;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.Topics;
import passage.plan.Plans;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Transitions;

/** Hears the deadline watch and passes its warnings to the plans that they concern, while they are under way. */
@Component
class DeadlineWarnings implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(
            DeadlineApproaching.class, DeadlineAtRisk.class, DeadlineCannotBeMet.class, DeadlineMissed.class);

    static final String APPROACHING = "approaching";
    static final String MISSED = "missed";
    static final String AT_RISK = "at-risk";
    static final String CANNOT_BE_MET = "cannot-be-met";

    private final Plans plans;
    private final ObjectProvider<Transitions> transitions;

    DeadlineWarnings(Plans plans, ObjectProvider<Transitions> transitions) {
        this.plans = plans;
        this.transitions = transitions;
    }

    @Override
    public String name() {
        return "workflow-deadlines";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEADLINES);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof ServiceEvent event) {
            if (event.fact() instanceof DeadlineApproaching fact) {
                warn(event, fact, APPROACHING, fact.workingDaysLeft());
            } else if (event.fact() instanceof DeadlineMissed fact) {
                warn(event, fact, MISSED, 0);
            } else if (event.fact() instanceof DeadlineAtRisk fact) {
                warn(event, fact, AT_RISK, 0);
            } else if (event.fact() instanceof DeadlineCannotBeMet fact) {
                warn(event, fact, CANNOT_BE_MET, 0);
            }
        }
    }

    private void warn(ServiceEvent event, DeadlineFact fact, String state, int daysLeft) {
        var plan = plans.lock(event.plan().id());
        if (!plan.stage().isOver()) {
            var said = Answers.none()
                    .with("warningDeadline", fact.deadline())
                    .with("warningDue", fact.due().toString())
                    .with("warningState", state)
                    .with("warningDaysLeft", daysLeft);
            transitions.getObject().hear(plan.id(), Message.DEADLINE_WARNING, locked -> {}, said);
        }
    }
}
