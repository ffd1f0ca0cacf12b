package passage.platform.inbox;

import java.util.Set;

/** Somebody who takes events from Kafka; each takes effect once, in order per key. */
public interface Consumer {
    /** Kafka's consumer group and the name in the inbox; never to be changed once used. */
    String name();

    Set<String> topics();

    /**
     * How many events may share a transaction: one, unless taking them locks nothing that others, such as people at their
     * desks, would have to wait for.
     */
    default int atOnce() {
        return 1;
    }

    /** Types of events that mean nothing to it; they are not even noted as taken. Those that nobody knows are not among them. */
    default Set<String> ignored() {
        return Set.of();
    }

    /** Runs in the transaction that also notes the event as taken; what it throws rolls both back. */
    void take(Received event);
}
