package passage.website;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanRef;
import passage.website.Facts.Sent;

/** What the register tells of one plan; nothing of it is public before the plan is published. */
@Entity
@Table(schema = "website", name = "record")
class PublicRecord {
    @Id
    private UUID planId;

    private String reference;
    private String commission;
    private String authority;
    private String authorityName;
    private String title;

    @Convert(converter = FactsColumn.class)
    private Facts waiting = Facts.NONE;

    @Convert(converter = FactsColumn.class)
    private @Nullable Facts shown;

    private @Nullable String channel;
    private @Nullable LocalDate publishedOn;
    private @Nullable String publishedDigest;
    private @Nullable String address;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable Long shownSeq;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PublicRecord() {}

    PublicRecord(PlanRef plan, String title) {
        this.planId = plan.id();
        this.reference = plan.reference();
        this.commission = plan.commission();
        this.authority = plan.authority();
        this.authorityName = plan.authorityName();
        this.title = title;
    }

    void waits(Facts facts) {
        waiting = facts;
    }

    /** A text that is public already is seen to be sent at once; another only when it is published as well. */
    void sent(Sent sent, long planSeq) {
        waiting = waiting.with(sent);
        if (shown != null && sent.digest().equals(publishedDigest)) {
            shown = shown.with(sent);
            shownSeq = planSeq;
        }
    }

    void received(UUID submission, String receipt, Instant at, long planSeq) {
        waiting = received(waiting, submission, receipt, at);
        if (shown != null) {
            shown = received(shown, submission, receipt, at);
            shownSeq = planSeq;
        }
    }

    private static Facts received(Facts facts, UUID submission, String receipt, Instant at) {
        var sent = facts.sent();
        return sent != null && sent.submission().equals(submission) ? facts.with(sent.with(receipt, at)) : facts;
    }

    void published(PlanPublished published, long planSeq) {
        shown = waiting;
        channel = published.channel();
        publishedOn = published.publishedOn();
        publishedDigest = published.digest();
        address = published.address();
        shownSeq = planSeq;
    }

    void withdrawn(LocalDate on, long planSeq) {
        withdrawnOn = on;
        shownSeq = planSeq;
    }

    UUID planId() {
        return planId;
    }

    String reference() {
        return reference;
    }

    String commission() {
        return commission;
    }

    String authority() {
        return authority;
    }

    String authorityName() {
        return authorityName;
    }

    String title() {
        return title;
    }

    Facts waiting() {
        return waiting;
    }

    /** What is public; none before the plan is. */
    Facts shown() {
        return shown == null ? Facts.NONE : shown;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    String publishedDigest() {
        return publishedDigest;
    }

    @Nullable
    String address() {
        return address;
    }

    /** Number of the plan's event that last changed what is shown; null where that is not known. */
    @Nullable
    Long shownSeq() {
        return shownSeq;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
