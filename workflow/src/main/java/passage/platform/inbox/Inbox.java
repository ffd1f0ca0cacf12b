package passage.platform.inbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;
    private final WallClock wall;
    private final Parking parking;
    private final DeadLetters deadLetters;

    Inbox(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            WallClock wall,
            Parking parking,
            DeadLetters deadLetters) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.wall = wall;
        this.parking = parking;
        this.deadLetters = deadLetters;
    }

    /** Takes events in their order, several in one transaction; where that fails, each in its own. */
    void receive(Consumer consumer, List<Received> all) {
        var ignored = consumer.ignored();
        var events =
                all.stream().filter(event -> !ignored.contains(event.type())).toList();
        for (int from = 0; from < events.size(); from += consumer.atOnce()) {
            var some = events.subList(from, Math.min(from + consumer.atOnce(), events.size()));
            if (some.size() == 1 || !tookTogether(consumer, some)) {
                some.forEach(event -> receive(consumer, event));
            }
        }
    }

    private boolean tookTogether(Consumer consumer, List<Received> events) {
        try {
            transaction.executeWithoutResult(status -> takeOrPark(consumer, events));
            return true;
        } catch (RuntimeException e) {
            LOG.debug("{} takes {} events one by one: {}", consumer.name(), events.size(), e.getMessage());
            return false;
        }
    }

    void receive(Consumer consumer, Received event) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> takeOrPark(consumer, List.of(event)));
                return;
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | CannotCreateTransactionException e) {
                throw e; // the database, not the event, is at fault: Kafka delivers it again
            } catch (AlreadyTaken e) {
                return;
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
                        take(consumer, untaken(consumer, List.of(event)));
                    }
                });
            } catch (RuntimeException e) {
                throw new StillFailing(event, taken, e);
            }
            taken++;
        }
        return taken;
    }

    private void takeOrPark(Consumer consumer, List<Received> events) {
        var held = parking.holdsBack(consumer, keysOf(events));
        if (held.isEmpty()) {
            take(consumer, List.copyOf(each(events).values()));
            return;
        }
        untaken(
                        consumer,
                        events.stream()
                                .filter(event -> held.contains(event.key()))
                                .toList())
                .forEach(event -> parking.park(consumer, event, "waits for an earlier event of its key"));
        var free = events.stream().filter(event -> !held.contains(event.key())).toList();
        take(consumer, List.copyOf(each(free).values()));
    }

    /**
     * Whether they were taken before is not asked, for they hardly ever were: then the note of it cannot be written again.
     *
     * @throws AlreadyTaken when that is so for one of them; the transaction must end
     */
    private void take(Consumer consumer, List<Received> events) {
        if (!events.isEmpty()) {
            var now = OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC);
            try {
                jdbc.batchUpdate(
                        "insert into platform.inbox (consumer, event_id, taken_at) values (?, ?, ?)",
                        events.stream()
                                .map(event -> new Object[] {consumer.name(), event.id(), now})
                                .toList());
            } catch (DuplicateKeyException e) {
                throw new AlreadyTaken(consumer, e);
            }
            events.forEach(consumer::take);
        }
    }

    /** Those that have not been taken, each once, in their order. */
    private List<Received> untaken(Consumer consumer, List<Received> events) {
        var each = each(events);
        named.queryForList(
                        "select event_id from platform.inbox where consumer = :consumer and event_id in (:events)",
                        Map.of("consumer", consumer.name(), "events", each.keySet()),
                        UUID.class)
                .forEach(each::remove);
        return List.copyOf(each.values());
    }

    private static Map<UUID, Received> each(List<Received> events) {
        var each = new LinkedHashMap<UUID, Received>();
        events.forEach(event -> each.putIfAbsent(event.id(), event));
        return each;
    }

    private static Set<String> keysOf(List<Received> events) {
        return events.stream().map(Received::key).collect(Collectors.toSet());
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

    /** An event that took effect before. */
    private static class AlreadyTaken extends RuntimeException {
        AlreadyTaken(Consumer consumer, DuplicateKeyException cause) {
            super("One of these was taken by %s before".formatted(consumer.name()), cause);
        }
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
