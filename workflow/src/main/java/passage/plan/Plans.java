package passage.plan;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authority;
import passage.commission.Commission;
import passage.commission.Commissions;
import passage.events.Event.PlanEvent;
import passage.events.PlanFact.Due;
import passage.events.Publisher;
import passage.platform.requests.Refused;

/** The plans; what changes one is serialised by a lock on its row, so that its events keep their order. */
@Service
public class Plans {
    private final PlanRows rows;
    private final Commissions commissions;
    private final Publisher publisher;
    private final EntityManager entities;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Plans(PlanRows rows, Commissions commissions, Publisher publisher, EntityManager entities) {
        this.rows = rows;
        this.commissions = commissions;
        this.publisher = publisher;
        this.entities = entities;
    }

    /** @throws Refused when no plan has the reference */
    public Plan get(String reference) {
        return find(reference).orElseThrow(() -> Refused.notFound("plan " + reference));
    }

    /** @throws Refused when there is no such plan */
    public Plan get(UUID id) {
        return rows.findById(id).orElseThrow(() -> Refused.notFound("plan " + id));
    }

    public Optional<Plan> find(String reference) {
        return rows.findByReference(reference);
    }

    /** @throws Refused when no plan has the reference */
    public PlanKey key(String reference) {
        return rows.key(reference).orElseThrow(() -> Refused.notFound("plan " + reference));
    }

    /** An authority's plan for a commission. */
    public Optional<PlanKey> find(String commission, String authority) {
        return rows.key(commission, authority);
    }

    /** An authority's plans whose way is not over. */
    public List<PlanKey> underWay(String authority) {
        return rows.underWay(authority);
    }

    public Optional<PlanKey> bySubmission(UUID submissionId) {
        return rows.keyBySubmission(submissionId);
    }

    public Optional<PlanKey> byPublication(UUID publicationId) {
        return rows.keyByPublication(publicationId);
    }

    /** An authority's plans, by their references. */
    public List<Plan> of(String authority) {
        return rows.findByAuthorityOrderByReference(authority);
    }

    /** A commission's plans, by their authorities. */
    public Map<String, Plan> answering(String commission) {
        return rows.findByCommission(commission).stream()
                .collect(Collectors.toMap(Plan::authority, plan -> plan, (one, other) -> other, TreeMap::new));
    }

    /** The plans with these ids. */
    public Map<UUID, Plan> all(Collection<UUID> ids) {
        return rows.findByIdIn(ids).stream().collect(Collectors.toMap(Plan::id, plan -> plan));
    }

    /** References of these authorities' plans, by the commission that each answers and then by authority. */
    public Map<String, Map<String, String>> references(Collection<String> authorities) {
        return rows.opened(authorities).stream()
                .collect(Collectors.groupingBy(
                        PlanRows.Opened::commission,
                        Collectors.toMap(PlanRows.Opened::authority, PlanRows.Opened::reference)));
    }

    /** Some of the plans whose dates to keep are not known yet; empty once there are none. */
    public List<UUID> unreckoned(int most) {
        return rows.unreckoned(Limit.of(most));
    }

    /** References of the plans that one decision names, in their order. */
    public List<String> decidedBy(UUID decision) {
        return rows.decidedBy(decision);
    }

    /** The plan as it now stands, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Plan lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> Refused.notFound("plan " + id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Plan open(
            Commission commission,
            Authority authority,
            LocalDate commissionedOn,
            List<Due> dues,
            Circumstances circumstances) {
        rows.findByCommissionAndAuthority(commission.id(), authority.gssCode()).ifPresent(plan -> {
            throw Refused.wrongState(
                    "%s already has the plan %s for this commission".formatted(authority.name(), plan.reference()));
        });
        var plan = new Plan(
                ids.generate(),
                commissions.nextReference(commission.id()),
                commission.id(),
                authority.gssCode(),
                authority.name(),
                commission.title());
        plan.open(commissionedOn, dues, circumstances);
        entities.persist(plan); // a merge would return a copy without its pending facts
        return plan;
    }

    /** Numbers what happened to the plan in this transaction and puts it into the outbox. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Plan plan, Stage stage) {
        plan.arriveAt(stage);
        for (var pending : plan.takePending()) {
            publisher.publish(new PlanEvent(
                    plan.nextSeq(),
                    plan.ref(),
                    stage.toString(),
                    pending.circumstances().by(),
                    pending.circumstances().evidence(),
                    pending.fact()));
        }
        entities.flush();
    }
}
