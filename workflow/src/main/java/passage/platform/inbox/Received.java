package passage.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it came from Kafka.
 *
 * @param id the sender's, the same on every delivery
 * @param time business time
 */
public record Received(
        UUID id, String type, Instant time, String key, String topic, int partition, long offset, byte[] json) {}
