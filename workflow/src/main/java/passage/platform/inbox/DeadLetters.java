package passage.platform.inbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends what a consumer could not take to the dead-letter topic beside its topic, and waits for the broker's word. */
@Component
class DeadLetters {
    private final KafkaTemplate<String, byte[]> kafka;

    DeadLetters(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void send(Consumer consumer, Received event, Exception cause) {
        var letter = new ProducerRecord<>(event.topic() + ".dlt", event.key(), event.json());
        header(letter, "ce_id", event.id().toString());
        header(letter, "ce_type", event.type());
        header(letter, "ce_time", event.time().toString());
        header(letter, "dead-letter-consumer", consumer.name());
        header(letter, "dead-letter-place", event.topic() + "/" + event.partition() + "/" + event.offset());
        header(letter, "dead-letter-reason", String.valueOf(cause.getMessage()));
        kafka.send(letter).join();
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
