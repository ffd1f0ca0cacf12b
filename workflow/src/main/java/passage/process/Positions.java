package passage.process;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
}
