package passage.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import passage.events.Topics;
import passage.history.Places.Listed;
import passage.platform.inbox.Received;
import passage.platform.outbox.EventLog;
import passage.platform.outbox.EventLog.Numbered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the ledger against the log in which each event was written together with its cause. */
@Component
class AgainstLog {
    private static final int SLICE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventLog log;
    private final Places places;

    AgainstLog(EventLog log, Places places) {
        this.log = log;
        this.places = places;
    }

    /**
     * How the log and the ledger stand to each other.
     *
     * @param numbers of each plan's events in the log
     * @param changed events whose content the log and the ledger tell differently, with the entry's place
     */
    record Compared(long logged, long entries, Numbers numbers, Map<UUID, String> changed) {}

    /**
     * @param taken up to which offset the ledger has taken each partition; what lies beyond is under way
     * @param planSeqs the number of each plan's last event, as its owner says; empty where it was not asked
     */
    Compared compare(Map<TopicPartition, Long> taken, Map<UUID, Long> planSeqs, Findings findings) {
        var numbers = new Numbers();
        var changed = new HashMap<UUID, String>();
        long logged = 0;
        long at = 0;
        for (var some = log.after(at, SLICE); !some.isEmpty(); some = log.after(at, SLICE)) {
            at = some.get(some.size() - 1).number();
            var entered = some.stream()
                    .filter(each -> Topics.ENTERED.contains(each.event().topic()))
                    .toList();
            logged += entered.size();
            inLedger(entered, taken, numbers, changed, findings);
        }
        return new Compared(logged, inLog(numbers, planSeqs, findings), numbers, changed);
    }

    private void inLedger(
            List<Numbered> some,
            Map<TopicPartition, Long> taken,
            Numbers numbers,
            Map<UUID, String> changed,
            Findings findings) {
        var held = places.of(some.stream().map(each -> each.event().id()).toList());
        for (var each : some) {
            var event = each.event();
            var data = JSON.readTree(event.json());
            long seq = seq(data);
            var what = what(event.type(), data, seq);
            var entry = held.get(event.id());
            if (seq > 0 && numbers.doubled(event.topic(), each.key(), seq)) {
                findings.add(event.id(), Drift.Kind.DOUBLED, what, "the sender's log has this number twice");
            } else if (entry == null && isTaken(each, taken)) {
                findings.add(event.id(), Drift.Kind.LOST, what, "it was sent, but the ledger does not have it");
            } else if (entry != null && !entry.digest().equals(digest(each))) {
                changed.put(event.id(), entry.where());
            }
        }
    }

    private long inLog(Numbers logged, Map<UUID, Long> planSeqs, Findings findings) {
        var own = new Numbers();
        long count = 0;
        long at = Long.MIN_VALUE;
        for (var some = places.after(at, SLICE); !some.isEmpty(); some = places.after(at, SLICE)) {
            var known = log.known(some.stream().map(Listed::event).toList());
            for (var entry : some) {
                if (!known.contains(entry.event())) {
                    unknown(entry, logged, planSeqs, findings);
                } else if (entry.seq() != null && own.doubled(entry.topic(), entry.key(), entry.seq())) {
                    twice(entry, findings);
                }
            }
            count += some.size();
            at = some.get(some.size() - 1).number();
        }
        return count;
    }

    private static void twice(Listed entry, Findings findings) {
        findings.add(
                entry.event(),
                Drift.Kind.DOUBLED,
                "Entry " + entry.number(),
                "the ledger has the number %d of %s twice".formatted(entry.seq(), about(entry)));
    }

    private void unknown(Listed entry, Numbers logged, Map<UUID, Long> planSeqs, Findings findings) {
        var seq = entry.seq();
        if (seq != null && places.rows(entry.topic(), entry.key(), seq) > 1) {
            twice(entry, findings);
            return;
        }
        boolean sent = seq != null && logged.lacks(entry.topic(), entry.key(), seq) && reached(entry, seq, planSeqs);
        findings.add(
                entry.event(),
                sent ? Drift.Kind.LOST : Drift.Kind.INVENTED,
                "Entry " + entry.number(),
                sent
                        ? "the sender's log no longer has number %d of %s, which the ledger has"
                                .formatted(seq, about(entry))
                        : "%s about %s came through Kafka, but no log says that it was sent"
                                .formatted(entry.type(), about(entry)));
    }

    /** Only plans are known by their owner; what services number is taken at its word. */
    private static boolean reached(Listed entry, long seq, Map<UUID, Long> planSeqs) {
        return !entry.topic().equals(Topics.PLANS)
                || planSeqs.getOrDefault(UUID.fromString(entry.key()), planSeqs.isEmpty() ? Long.MAX_VALUE : 0L) >= seq;
    }

    private static String about(Listed entry) {
        return entry.reference() == null ? entry.key() : entry.reference();
    }

    private static boolean isTaken(Numbered each, Map<TopicPartition, Long> taken) {
        var partition = each.event().partition();
        var offset = each.event().offset();
        return partition != null
                && offset != null
                && offset < taken.getOrDefault(new TopicPartition(each.event().topic(), partition), 0L);
    }

    private static String digest(Numbered each) {
        var event = each.event();
        return CanonicalEvent.of(new Received(
                        event.id(), event.type(), event.time(), each.key(), event.topic(), 0, 0, event.json()))
                .digest();
    }

    private static long seq(JsonNode data) {
        return data.path("planSeq").asLong(data.path("seq").asLong(0));
    }

    private static String what(String type, JsonNode data, long seq) {
        var reference = data.path("plan").path("reference").asString("");
        return reference.isEmpty() ? type : "%s, %s number %d".formatted(reference, type, seq);
    }
}
