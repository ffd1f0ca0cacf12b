package passage.platform.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.clock.PendingWork;

/** Holds simulated time still while an event waits for the broker or for a consumer of this process. */
@Component
@ConditionalOnProperty(name = "passage.clock.simulated-from")
class UntakenEvents implements PendingWork {
    private static final String UNTAKEN_BY = """
             or o.topic in (:topics%1$d) and o.type not in (:ignored%1$d)
                and not exists (select 1 from platform.inbox i where i.consumer = :name%1$d and i.event_id = o.event_id)
                and not exists (select 1 from platform.parked p where p.consumer = :name%1$d and p.event_id = o.event_id)
            """;

    private final JdbcClient jdbc;
    private final String untaken;
    private final Map<String, Object> parameters = new HashMap<>();

    UntakenEvents(JdbcClient jdbc, ObjectProvider<Consumer> consumers) {
        this.jdbc = jdbc;
        var sql = new StringBuilder("select count(*) from platform.outbox o where o.sent_at is null");
        List<Consumer> all = consumers.stream().toList();
        for (int i = 0; i < all.size(); i++) {
            sql.append(UNTAKEN_BY.formatted(i));
            parameters.put("topics" + i, all.get(i).topics());
            parameters.put("ignored" + i, orNone(all.get(i).ignored()));
            parameters.put("name" + i, all.get(i).name());
        }
        this.untaken = sql.toString();
    }

    /** SQL knows no empty list. */
    private static Set<String> orNone(Set<String> types) {
        return types.isEmpty() ? Set.of("") : types;
    }

    /** One statement, so that no event is missed on its way from the outbox to a consumer. */
    @Override
    public Optional<String> unfinishedAt(Instant now) {
        long count = jdbc.sql(untaken).params(parameters).query(Long.class).single();
        return count == 0 ? Optional.empty() : Optional.of(count + " events that not all have taken");
    }

    @Override
    public long progress() {
        return jdbc.sql("select (select count(*) from platform.outbox) + (select count(*) from platform.inbox)"
                        + " + (select count(*) from platform.parked)")
                .query(Long.class)
                .single();
    }
}
