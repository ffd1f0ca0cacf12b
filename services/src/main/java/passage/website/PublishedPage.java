package passage.website;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.PlanRef;

/** The public page of one plan, as it stands now. */
@Entity
@Table(schema = "website", name = "page")
class PublishedPage {
    @Id
    private UUID planId;

    private String reference;
    private String commission;
    private String authority;
    private String authorityName;
    private String slug;
    private String title;
    private UUID publicationId;
    private String digest;
    private String address;
    private Instant publishedAt;
    private @Nullable LocalDate withdrawnOn;
    private long lastSeq;

    @SuppressWarnings("NullAway.Init") // filled by JPA, or by show()
    protected PublishedPage() {}

    @SuppressWarnings("NullAway.Init") // the rest is filled by show()
    PublishedPage(PlanRef plan) {
        this.planId = plan.id();
        this.reference = plan.reference();
        this.commission = plan.commission();
        this.authority = plan.authority();
        this.authorityName = plan.authorityName();
    }

    void show(ReleasedForPublication released, String at, Instant now) {
        slug = released.slug();
        title = released.title();
        publicationId = released.publicationId();
        digest = released.text().digest();
        address = at;
        publishedAt = now;
    }

    void withdraw(LocalDate on) {
        withdrawnOn = on;
    }

    long nextSeq() {
        return ++lastSeq;
    }

    PlanRef plan() {
        return new PlanRef(planId, reference, commission, authority, authorityName);
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    UUID publicationId() {
        return publicationId;
    }

    String digest() {
        return digest;
    }

    String address() {
        return address;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
