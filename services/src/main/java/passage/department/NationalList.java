package passage.department;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All plans that the department waits for or has. */
interface NationalList extends Repository<NationalEntry, UUID> {
    NationalEntry save(NationalEntry entry);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from NationalEntry e where e.planId = :plan")
    Optional<NationalEntry> lock(UUID plan);

    @Query("select e from NationalEntry e where e.commission = :commission")
    List<NationalEntry> of(String commission);
}
