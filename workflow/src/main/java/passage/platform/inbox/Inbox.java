package passage.platform.inbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.platform.clock.WallClock;

/**
 * Lets each event take effect once per consumer. An event that cannot be taken goes to the dead letters and parks later
 * events of its key, so that their order is kept until repair; other keys go on.
 */
@Component
class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WallClock wall;
    private final DeadLetters deadLetters;

    Inbox(JdbcClient jdbc, PlatformTransactionManager transactions, WallClock wall, DeadLetters deadLetters) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.wall = wall;
        this.deadLetters = deadLetters;
    }

    void receive(Consumer consumer, Received event) {
        if (isParked(consumer, event.key())) {
            transaction.executeWithoutResult(status -> park(consumer, event, "waits for an earlier event of its key"));
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                takeOnce(consumer, event);
                return;
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | CannotCreateTransactionException e) {
                throw e; // the database, not the event, is at fault: Kafka delivers it again
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    giveUp(consumer, event, e);
                    return;
                }
            }
        }
    }

    /** Takes the parked events of a key in their order; stops at the first that fails again. */
    void retry(Consumer consumer, String key) {
        for (var event : parked(consumer, key)) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from platform.parked where consumer = ? and event_id = ?")
                        .params(consumer.name(), event.id())
                        .update();
                note(consumer, event);
                consumer.take(event);
            });
        }
    }

    private void takeOnce(Consumer consumer, Received event) {
        transaction.executeWithoutResult(status -> {
            if (!alreadyTaken(consumer, event)) {
                note(consumer, event);
                consumer.take(event);
            }
        });
    }

    private boolean alreadyTaken(Consumer consumer, Received event) {
        return jdbc.sql("select count(*) from platform.inbox where consumer = ? and event_id = ?")
                        .params(consumer.name(), event.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void note(Consumer consumer, Received event) {
        jdbc.sql("insert into platform.inbox (consumer, event_id, taken_at) values (?, ?, ?)")
                .params(consumer.name(), event.id(), OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC))
                .update();
    }

    private void giveUp(Consumer consumer, Received event, RuntimeException cause) {
        deadLetters.send(consumer, event, cause);
        transaction.executeWithoutResult(status -> park(consumer, event, String.valueOf(cause.getMessage())));
        LOG.error(
                "{} could not take {} {} of {}; it is in the dead letters, and later events of {} wait until repair: {}",
                consumer.name(),
                event.type(),
                event.id(),
                event.key(),
                event.key(),
                String.valueOf(cause.getMessage()));
    }

    private boolean isParked(Consumer consumer, String key) {
        return jdbc.sql("select count(*) from platform.parked where consumer = ? and event_key = ?")
                        .params(consumer.name(), key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void park(Consumer consumer, Received event, String reason) {
        var known = jdbc.sql("select count(*) from platform.parked where consumer = ? and event_id = ?")
                .params(consumer.name(), event.id())
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("""
                            insert into platform.parked (consumer, event_id, event_key, type, event_time, topic,
                                kafka_partition, kafka_offset, json, reason, parked_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            consumer.name(),
                            event.id(),
                            event.key(),
                            event.type(),
                            OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC),
                            event.topic(),
                            event.partition(),
                            event.offset(),
                            event.json(),
                            reason.length() > 1000 ? reason.substring(0, 1000) : reason,
                            OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC))
                    .update();
        }
    }

    private List<Received> parked(Consumer consumer, String key) {
        return jdbc.sql("""
                        select event_id, type, event_time, event_key, topic, kafka_partition, kafka_offset, json
                        from platform.parked where consumer = ? and event_key = ? order by parked_at, kafka_offset
                        """)
                .params(consumer.name(), key)
                .query((row, n) -> new Received(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getBytes(8)))
                .list();
    }
}
