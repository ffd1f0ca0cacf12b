package passage.platform.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that the broker has not acknowledged yet. */
record Waiting(long number, UUID id, String topic, String key, String type, OffsetDateTime time, byte[] json) {
    private static final URI SOURCE = URI.create("urn:passage");

    /** CloudEvents 1.0 in binary mode. */
    ProducerRecord<String, byte[]> message() {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(SOURCE)
                .withType(type)
                .withSubject(key)
                .withTime(time)
                .withDataContentType("application/json")
                .withData(json)
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
    }
}
