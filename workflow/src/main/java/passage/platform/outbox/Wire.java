package passage.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/**
 * Sends events in waves of different keys, each after the acknowledgement of the one before: were a key's next event
 * under way already, it could overtake one that the broker did not take.
 */
@Component
class Wire {
    private static final long LOOK_UP_MILLIS = 100;

    private final KafkaTemplate<String, byte[]> kafka;

    Wire(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** An event that the broker has acknowledged. */
    record Acknowledged(Waiting event, RecordMetadata place) {}

    /** What became of events; those neither acknowledged nor the failure were not sent. */
    record Delivery(
            List<Acknowledged> acknowledged, @Nullable NotTaken failure) {}

    /** The broker did not take an event. */
    static class NotTaken extends RuntimeException {
        private final boolean brokerIsAway;

        NotTaken(Throwable cause) {
            super(cause.getMessage(), cause);
            this.brokerIsAway = cause instanceof RetriableException;
        }

        NotTaken(String why) {
            super(why);
            this.brokerIsAway = true;
        }

        /** Otherwise it is something about the event itself, and others may be taken. */
        boolean brokerIsAway() {
            return brokerIsAway;
        }
    }

    /**
     * Sends the first event of every key, then the second, and so on; a key whose event is not taken stops there.
     *
     * @param events of each key in their order
     * @param giveUp looked at now and then while the broker does not answer
     */
    Delivery send(List<Waiting> events, BooleanSupplier giveUp) {
        var acknowledged = new ArrayList<Acknowledged>();
        NotTaken failure = null;
        var lanes = new LinkedHashMap<String, ArrayDeque<Waiting>>();
        events.forEach(event ->
                lanes.computeIfAbsent(event.key(), key -> new ArrayDeque<>()).add(event));
        while (!lanes.isEmpty() && (failure == null || !failure.brokerIsAway())) {
            for (var one : wave(lanes.values()).entrySet()) {
                try {
                    acknowledged.add(new Acknowledged(
                            one.getKey(), await(one.getValue(), giveUp).getRecordMetadata()));
                } catch (NotTaken e) {
                    failure = e;
                    lanes.remove(one.getKey().key());
                }
            }
            lanes.values().removeIf(ArrayDeque::isEmpty);
        }
        return new Delivery(acknowledged, failure);
    }

    private Map<Waiting, CompletableFuture<SendResult<String, byte[]>>> wave(Iterable<ArrayDeque<Waiting>> lanes) {
        var sent = new LinkedHashMap<Waiting, CompletableFuture<SendResult<String, byte[]>>>();
        for (var lane : lanes) {
            var event = lane.remove();
            var ack = kafka.send(event.message());
            sent.put(event, ack);
            if (ack.isCompletedExceptionally()) {
                break;
            }
        }
        return sent;
    }

    /** Nobody may interrupt this thread, for that would close H2's file; so it looks up now and then. */
    private static <T> T await(CompletableFuture<T> ack, BooleanSupplier giveUp) {
        while (true) {
            try {
                return ack.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (giveUp.getAsBoolean()) {
                    throw new NotTaken("The broker did not answer before the end");
                }
            } catch (ExecutionException e) {
                throw new NotTaken(reasonOf(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotTaken("Interrupted before the broker answered");
            }
        }
    }

    /** What Kafka said, beneath the wrappings. */
    private static Throwable reasonOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException) {
                return cause;
            }
        }
        return failure;
    }
}
