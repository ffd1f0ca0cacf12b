package passage.papers;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored confirmations; nothing changes or removes one. */
interface ConfirmedRows extends Repository<Confirmed, UUID> {
    Confirmed save(Confirmed confirmed);

    List<Confirmed> findByPlanOrderByNo(UUID plan);
}
