package passage.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import passage.events.Topics;
import passage.history.Places.Held;
import passage.platform.inbox.Received;
import passage.platform.inbox.Received.NotOurs;

/** Holds the ledger against Kafka's log, record by record from the first, with a consumer that commits nothing. */
@Component
class AgainstKafka {
    private final ConsumerFactory<String, byte[]> factory;
    private final Places places;

    AgainstKafka(ConsumerFactory<String, byte[]> factory, Places places) {
        this.factory = factory;
        this.places = places;
    }

    /** Up to which offset the ledger has taken each partition. */
    Map<TopicPartition, Long> taken() {
        try (var kafka = factory.createConsumer(Ledger.NAME, "-compares")) {
            var taken = new HashMap<TopicPartition, Long>();
            kafka.committed(Set.copyOf(partitions(kafka)), PartitionLog.PATIENCE)
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            taken.put(partition, offset.offset());
                        }
                    });
            return taken;
        }
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> kafka) {
        return Topics.ENTERED.stream()
                .flatMap(topic -> PartitionLog.of(kafka, topic).stream())
                .toList();
    }

    /**
     * @param changed events that the senders' log tells differently than the ledger, with the entry's place; those of which
     *     Kafka sides with the ledger stay in it
     * @return how many records were compared
     */
    long compare(Map<TopicPartition, Long> taken, Map<UUID, String> changed, Findings findings) {
        long compared = 0;
        try (var kafka = factory.createConsumer(Ledger.NAME, null, "-compares", PartitionLog.swift())) {
            for (var one : taken.entrySet()) {
                compared += compare(kafka, one.getKey(), one.getValue(), changed, findings);
            }
        }
        return compared;
    }

    private long compare(
            Consumer<String, byte[]> kafka,
            TopicPartition partition,
            long until,
            Map<UUID, String> changed,
            Findings findings) {
        var log = new PartitionLog(kafka, partition);
        missing(partition, 0, Math.min(log.first(), until), Map.of(), findings);
        missing(partition, log.end(), until, Map.of(), findings);
        return log.read(
                until,
                findings,
                (from, next, seen) ->
                        compare(partition, missing(partition, from, next, seen, findings), seen, changed, findings));
    }

    /** Entries that came from a place where Kafka has no record now. */
    private Map<Long, Held> missing(
            TopicPartition partition, long from, long until, Map<Long, ?> seen, Findings findings) {
        if (from >= until) {
            return Map.of();
        }
        var held = places.between(partition.topic(), partition.partition(), from, until);
        held.values().stream()
                .filter(each -> !seen.containsKey(each.offset()))
                .forEach(each -> findings.add(
                        each.event(),
                        Drift.Kind.LOST,
                        each.where(),
                        "Kafka no longer has the record %s, from which it came"
                                .formatted(place(partition, each.offset()))));
        return held;
    }

    private void compare(
            TopicPartition partition,
            Map<Long, Held> held,
            Map<Long, ConsumerRecord<String, byte[]>> seen,
            Map<UUID, String> changed,
            Findings findings) {
        var elsewhere = new LinkedHashMap<UUID, Received>();
        for (var record : seen.values()) {
            try {
                var received = Received.of(record);
                var entry = held.get(record.offset());
                if (entry != null && entry.event().equals(received.id())) {
                    same(entry, received, changed, findings);
                } else {
                    elsewhere.put(received.id(), received);
                }
            } catch (NotOurs e) {
                findings.add(
                        Drift.Kind.INVENTED,
                        place(partition, record.offset()),
                        "this record in Kafka is no event of Passage");
            }
        }
        var known = places.of(new HashSet<>(elsewhere.keySet()));
        elsewhere.forEach((id, received) -> {
            var entry = known.get(id);
            if (entry != null) {
                same(entry, received, changed, findings); // sent twice, which the ledger takes once
            } else {
                findings.add(
                        id,
                        Drift.Kind.LOST,
                        place(partition, received.offset()),
                        "Kafka has this record of %s, but the ledger does not".formatted(received.type()));
            }
        });
    }

    private static void same(Held entry, Received received, Map<UUID, String> changed, Findings findings) {
        boolean same = entry.digest().equals(CanonicalEvent.of(received).digest());
        if (!same) {
            boolean both = changed.remove(entry.event()) != null;
            findings.add(
                    entry.event(),
                    Drift.Kind.CHANGED,
                    entry.where(),
                    both
                            ? "the ledger's database tells it otherwise than Kafka and the sender's log do"
                            : "Kafka tells it otherwise than the ledger and the sender's log do");
        }
    }

    private static String place(TopicPartition partition, long offset) {
        return "%s/%d/%d".formatted(partition.topic(), partition.partition(), offset);
    }
}
