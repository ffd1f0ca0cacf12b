package passage.plan;

import java.util.Optional;
import org.springframework.stereotype.Component;
import passage.platform.access.Belonging;
import passage.platform.access.Door.Subject;

/** Whose a plan is, by its reference. */
@Component
class WhosePlan implements Belonging {
    private final PlanRows rows;

    WhosePlan(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public Subject subject() {
        return Subject.PLAN;
    }

    @Override
    public Optional<String> councilOf(String reference) {
        return rows.key(reference).map(PlanKey::authority);
    }
}
