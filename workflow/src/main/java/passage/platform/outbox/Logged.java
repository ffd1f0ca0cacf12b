package passage.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the log, with its place in Kafka once the broker has acknowledged it.
 *
 * @param time business time
 */
public record Logged(
        UUID id,
        String type,
        Instant time,
        byte[] json,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset) {}
