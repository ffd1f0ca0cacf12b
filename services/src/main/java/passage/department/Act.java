package passage.department;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import passage.events.Event.PlanEvent;
import passage.events.PlanFact.FinalTextSignedOff;
import passage.events.PlanFact.FurtherDecisionRecorded;
import passage.events.PlanFact.PlanCertified;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.Words;

/** Something that a submission rests on: an endorsement, a sign-off of final wording, or the certificate. */
@Entity
@Table(schema = "department", name = "act")
class Act {
    /** What sort of thing it is. */
    enum Kind {
        ENDORSEMENT("Endorsement"),
        SIGN_OFF("Final wording signed off"),
        CERTIFICATE("Certificate");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As a person reads it. */
        public String title() {
            return title;
        }

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @Id
    private UUID id;

    private UUID planId;
    private @Nullable UUID submissionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind act;

    private @Nullable UUID decisionId;
    private String body;
    private String outcome;
    private LocalDate doneOn;
    private String digest;
    private @Nullable String fromDigest;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Act() {}

    private Act(UUID id, PlanEvent event, Kind act, String body, String outcome, LocalDate doneOn, String digest) {
        this.id = id;
        this.planId = event.plan().id();
        this.act = act;
        this.body = body;
        this.outcome = outcome;
        this.doneOn = doneOn;
        this.digest = digest;
    }

    /** @param id of the event that told it */
    static Act of(UUID id, PlanEvent event, PlanEndorsed fact) {
        var act = new Act(id, event, Kind.ENDORSEMENT, fact.body(), fact.outcome(), fact.decidedOn(), fact.digest());
        act.decisionId = fact.decisionId();
        return act;
    }

    static Act of(UUID id, PlanEvent event, FurtherDecisionRecorded fact) {
        return new Act(id, event, Kind.ENDORSEMENT, fact.body(), fact.outcome(), fact.decidedOn(), fact.digest());
    }

    static Act of(UUID id, PlanEvent event, FinalTextSignedOff fact) {
        var on = event.evidence().occurredOn();
        var act = new Act(id, event, Kind.SIGN_OFF, fact.role(), "within-delegation", on, fact.digest());
        act.decisionId = fact.decisionId();
        act.fromDigest = fact.endorsedDigest();
        act.words = fact.statement();
        return act;
    }

    /** By the role that certified it: the department learns no pseudonym. */
    static Act of(UUID id, PlanEvent event, PlanCertified fact) {
        var by = event.recordedBy().actingAs();
        var on = event.evidence().occurredOn();
        var act = new Act(id, event, Kind.CERTIFICATE, by, "certified", on, fact.digest());
        act.words = fact.statement();
        return act;
    }

    void ledTo(UUID submission) {
        this.submissionId = submission;
    }

    Kind act() {
        return act;
    }

    @Nullable
    UUID decisionId() {
        return decisionId;
    }

    /** Body or role, never a person's name. */
    String body() {
        return body;
    }

    String outcome() {
        return outcome;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    /** SHA-256 of the text that it binds. */
    String digest() {
        return digest;
    }

    /** SHA-256 of the endorsed text from which final wording was made. */
    @Nullable
    String fromDigest() {
        return fromDigest;
    }

    @Nullable
    String words() {
        return words;
    }
}
