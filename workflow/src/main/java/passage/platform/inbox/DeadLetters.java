package passage.platform.inbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        var letter = letter(event.topic(), event.key(), event.json());
        header(letter, "ce_specversion", "1.0");
        header(letter, "ce_source", "urn:passage");
        header(letter, "ce_id", event.id().toString());
        header(letter, "ce_type", event.type());
        header(letter, "ce_subject", event.key());
        header(letter, "ce_time", event.time().toString());
        header(letter, "content-type", "application/json");
        send(letter, consumer, event.topic() + "/" + event.partition() + "/" + event.offset(), cause);
    }

    /** Puts aside a record that is none of ours, just as it came. */
    void send(Consumer consumer, ConsumerRecord<String, byte[]> stranger, Exception cause) {
        var letter = letter(stranger.topic(), stranger.key(), stranger.value());
        stranger.headers().forEach(header -> letter.headers().add(header));
        send(letter, consumer, Consumers.placeOf(stranger), cause);
    }

    private void send(ProducerRecord<String, byte[]> letter, Consumer consumer, String place, Exception cause) {
        header(letter, "dead-letter-consumer", consumer.name());
        header(letter, "dead-letter-place", place);
        header(letter, "dead-letter-reason", String.valueOf(cause.getMessage()));
        kafka.send(letter).join();
    }

    private static ProducerRecord<String, byte[]> letter(String topic, String key, byte[] value) {
        return new ProducerRecord<>(topic + ".dlt", key, value);
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
