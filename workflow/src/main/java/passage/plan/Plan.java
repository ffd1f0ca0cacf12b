package passage.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact;
import passage.platform.requests.Refused;

/**
 * One authority's plan for one commission. It keeps the texts by digest, the decisions and which text was endorsed,
 * certified, sent and published; every change is a numbered fact.
 */
@Entity
@Table(schema = "plan", name = "plan")
public class Plan extends PlanDates {
    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    @Embedded
    private @Nullable Sending sending;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_as")
    private @Nullable Stage end;

    protected Plan() {}

    Plan(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        super(id, reference, commission, authority, authorityName, title);
    }

    void open(LocalDate commissionedOn, List<PlanFact.Due> dues, Circumstances circumstances) {
        note(new PlanFact.PlanOpened(title(), commissionedOn, dues), circumstances);
    }

    /**
     * Whoever drafted any version of a plan certifies none, nor does a substitute for them.
     *
     * @param bound those whose writing counts as the certifier's own
     * @throws Refused when the person may not certify it
     */
    public void requireCertifier(UUID certifier, Set<UUID> bound) {
        if (wroteAny(Set.of(certifier))) {
            throw Refused.byRule(
                    "Passage's own rule: the certifier is not the author",
                    "You drafted a version of this plan, so somebody else must certify it");
        }
        if (wroteAny(bound)) {
            throw Refused.byRule(
                    "Passage's own rule: the certifier is not the author, nor a substitute of the author",
                    "A version of this plan was drafted by somebody for whom you act, or who acted for you, so somebody"
                            + " else must certify it");
        }
    }

    /** Whether one of these people drafted a version. */
    public boolean wroteAny(Set<UUID> people) {
        return texts().stream().anyMatch(each -> people.contains(each.draftedBy()));
    }

    /** Vouches for a text. @param bound those whose writing counts as the certifier's own */
    public void certify(Text text, UUID certifier, Set<UUID> bound, String statement, Circumstances by) {
        requireCertifier(certifier, bound);
        sending().certify(text, certifier);
        note(new PlanFact.PlanCertified(text.digest(), statement), by);
    }

    /** The version that somebody vouched for last, which is the one to send and to publish. */
    public Text certifiedText() {
        var no = sending().certifiedNo();
        if (no == null) {
            throw Refused.wrongState("No text of %s has been certified".formatted(reference()));
        }
        return text(no);
    }

    /** JPA reads an embedded value without any column set as null, so it is made when it is first asked for. */
    public Sending sending() {
        if (sending == null) {
            sending = new Sending();
        }
        return sending;
    }

    void arriveAt(Stage stage) {
        this.stage = stage;
    }

    /** How the plan's way ended, once nothing more is to be done. */
    public Stage end() {
        return end == null ? stage : end;
    }

    public void reject(Circumstances by) {
        end = Stage.REJECTED;
        note(
                new PlanFact.PlanRejected(
                        decision().id(),
                        decision().body(),
                        decision().decidedOn(),
                        sending().submissionId()),
                by);
    }

    public void withdraw(String reason, Circumstances by) {
        note(new PlanFact.PlanWithdrawn(reason, sending().submissionId() != null), by);
    }

    /** The process has ended the plan's way after a withdrawal. */
    public void endAsWithdrawn() {
        end = Stage.WITHDRAWN;
    }

    public void close(String reason, Circumstances by) {
        end = Stage.CLOSED;
        note(new PlanFact.PlanClosed(reason), by);
    }

    public Stage stage() {
        return stage;
    }
}
