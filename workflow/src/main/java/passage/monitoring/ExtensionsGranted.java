package passage.monitoring;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Event.RegisterEvent;
import passage.events.EventTypes;
import passage.events.Publisher;
import passage.events.RegisterFact.ExtensionGranted;
import passage.events.Topics;
import passage.plan.Plans;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Transitions;

/** Hears the register of commissions, and tells the plan that was given more time, if one is under way. */
@Component
class ExtensionsGranted implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(ExtensionGranted.class);

    private final Plans plans;
    private final ObjectProvider<Transitions> transitions;

    ExtensionsGranted(Plans plans, ObjectProvider<Transitions> transitions) {
        this.plans = plans;
        this.transitions = transitions;
    }

    @Override
    public String name() {
        return "workflow-extensions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.COMMISSIONS);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof RegisterEvent event
                && event.fact() instanceof ExtensionGranted granted) {
            plans.find(granted.commission(), granted.authority())
                    .ifPresent(plan -> transitions
                            .getObject()
                            .hear(
                                    plan.id(),
                                    Message.EXTENSION_GRANTED,
                                    locked -> {},
                                    Answers.none().with(ApplyExtension.GIVEN_BY, granted.givenBy())));
        }
    }
}
