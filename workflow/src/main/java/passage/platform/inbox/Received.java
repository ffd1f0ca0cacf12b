package passage.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param id the sender's, the same on every delivery
 * @param time business time
 */
public record Received(
        UUID id, String type, Instant time, String key, String topic, int partition, long offset, byte[] json) {

    /** @throws NotOurs when the record is no CloudEvent in binary mode with a key and a payload */
    public static Received of(ConsumerRecord<String, byte[]> message) {
        try {
            return new Received(
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_type"),
                    OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                    present(message.key(), message, "key"),
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    present(message.value(), message, "payload"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotOurs(message, String.valueOf(e.getMessage()));
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return new String(
                present(header == null ? null : header.value(), message, "header " + name), StandardCharsets.UTF_8);
    }

    private static <T> T present(@Nullable T value, ConsumerRecord<?, ?> message, String what) {
        if (value == null) {
            throw new NotOurs(message, "it has no " + what);
        }
        return value;
    }

    /** A record that Passage did not send. */
    public static class NotOurs extends RuntimeException {
        NotOurs(ConsumerRecord<?, ?> message, String why) {
            super("The record %s is no event: %s".formatted(Consumers.placeOf(message), why));
        }
    }
}
