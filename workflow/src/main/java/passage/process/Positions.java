package passage.process;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.plan.Plan;
import passage.route.Behind;

/** Tells where a plan waits, and for whom. */
@Service
public class Positions {
    private final Engine engine;

    Positions(Engine engine) {
        this.engine = engine;
    }

    @Transactional(readOnly = true)
    public Position of(UUID plan) {
        return new Position(engine.waitingAt(plan), engine.openTasks(plan));
    }

    /** What of its route lies behind a plan. */
    @Transactional(readOnly = true)
    public Behind behind(Plan plan) {
        return Reached.of(plan, engine.waitingAt(plan.id()), engine.known(plan.id()));
    }

    /** How many reviews were held of those that the plan goes through now; a new draft may begin again at the first. */
    @Transactional(readOnly = true)
    public int reviewsHeld(UUID plan) {
        return Reached.reviews(engine.known(plan));
    }
}
