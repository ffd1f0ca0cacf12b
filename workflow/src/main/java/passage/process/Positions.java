package passage.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    /** The open tasks of many plans; a plan without any is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OpenTask>> openTasks(Collection<UUID> plans) {
        return open.of(plans);
    }
}
