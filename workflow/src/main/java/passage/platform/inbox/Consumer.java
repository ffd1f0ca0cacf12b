package passage.platform.inbox;

import java.util.Set;

/** Somebody who takes events from Kafka; each takes effect once, in order per key. */
public interface Consumer {
    /** Kafka's consumer group and the name in the inbox; never to be changed once used. */
    String name();

    Set<String> topics();

    /** Runs in the transaction that also notes the event as taken; what it throws rolls both back. */
    void take(Received event);
}
