package passage.plan;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import passage.events.Basis;
import passage.events.PlanFact;

/** What happened to a plan, numbered without a gap, and which state of it a person has seen. */
@MappedSuperclass
public abstract class PlanRecord extends PlanIdentity {
    private long planSeq;

    @Enumerated(EnumType.STRING)
    private Basis basis = Basis.SEEN;

    private long revision;

    @Version
    private long version;

    @Transient
    private final List<Pending> pending = new ArrayList<>();

    /** A fact that waits for its number. */
    record Pending(PlanFact fact, Circumstances circumstances) {}

    protected PlanRecord() {}

    PlanRecord(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        super(id, reference, commission, authority, authorityName, title);
    }

    /** Notes a fact whose evidence a stage keeps itself; what does not change the plan says nothing of how it is known. */
    public void note(PlanFact fact, Circumstances by) {
        if (by.by().person() != null && fact.changesPlan()) {
            basis = by.evidence().basis();
        }
        pending.add(new Pending(fact, by));
    }

    List<Pending> takePending() {
        var taken = List.copyOf(pending);
        pending.clear();
        if (taken.stream().anyMatch(each -> each.fact().changesPlan())) {
            revision++;
        }
        return taken;
    }

    /** What was noted in this transaction and has no number yet, in its order. */
    public List<PlanFact> noted() {
        return pending.stream().map(Pending::fact).toList();
    }

    public boolean hasPending() {
        return !pending.isEmpty();
    }

    long nextSeq() {
        return ++planSeq;
    }

    /** Number of the last event; the numbers have no gap. */
    public long planSeq() {
        return planSeq;
    }

    /** How that is known which a person last recorded. */
    public Basis basis() {
        return basis;
    }

    /** Which state of the plan somebody has seen; a warning or a question leaves it, so that open forms stay good. */
    public long revision() {
        return revision;
    }
}
