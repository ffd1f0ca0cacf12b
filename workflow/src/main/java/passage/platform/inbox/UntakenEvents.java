package passage.platform.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.clock.PendingWork;

/** Holds simulated time still while an event waits for the broker or for a consumer of this process. */
@Component
@ConditionalOnProperty(name = "passage.clock.simulated-from")
class UntakenEvents implements PendingWork {
    private final JdbcClient jdbc;
    private final List<Consumer> consumers;

    UntakenEvents(JdbcClient jdbc, List<Consumer> consumers) {
        this.jdbc = jdbc;
        this.consumers = consumers;
    }

    @Override
    public Optional<String> unfinishedAt(Instant now) {
        long unsent = count(jdbc.sql("select count(*) from platform.outbox where sent_at is null"));
        if (unsent > 0) {
            return Optional.of(unsent + " events in the outbox");
        }
        return consumers.stream()
                .filter(this::lags)
                .map(c -> "consumer " + c.name())
                .findFirst();
    }

    private boolean lags(Consumer consumer) {
        return count(jdbc.sql("""
                                select count(*) from platform.outbox o where o.topic in (:topics)
                                and not exists (select 1 from platform.inbox i
                                    where i.consumer = :name and i.event_id = o.event_id)
                                and not exists (select 1 from platform.parked p
                                    where p.consumer = :name and p.event_id = o.event_id)
                                """).param("topics", consumer.topics()).param("name", consumer.name())) > 0;
    }

    private static long count(JdbcClient.StatementSpec sql) {
        return sql.query(Long.class).single();
    }
}
