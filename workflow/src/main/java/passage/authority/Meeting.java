package passage.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import passage.events.Basis;
import passage.events.Evidence;
import passage.events.Words;

/** A dated meeting of one of a council's bodies. */
@Entity
@Table(schema = "authority", name = "meeting")
public class Meeting {
    /** What sort of body meets; it decides which law governs the meeting. */
    public enum Kind {
        SCRUTINY,
        EXECUTIVE,
        COMMITTEE,
        FULL_COUNCIL;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @Id
    private UUID id = new UUID(0, 0);

    private String authority = "";
    private String body = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.EXECUTIVE;

    private LocalDate heldOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private Basis basis = Basis.ASSUMED;

    private String source = "";

    protected Meeting() {}

    Meeting(UUID id, String authority, String body, Kind kind, LocalDate heldOn, Evidence evidence) {
        this.id = id;
        this.authority = authority;
        this.body = body;
        this.kind = kind;
        this.heldOn = heldOn;
        this.basis = evidence.basis();
        this.source = evidence.source();
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public String body() {
        return body;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Basis basis() {
        return basis;
    }

    public String source() {
        return source;
    }
}
