package passage.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Tries again and again, and says so once in a line. What comes here is no fault of an event, which has its own way out:
 * the database or the broker is away.
 */
class UntilItWorks extends DefaultErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UntilItWorks.class);
    private static final long RETRY_MILLIS = 1_000;

    private final Consumer consumer;

    UntilItWorks(Consumer consumer) {
        super(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        this.consumer = consumer;
        setLogLevel(KafkaException.Level.DEBUG);
        setRetryListeners(new Once());
    }

    private class Once implements RetryListener {
        @Override
        public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
            if (attempt == 1) {
                LOG.warn(
                        "{} waits at {} and tries on: {}",
                        consumer.name(),
                        Consumers.placeOf(message),
                        rootOf(failure));
            }
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> messages, @Nullable Exception failure, int attempt) {
            failedDelivery(messages.iterator().next(), failure, attempt);
        }
    }

    @Override
    public void handleOtherException(
            Exception failure,
            org.apache.kafka.clients.consumer.Consumer<?, ?> kafka,
            MessageListenerContainer container,
            boolean batch) {
        LOG.warn("{} does not reach Kafka and tries on: {}", consumer.name(), rootOf(failure));
        try {
            ListenerUtils.stoppableSleep(container, RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rootOf(@Nullable Throwable failure) {
        var root = NestedExceptionUtils.getRootCause(failure);
        return String.valueOf(root == null ? failure : root);
    }
}
