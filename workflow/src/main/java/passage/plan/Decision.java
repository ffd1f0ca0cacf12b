package passage.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authorising act as recorded. Its date, its notice's publication and its effect are three different dates; the
 * submission has a fourth (SI 2012/2089 reg 12 and 13 for the particulars).
 */
@Embeddable
public class Decision {
    private UUID id = new UUID(0, 0);
    private int act;
    private String kind = "";
    private String body = "";

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.NOTED;

    private LocalDate decidedOn = LocalDate.EPOCH;
    private String digest = "";
    private String reasons = "";
    private @Nullable String alternatives;
    private @Nullable String interests;
    private @Nullable String amendment;
    private @Nullable String endorsedDigest;
    private @Nullable LocalDate noticeOn;
    private @Nullable String noticeAddress;
    private @Nullable Instant callInEndsAt;
    private @Nullable Instant effectiveFrom;

    protected Decision() {}

    /** What a clerk records of an act. */
    public record Particulars(
            int act,
            String kind,
            String body,
            Outcome outcome,
            LocalDate decidedOn,
            String reasons,
            @Nullable String alternatives,
            @Nullable String interests,
            @Nullable String amendment) {}

    Decision(UUID id, Particulars particulars, String digest) {
        this.id = id;
        this.act = particulars.act();
        this.kind = particulars.kind();
        this.body = particulars.body();
        this.outcome = particulars.outcome();
        this.decidedOn = particulars.decidedOn();
        this.digest = digest;
        this.reasons = particulars.reasons();
        this.alternatives = particulars.alternatives();
        this.interests = particulars.interests();
        this.amendment = particulars.amendment();
    }

    void endorse(String text) {
        this.endorsedDigest = text;
    }

    void notice(LocalDate publishedOn, @Nullable String address, @Nullable Instant callInEndsAt) {
        this.noticeOn = publishedOn;
        this.noticeAddress = address;
        this.callInEndsAt = callInEndsAt;
    }

    void takeEffect(Instant from) {
        this.effectiveFrom = from;
    }

    public UUID id() {
        return id;
    }

    /** Number of the act in the route, from 1. */
    public int act() {
        return act;
    }

    public String kind() {
        return kind;
    }

    public String body() {
        return body;
    }

    public Outcome outcome() {
        return outcome;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** Digest of the text that lay before the body. */
    public String digest() {
        return digest;
    }

    public String reasons() {
        return reasons;
    }

    public @Nullable String alternatives() {
        return alternatives;
    }

    public @Nullable String interests() {
        return interests;
    }

    public @Nullable String amendment() {
        return amendment;
    }

    /** Digest of the text that this act endorsed; it differs from {@link #digest()} after an amendment. */
    public @Nullable String endorsedDigest() {
        return endorsedDigest;
    }

    public @Nullable LocalDate noticeOn() {
        return noticeOn;
    }

    public @Nullable String noticeAddress() {
        return noticeAddress;
    }

    public @Nullable Instant callInEndsAt() {
        return callInEndsAt;
    }

    public @Nullable Instant effectiveFrom() {
        return effectiveFrom;
    }
}
