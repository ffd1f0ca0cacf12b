package passage.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import passage.events.EventTypes.UnknownEvent;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.Publisher;
import passage.events.Topics;
import passage.platform.inbox.Received;
import passage.platform.inbox.Received.NotOurs;

/** Holds what Kafka tells of checkpoints, which published records repeat, against those that were signed. */
@Component
class AgainstCheckpoints {
    private final ConsumerFactory<String, byte[]> factory;
    private final Checkpoints checkpoints;

    AgainstCheckpoints(ConsumerFactory<String, byte[]> factory, Checkpoints checkpoints) {
        this.factory = factory;
        this.checkpoints = checkpoints;
    }

    void compare(Findings findings) {
        try (var kafka = factory.createConsumer(Ledger.NAME, null, "-compares-checkpoints", PartitionLog.swift())) {
            for (var partition : PartitionLog.of(kafka, Topics.HISTORY)) {
                var log = new PartitionLog(kafka, partition);
                log.read(log.end(), findings, (from, next, seen) -> {
                    if (!seen.isEmpty()) {
                        compare(log, seen, findings);
                    }
                });
            }
        }
    }

    private void compare(PartitionLog log, Map<Long, ConsumerRecord<String, byte[]>> seen, Findings findings) {
        Map<Long, CheckpointSigned> told = new HashMap<>();
        seen.forEach((offset, record) -> read(record).ifPresent(fact -> told.put(offset, fact)));
        var roots = checkpoints.roots(
                told.values().stream().map(CheckpointSigned::size).toList());
        seen.keySet().stream()
                .filter(offset -> !isSigned(told.get(offset), roots))
                .forEach(offset -> findings.add(
                        Drift.Kind.INVENTED,
                        log.place(offset),
                        "this record in Kafka tells of no checkpoint that the ledger signed"));
    }

    private static Optional<CheckpointSigned> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Publisher.read(Received.of(record)).fact() instanceof CheckpointSigned told
                    ? Optional.of(told)
                    : Optional.empty();
        } catch (NotOurs | UnknownEvent e) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(@Nullable CheckpointSigned told, Map<Long, String> roots) {
        return told != null
                && told.root().equals(roots.get(told.size()))
                && told.note().startsWith("%s\n%d\n%s\n\n".formatted(told.origin(), told.size(), told.root()));
    }
}
