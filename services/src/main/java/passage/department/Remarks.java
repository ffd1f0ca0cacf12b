package passage.department;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All that was said about submissions. */
interface Remarks extends Repository<Remark, UUID> {
    Remark save(Remark remark);

    Optional<Remark> findById(UUID id);

    List<Remark> findBySubmissionIdOrderByMadeAt(UUID submission);

    List<Remark> findAllByOrderByMadeAt();

    List<Remark> findBySubmissionIdInOrderByMadeAt(Collection<UUID> submissions);
}
