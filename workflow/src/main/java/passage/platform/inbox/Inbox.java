package passage.platform.inbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
    private final Parking parking;
    private final DeadLetters deadLetters;

    Inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            WallClock wall,
            Parking parking,
            DeadLetters deadLetters) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.wall = wall;
        this.parking = parking;
        this.deadLetters = deadLetters;
    }

    void receive(Consumer consumer, Received event) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> takeOrPark(consumer, event));
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

    /**
     * Takes the parked events of a key in their order, each in its own transaction.
     *
     * @return how many were taken
     * @throws StillFailing when one fails again; it and later ones stay parked
     */
    int retry(Consumer consumer, String key) {
        int taken = 0;
        for (var next = parking.oldest(consumer, key); next.isPresent(); next = parking.oldest(consumer, key)) {
            var event = next.get();
            try {
                transaction.executeWithoutResult(status -> {
                    if (parking.release(consumer, event)) {
                        takeOnce(consumer, event);
                    }
                });
            } catch (RuntimeException e) {
                throw new StillFailing(event, taken, e);
            }
            taken++;
        }
        return taken;
    }

    private void takeOrPark(Consumer consumer, Received event) {
        if (!isTaken(consumer, event) && parking.holdsBack(consumer, event.key())) {
            parking.park(consumer, event, "waits for an earlier event of its key");
        } else {
            takeOnce(consumer, event);
        }
    }

    private void takeOnce(Consumer consumer, Received event) {
        if (!isTaken(consumer, event)) {
            jdbc.sql("insert into platform.inbox (consumer, event_id, taken_at) values (?, ?, ?)")
                    .params(consumer.name(), event.id(), OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC))
                    .update();
            consumer.take(event);
        }
    }

    private boolean isTaken(Consumer consumer, Received event) {
        return jdbc.sql("select count(*) from platform.inbox where consumer = ? and event_id = ?")
                        .params(consumer.name(), event.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void giveUp(Consumer consumer, Received event, RuntimeException cause) {
        deadLetters.send(consumer, event, cause);
        transaction.executeWithoutResult(status -> parking.park(consumer, event, String.valueOf(cause.getMessage())));
        LOG.error(
                "{} could not take {} {} of {}; it is in the dead letters, and later events of {} wait until repair: {}",
                consumer.name(),
                event.type(),
                event.id(),
                event.key(),
                event.key(),
                String.valueOf(cause.getMessage()));
    }

    /** A parked event that failed again. */
    static class StillFailing extends RuntimeException {
        StillFailing(Received event, int taken, RuntimeException cause) {
            super(
                    "Took %d, then %s %s failed again; it and later events of its key stay parked: %s"
                            .formatted(taken, event.type(), event.id(), cause.getMessage()),
                    cause);
        }
    }
}
