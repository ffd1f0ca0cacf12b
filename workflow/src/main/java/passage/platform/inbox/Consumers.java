package passage.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/** Runs a Kafka listener for each consumer of this process, and repairs what they parked. */
@Component
public class Consumers implements SmartLifecycle {
    private static final long RETRY_MILLIS = 1_000;

    private final ConsumerFactory<String, byte[]> factory;
    private final Inbox inbox;
    private final Map<String, Consumer> consumers;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

    Consumers(ConsumerFactory<String, byte[]> factory, Inbox inbox, List<Consumer> consumers) {
        this.factory = factory;
        this.inbox = inbox;
        this.consumers = consumers.stream().collect(Collectors.toMap(Consumer::name, Function.identity()));
    }

    /**
     * Takes the parked events of a key again, oldest first.
     *
     * @throws IllegalArgumentException when no such consumer runs here
     */
    public void repair(String consumer, String key) {
        var found = consumers.get(consumer);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No consumer '%s' runs here; there are %s".formatted(consumer, consumers.keySet()));
        }
        inbox.retry(found, key);
    }

    private ConcurrentMessageListenerContainer<String, byte[]> containerFor(Consumer consumer) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setGroupId(consumer.name());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener(
                (MessageListener<String, byte[]>) message -> inbox.receive(consumer, received(message)));
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(consumer.name());
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    private static Received received(ConsumerRecord<String, byte[]> message) {
        return new Received(
                UUID.fromString(header(message, "ce_id")),
                header(message, "ce_type"),
                OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                message.key(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.value());
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("Record %s/%d/%d has no header %s"
                    .formatted(message.topic(), message.partition(), message.offset(), name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void start() {
        consumers.values().stream().map(this::containerFor).forEach(containers::add);
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return !containers.isEmpty();
    }
}
