package passage.history;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Kafka's log of one partition, read from its first record on with a consumer that commits nothing. */
class PartitionLog {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SILENT_POLLS = 6;

    private final Consumer<String, byte[]> kafka;
    private final TopicPartition partition;
    private final long first;
    private final long end;

    PartitionLog(Consumer<String, byte[]> kafka, TopicPartition partition) {
        this.kafka = kafka;
        this.partition = partition;
        kafka.assign(List.of(partition));
        kafka.seekToBeginning(List.of(partition));
        this.first = kafka.position(partition, PATIENCE);
        this.end = kafka.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** At a partition's end the broker is not to hold back its answer, for the next partition waits behind it. */
    static Properties swift() {
        var swift = new Properties();
        swift.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        return swift;
    }

    static List<TopicPartition> of(Consumer<?, ?> kafka, String topic) {
        return kafka.partitionsFor(topic, PATIENCE).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    /** Some records that follow each other. */
    @FunctionalInterface
    interface Slice {
        /**
         * @param from offset of the first
         * @param next offset after the last
         * @param seen by offset; where one is missing between, Kafka has none
         */
        void is(long from, long next, Map<Long, ConsumerRecord<String, byte[]>> seen);
    }

    long first() {
        return first;
    }

    long end() {
        return end;
    }

    /**
     * Reads until before an offset. Records that Kafka has but cannot give are told of as a difference.
     *
     * @return how many records were read
     */
    long read(long until, Findings findings, Slice slice) {
        long from = first;
        long count = 0;
        long goal = Math.min(until, end);
        try {
            for (int silent = 0; from < goal && silent < SILENT_POLLS; ) {
                var records = kafka.poll(Duration.ofMillis(500)).records(partition);
                long next = Math.min(kafka.position(partition, PATIENCE), goal);
                silent = next > from ? 0 : silent + 1;
                var seen = new LinkedHashMap<Long, ConsumerRecord<String, byte[]>>();
                records.stream().filter(each -> each.offset() < goal).forEach(each -> seen.put(each.offset(), each));
                slice.is(from, next, seen);
                count += seen.size();
                from = next;
            }
        } catch (KafkaException e) {
            findings.add(
                    Drift.Kind.CHANGED,
                    place(from),
                    "Kafka cannot read its own record here or behind it: %s".formatted(e.getMessage()));
            return count;
        }
        if (from < goal) {
            findings.couldNotAsk("Kafka gave no more of %s after %d of %d records".formatted(partition, from, goal));
        }
        return count;
    }

    String place(long offset) {
        return "%s/%d/%d".formatted(partition.topic(), partition.partition(), offset);
    }
}
