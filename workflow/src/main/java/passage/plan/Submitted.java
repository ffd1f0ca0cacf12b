package passage.plan;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One submission of a plan: which version went, on what footing, in whose place, and what the department did with it. */
@Embeddable
public class Submitted {
    private UUID id = new UUID(0, 0);
    private int textNo;
    private String digest = "";
    private String basis = "";
    private String channel = "";
    private LocalDate sentOn = LocalDate.EPOCH;
    private @Nullable UUID replaces;
    private @Nullable String receipt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant returnedAt;
    private @Nullable String returnReason;
    private @Nullable Instant acceptedAt;

    protected Submitted() {}

    Submitted(UUID id, Text text, String basis, String channel, LocalDate sentOn, @Nullable UUID replaces) {
        this.id = id;
        this.textNo = text.no();
        this.digest = text.digest();
        this.basis = basis;
        this.channel = channel;
        this.sentOn = sentOn;
        this.replaces = replaces;
    }

    void receive(String number, Instant at) {
        receipt = number;
        receivedAt = at;
    }

    void giveBack(String reason, Instant at) {
        returnReason = reason;
        returnedAt = at;
    }

    void accept(Instant at) {
        acceptedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Number of the version that was sent. */
    public int textNo() {
        return textNo;
    }

    public String digest() {
        return digest;
    }

    /** After-endorsement, provisional, urgent or delegated. */
    public String basis() {
        return basis;
    }

    /** Passage, or outside. */
    public String channel() {
        return channel;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    /** The submission in whose place it went. */
    public @Nullable UUID replaces() {
        return replaces;
    }

    public @Nullable String receipt() {
        return receipt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    /** In the department's words. */
    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }
}
