package passage.scrutiny;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored reviews. */
interface Reviews extends Repository<Review, UUID> {
    Review save(Review review);

    List<Review> findByPlanOrderByNo(UUID plan);
}
