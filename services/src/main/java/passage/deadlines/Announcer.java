package passage.deadlines;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Event.ServiceEvent;
import passage.events.Publisher;
import passage.events.ServiceFact.DeadlineFact;

/**
 * Sends what became of a plan's deadlines, numbered without a gap, and has the watch woken when time alone will bring about
 * the next; the caller holds the lock on the watch.
 */
@Component
class Announcer {
    private final Publisher publisher;
    private final ObjectProvider<WakeUps> wakeUps;

    Announcer(Publisher publisher, ObjectProvider<WakeUps> wakeUps) {
        this.publisher = publisher;
        this.wakeUps = wakeUps;
    }

    /** @param cause the event that led to it; null where time alone did */
    void say(Watch watch, @Nullable UUID cause, List<DeadlineFact> facts) {
        facts.forEach(fact -> publisher.publish(new ServiceEvent(watch.nextSeq(), watch.plan(), cause, fact)));
        watch.takeNewNext()
                .ifPresent(next -> wakeUps.getObject().at(watch.plan().id(), next));
    }
}
