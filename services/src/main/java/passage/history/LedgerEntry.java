package passage.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One event in the ledger, with its place there and in Kafka. */
@Entity
@Immutable
@Table(schema = "history", name = "entry")
class LedgerEntry {
    @Id
    @Column(name = "entry_index")
    private long index;

    private UUID eventId;
    private String type;
    private Instant eventTime;
    private String topic;
    private int kafkaPartition;
    private long kafkaOffset;
    private String eventKey;
    private @Nullable String reference;
    private @Nullable String authority;
    private @Nullable String authorityName;
    private @Nullable Long seq;
    private byte[] canonical;
    private String digest;
    private Instant appendedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LedgerEntry() {}

    long index() {
        return index;
    }

    UUID eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    Instant eventTime() {
        return eventTime;
    }

    /** Topic, partition and offset, as {@code passage.plans/3/17}. */
    String place() {
        return "%s/%d/%d".formatted(topic, kafkaPartition, kafkaOffset);
    }

    String topic() {
        return topic;
    }

    Optional<String> authority() {
        return Optional.ofNullable(authority);
    }

    @Nullable
    String authorityName() {
        return authorityName;
    }

    @Nullable
    Long seq() {
        return seq;
    }

    CanonicalEvent event() {
        return CanonicalEvent.stored(canonical);
    }

    String digest() {
        return digest;
    }

    Instant appendedAt() {
        return appendedAt;
    }
}
