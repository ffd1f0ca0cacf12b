package passage.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. */
@RestController
class HistoryApi {
    private static final MediaType CLOUD_EVENT = MediaType.parseMediaType("application/cloudevents+json");

    /**
     * One entry.
     *
     * @param place topic, partition and offset in Kafka
     * @param digest SHA-256 of the canonical bytes, which {@code /api/history/entries/{index}/event} gives
     * @param appendedAt wall time
     */
    record Entry(
            long index,
            UUID eventId,
            String type,
            Instant time,
            @Nullable Long seq,
            String place,
            String digest,
            Instant appendedAt,
            @JsonRawValue String event) {}

    /** All entries of one plan, in the ledger's order. */
    record PlanHistory(String plan, int entries, List<Entry> history) {}

    private final Reading reading;

    HistoryApi(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/history/plans/{reference}")
    PlanHistory plan(@PathVariable String reference) {
        var entries = reading.ofPlan(reference).stream().map(HistoryApi::entry).toList();
        return new PlanHistory(reference, entries.size(), entries);
    }

    @GetMapping("/api/history/entries/{index}")
    Entry entry(@PathVariable long index) {
        return entry(reading.at(index));
    }

    /** The very bytes over which the digest was taken. */
    @GetMapping("/api/history/entries/{index}/event")
    ResponseEntity<byte[]> event(@PathVariable long index) {
        return ResponseEntity.ok()
                .contentType(CLOUD_EVENT)
                .body(reading.at(index).event().bytes());
    }

    private static Entry entry(LedgerEntry entry) {
        return new Entry(
                entry.index(),
                entry.eventId(),
                entry.type(),
                entry.eventTime(),
                entry.seq(),
                entry.place(),
                entry.digest(),
                entry.appendedAt(),
                entry.event().json());
    }
}
