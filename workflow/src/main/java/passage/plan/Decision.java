package passage.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.Urgency;

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
    private @Nullable Integer endorsedVersion;
    private @Nullable Integer finalVersion;
    private @Nullable LocalDate calledInOn;
    private @Nullable LocalDate callInAnsweredOn;
    private boolean sentBack;
    private @Nullable String urgencyReason;
    private @Nullable String urgencyAgreedBy;

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
            @Nullable String amendment,
            @Nullable Urgency urgency) {}

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
        var urgency = particulars.urgency();
        if (urgency != null) {
            this.urgencyReason = urgency.reason();
            this.urgencyAgreedBy = urgency.agreedBy();
        }
    }

    void endorse(Text text) {
        this.endorsedDigest = text.digest();
        this.endorsedVersion = text.no();
    }

    void settle(Text text) {
        this.finalVersion = text.no();
    }

    void callIn(LocalDate on) {
        this.calledInOn = on;
    }

    void answerCallIn(LocalDate on, boolean back) {
        this.callInAnsweredOn = on;
        this.sentBack = back;
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

    /** Number of the version that this act endorsed; unknown for acts of before such numbers were kept. */
    public @Nullable Integer endorsedVersion() {
        return endorsedVersion;
    }

    /** Whether it endorsed the plan and was not sent back after a call-in. */
    public boolean endorses() {
        return endorsedDigest != null && !sentBack;
    }

    /** Whether this is the text that may be sent: signed off within the delegation, or else endorsed. */
    boolean bindsTo(Text text) {
        var no = finalVersion == null ? endorsedVersion : finalVersion;
        return no == null ? text.digest().equals(endorsedDigest) : text.no() == no;
    }

    public @Nullable Integer finalVersion() {
        return finalVersion;
    }

    public @Nullable LocalDate calledInOn() {
        return calledInOn;
    }

    /** The day of the last meeting that considered the call-in. */
    public @Nullable LocalDate callInAnsweredOn() {
        return callInAnsweredOn;
    }

    /** Why an officer decided at once, and who agreed. */
    public @Nullable Urgency urgency() {
        return urgencyReason == null || urgencyAgreedBy == null ? null : new Urgency(urgencyReason, urgencyAgreedBy);
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
