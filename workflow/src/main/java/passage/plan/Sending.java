package passage.plan;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which text was certified, sent and published, when, and what came back; each by digest, so that they can be compared. */
@Embeddable
public class Sending {
    private @Nullable String certifiedDigest;
    private @Nullable UUID certifiedBy;
    private @Nullable UUID submissionId;
    private @Nullable String submittedDigest;
    private @Nullable LocalDate submittedOn;
    private @Nullable String receipt;
    private @Nullable Instant receivedAt;
    private @Nullable UUID publicationId;
    private @Nullable String publishedDigest;
    private @Nullable String publishedAddress;
    private @Nullable LocalDate publishedOn;

    void certify(String digest, UUID certifier) {
        certifiedDigest = digest;
        certifiedBy = certifier;
    }

    public void submit(UUID id, String digest, LocalDate on) {
        submissionId = id;
        submittedDigest = digest;
        submittedOn = on;
    }

    public void receive(String receiptNumber, Instant at) {
        receipt = receiptNumber;
        receivedAt = at;
    }

    public void release(UUID id) {
        publicationId = id;
    }

    public void publish(String digest, String address, LocalDate on) {
        publishedDigest = digest;
        publishedAddress = address;
        publishedOn = on;
    }

    public @Nullable String certifiedDigest() {
        return certifiedDigest;
    }

    public @Nullable UUID certifiedBy() {
        return certifiedBy;
    }

    public @Nullable UUID submissionId() {
        return submissionId;
    }

    public @Nullable String submittedDigest() {
        return submittedDigest;
    }

    public @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public @Nullable String receipt() {
        return receipt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable UUID publicationId() {
        return publicationId;
    }

    public @Nullable String publishedDigest() {
        return publishedDigest;
    }

    public @Nullable String publishedAddress() {
        return publishedAddress;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }
}
