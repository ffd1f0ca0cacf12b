package passage.plan;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.ContentRef;

/** One version of a plan's text, known by the digest of its bytes. */
@Embeddable
public class Text {
    private int no;
    private String digest = "";
    private String mediaType = "";
    private long size;
    private @Nullable String note;
    private UUID draftedBy = new UUID(0, 0);
    private Instant draftedAt = Instant.EPOCH;

    protected Text() {}

    Text(int no, ContentRef content, @Nullable String note, UUID draftedBy, Instant draftedAt) {
        this.no = no;
        this.digest = content.digest();
        this.mediaType = content.mediaType();
        this.size = content.size();
        this.note = note;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    /** From 1. */
    public int no() {
        return no;
    }

    public String digest() {
        return digest;
    }

    public ContentRef content() {
        return new ContentRef(digest, mediaType, size);
    }

    public @Nullable String note() {
        return note;
    }

    /** Pseudonym of the drafter, who may not certify. */
    public UUID draftedBy() {
        return draftedBy;
    }

    /** Business time. */
    public Instant draftedAt() {
        return draftedAt;
    }
}
