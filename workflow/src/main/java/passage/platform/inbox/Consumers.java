package passage.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.stereotype.Component;
import passage.platform.inbox.Received.NotOurs;

/** Runs a Kafka listener for each consumer of this process, and repairs what they parked. */
@Component
public class Consumers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final long STOP_SECONDS = 10;

    /** After events came, more may gather for the next transaction; the first after a quiet time waits for nothing. */
    private static final long GATHER_MILLIS = 25;

    private final ConsumerFactory<String, byte[]> factory;
    private final Inbox inbox;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final Map<String, Consumer> consumers;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

    Consumers(
            ConsumerFactory<String, byte[]> factory,
            Inbox inbox,
            Parking parking,
            DeadLetters deadLetters,
            ObjectProvider<Consumer> consumers) {
        this.factory = factory;
        this.inbox = inbox;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.consumers = consumers.stream().collect(Collectors.toMap(Consumer::name, Function.identity()));
    }

    /**
     * Takes the parked events of a key again, oldest first.
     *
     * @return how many were taken
     * @throws IllegalArgumentException when no such consumer runs here
     */
    public int repair(String consumer, String key) {
        var found = consumers.get(consumer);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No consumer '%s' runs here; there are %s".formatted(consumer, consumers.keySet()));
        }
        return inbox.retry(found, key);
    }

    private ConcurrentMessageListenerContainer<String, byte[]> containerFor(Consumer consumer) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setGroupId(consumer.name());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setStopImmediate(true);
        properties.setIdleBetweenPolls(GATHER_MILLIS);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) messages -> receive(consumer, messages));
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(consumer.name());
        container.setCommonErrorHandler(new UntilItWorks(consumer));
        return container;
    }

    private void receive(Consumer consumer, List<ConsumerRecord<String, byte[]>> messages) {
        var events = new ArrayList<Received>();
        for (var message : messages) {
            try {
                events.add(Received.of(message));
            } catch (NotOurs e) {
                deadLetters.send(consumer, message, e);
                LOG.error("{} put a record of others into the dead letters: {}", consumer.name(), e.getMessage());
            }
        }
        inbox.receive(consumer, events);
    }

    static String placeOf(ConsumerRecord<?, ?> message) {
        return message.topic() + "/" + message.partition() + "/" + message.offset();
    }

    @Override
    public void start() {
        long parked = parking.count();
        if (parked > 0) {
            LOG.warn("{} events are parked and wait for repair; see /api/operations/parked", parked);
        }
        consumers.values().stream().map(this::containerFor).forEach(containers::add);
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        var stopped = new CountDownLatch(containers.size());
        containers.forEach(container -> container.stop(stopped::countDown));
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some consumers still work; what they have not finished they will take again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return !containers.isEmpty();
    }
}
