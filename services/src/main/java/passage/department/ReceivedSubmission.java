package passage.department;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import passage.events.ContentRef;
import passage.events.PlanFact.PlanSubmitted;

/** What a council sent, frozen: the text by its digest, and the receipt where it came through Passage. */
@Entity
@Immutable
@Table(schema = "department", name = "submission")
class ReceivedSubmission {
    @Id
    private UUID submissionId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private NationalEntry entry;

    private String channel;
    private String basis;
    private String digest;
    private String mediaType;
    private long size;
    private LocalDate sentOn;
    private @Nullable String how;
    private @Nullable String sentTo;
    private @Nullable UUID replaces;
    private @Nullable String receipt;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ReceivedSubmission() {}

    /** @param receipt null where it was sent outside Passage */
    ReceivedSubmission(NationalEntry entry, PlanSubmitted sent, @Nullable String receipt, Instant receivedAt) {
        this.submissionId = sent.submissionId();
        this.entry = entry;
        this.channel = sent.channel();
        this.basis = sent.basis();
        this.digest = sent.text().digest();
        this.mediaType = sent.text().mediaType();
        this.size = sent.text().size();
        this.sentOn = sent.sentOn();
        this.how = sent.how();
        this.sentTo = sent.to();
        this.replaces = sent.replaces();
        this.receipt = receipt;
        this.receivedAt = receivedAt;
    }

    UUID submissionId() {
        return submissionId;
    }

    NationalEntry entry() {
        return entry;
    }

    String channel() {
        return channel;
    }

    String basis() {
        return basis;
    }

    ContentRef text() {
        return new ContentRef(digest, mediaType, size);
    }

    LocalDate sentOn() {
        return sentOn;
    }

    @Nullable
    String how() {
        return how;
    }

    @Nullable
    String sentTo() {
        return sentTo;
    }

    /** The submission in whose place it came. */
    @Nullable
    UUID replaces() {
        return replaces;
    }

    Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
