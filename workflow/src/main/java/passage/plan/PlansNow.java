package passage.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Standings;

/** Tells others where each plan stands. */
@Component
class PlansNow implements Standings {
    private final PlanRows rows;

    PlansNow(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> now() {
        return rows.standing().stream()
                .map(plan -> new Standing(
                        plan.id(), plan.reference(), plan.seq(), plan.stage().toString()))
                .toList();
    }
}
