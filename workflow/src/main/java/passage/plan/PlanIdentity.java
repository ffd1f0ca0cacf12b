package passage.plan;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import passage.events.PlanRef;

/** Which plan it is: set when it is opened, and never changed. */
@MappedSuperclass
public abstract class PlanIdentity {
    @Id
    private UUID id = new UUID(0, 0);

    private String reference = "";
    private String commission = "";
    private String authority = "";
    private String authorityName = "";
    private String title = "";

    protected PlanIdentity() {}

    PlanIdentity(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        this.id = id;
        this.reference = reference;
        this.commission = commission;
        this.authority = authority;
        this.authorityName = authorityName;
        this.title = title;
    }

    public PlanRef ref() {
        return new PlanRef(id, reference, commission, authority, authorityName);
    }

    public UUID id() {
        return id;
    }

    /** For people to read: {@code PP-2024-0001}. */
    public String reference() {
        return reference;
    }

    public String commission() {
        return commission;
    }

    /** GSS code. */
    public String authority() {
        return authority;
    }

    public String authorityName() {
        return authorityName;
    }

    public String title() {
        return title;
    }
}
