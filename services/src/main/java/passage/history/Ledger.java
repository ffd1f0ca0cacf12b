package passage.history;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.events.Topics;
import passage.platform.clock.WallClock;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Appends every event of every topic; the index is given under a lock, so that it has no gap. */
@Component
class Ledger implements Consumer {
    private final EntityManager entities;
    private final LedgerEntries entries;
    private final JdbcClient jdbc;
    private final WallClock wall;

    Ledger(EntityManager entities, LedgerEntries entries, JdbcClient jdbc, WallClock wall) {
        this.entities = entities;
        this.entries = entries;
        this.jdbc = jdbc;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Set<String> topics() {
        return Set.copyOf(Topics.ALL);
    }

    @Override
    public void take(Received received) {
        jdbc.sql("select id from history.ledger where id = 1 for update")
                .query(Integer.class)
                .single();
        entities.persist(new LedgerEntry(entries.lastIndex() + 1, received, wall.now()));
    }
}
