package passage.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private @Nullable LocalTime startsAt;
    private @Nullable String place;
    private @Nullable LocalDate agendaPublishedOn;

    @Version
    private long version;

    protected Meeting() {}

    Meeting(UUID id, String authority, Dated dated, Evidence evidence) {
        this.id = id;
        this.authority = authority;
        this.body = dated.body();
        this.kind = dated.kind();
        this.heldOn = dated.heldOn();
        this.startsAt = dated.startsAt();
        this.place = dated.place();
        this.agendaPublishedOn = dated.agendaPublishedOn();
        this.basis = evidence.basis();
        this.source = evidence.source();
    }

    /**
     * A meeting as somebody enters it.
     *
     * @param startsAt clock time in Europe/London; null where it is not known, as is the place
     */
    public record Dated(
            String body,
            Kind kind,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            @Nullable LocalDate agendaPublishedOn) {
        /** '18:30'. */
        @Nullable
        String begins() {
            return startsAt == null
                    ? null
                    : startsAt.truncatedTo(ChronoUnit.MINUTES).toString();
        }
    }

    void publishAgenda(LocalDate on) {
        this.agendaPublishedOn = on;
    }

    /** To another day, for which an agenda is to be published anew. */
    void moveTo(LocalDate day, Evidence evidence) {
        this.heldOn = day;
        this.agendaPublishedOn = null;
        this.basis = evidence.basis();
        this.source = evidence.source();
    }

    public long version() {
        return version;
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

    /** Clock time in Europe/London; null where it is not known. */
    public @Nullable LocalTime startsAt() {
        return startsAt;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable LocalDate agendaPublishedOn() {
        return agendaPublishedOn;
    }

    public Basis basis() {
        return basis;
    }

    public String source() {
        return source;
    }
}
