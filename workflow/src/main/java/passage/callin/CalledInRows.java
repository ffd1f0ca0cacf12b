package passage.callin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The call-ins, by the decision that was called in. */
interface CalledInRows extends JpaRepository<CalledIn, UUID> {
    Optional<CalledIn> findByDecisionAndPlan(UUID decision, UUID plan);
}
