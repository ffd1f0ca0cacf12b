package passage.events;

import java.util.UUID;
import org.springframework.stereotype.Component;
import passage.events.Event.LedgerEvent;
import passage.events.Event.PlanEvent;
import passage.events.Event.RegisterEvent;
import passage.events.Event.ServiceEvent;
import passage.platform.clock.BusinessClock;
import passage.platform.inbox.Received;
import passage.platform.outbox.Outbox;

/** Puts events into the outbox of the running transaction, keyed so that each plan's events stay in order. */
@Component
public class Publisher {
    private final Outbox outbox;
    private final BusinessClock clock;

    Publisher(Outbox outbox, BusinessClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the event's id, which stays the same on every retry */
    public UUID publish(Event event) {
        var fact = event.fact().getClass();
        var key = keyOf(event);
        return outbox.append(
                EventTypes.topicOf(fact), key, EventTypes.nameOf(fact), clock.now(), EventJson.write(event));
    }

    /** Reads what a consumer received. */
    public static Event read(Received received) {
        return EventJson.read(received.type(), received.json());
    }

    static String keyOf(Event event) {
        if (event instanceof PlanEvent e) {
            return e.plan().id().toString();
        }
        if (event instanceof ServiceEvent e) {
            return e.plan().id().toString();
        }
        if (event instanceof LedgerEvent) {
            return "ledger";
        }
        return keyOf(((RegisterEvent) event).fact());
    }

    private static String keyOf(RegisterFact fact) {
        if (fact instanceof RegisterFact.AuthorityFact about) {
            return about.authority();
        }
        return fact instanceof RegisterFact.PersonFact of
                ? of.person().toString()
                : ((RegisterFact.CommissionFact) fact).commission();
    }
}
