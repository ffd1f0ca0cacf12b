package passage.plan;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored plans. */
interface PlanRows extends Repository<Plan, UUID> {
    /** Which council answers which commission by which plan. */
    record Opened(String commission, String authority, String reference) {}

    /** How far a plan is. */
    record Standing(UUID id, String reference, long seq, Stage stage) {}

    Optional<Plan> findById(UUID id);

    Optional<Plan> findByReference(String reference);

    Optional<Plan> findByCommissionAndAuthority(String commission, String authority);

    @Query(
            "select new passage.plan.PlanKey(p.id, p.authority) from Plan p where p.commission = :commission and p.authority = :authority")
    Optional<PlanKey> key(String commission, String authority);

    @Query(
            "select new passage.plan.PlanKey(p.id, p.authority) from Plan p where p.authority = :authority and p.end is null order by p.reference")
    List<PlanKey> underWay(String authority);

    @Query("select new passage.plan.PlanKey(p.id, p.authority) from Plan p where p.reference = :reference")
    Optional<PlanKey> key(String reference);

    @Query(
            "select new passage.plan.PlanKey(p.id, p.authority) from Plan p join p.sending.submissions s where s.id = :submission")
    Optional<PlanKey> keyBySubmission(UUID submission);

    @Query(
            "select new passage.plan.PlanKey(p.id, p.authority) from Plan p where p.sending.publicationId = :publication")
    Optional<PlanKey> keyByPublication(UUID publication);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> lock(UUID id);

    @Query("select p.id from Plan p where p.keeping.dueReckoned = false order by p.reference")
    List<UUID> unreckoned(Limit limit);

    @Query("select p.reference from Plan p join p.decisions d where d.id = :decision order by p.reference")
    List<String> decidedBy(UUID decision);

    @Query("select new passage.plan.PlanRows$Standing(p.id, p.reference, p.planSeq, p.stage) from Plan p"
            + " order by p.reference")
    List<Standing> standing();

    List<Plan> findByCommission(String commission);

    List<Plan> findByIdIn(Collection<UUID> ids);

    @Query("select new passage.plan.PlanRows$Opened(p.commission, p.authority, p.reference) from Plan p"
            + " where p.authority in :authorities")
    List<Opened> opened(Collection<String> authorities);

    List<Plan> findByAuthorityOrderByReference(String authority);
}
