package passage.commission;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored commissions. */
interface CommissionRows extends Repository<Commission, String> {
    Commission save(Commission commission);

    Optional<Commission> findById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Commission c where c.id = :id")
    Optional<Commission> lock(String id);

    List<Commission> findAllByOrderByIssuedOn();
}
