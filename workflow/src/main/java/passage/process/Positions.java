package passage.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.plan.Plan;
import passage.route.Behind;

/** Tells where a plan waits, and for whom. */
@Service
public class Positions {
    private final Engine engine;
    private final OpenTasks open;

    Positions(Engine engine, OpenTasks open) {
        this.engine = engine;
        this.open = open;
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

    /** The open tasks of many plans; a plan without any is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OpenTask>> openTasks(Collection<UUID> plans) {
        return open.of(plans);
    }
}
