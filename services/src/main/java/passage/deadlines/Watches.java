package passage.deadlines;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All plans whose deadlines are watched. */
interface Watches extends Repository<Watch, UUID> {
    Watch save(Watch watch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Watch w where w.planId = :plan")
    Optional<Watch> lock(UUID plan);

    Optional<Watch> findById(UUID plan);

    @Query("select w.planId from Watch w order by w.authorityName, w.reference")
    Page<UUID> page(Pageable page);

    @Query("select w.planId from Watch w where w.authority in :authorities order by w.authorityName, w.reference")
    Page<UUID> page(Collection<String> authorities, Pageable page);

    @Query("""
            select w from Watch w left join fetch w.deadlines d where w.planId in :plans
            order by w.authorityName, w.reference, d.dueAt, d.name
            """)
    List<Watch> of(Collection<UUID> plans);

    @Query("select w.planId from Watch w where w.nextAt <= :now order by w.nextAt")
    List<UUID> dueAt(Instant now);

    @Query("select min(w.nextAt) from Watch w where w.nextAt > :now")
    Optional<Instant> nextAfter(Instant now);
}
