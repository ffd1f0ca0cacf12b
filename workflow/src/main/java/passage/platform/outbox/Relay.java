package passage.platform.outbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.platform.clock.WallClock;
import passage.platform.outbox.Wire.Acknowledged;
import passage.platform.outbox.Wire.Delivery;
import passage.platform.outbox.Wire.NotTaken;

/**
 * Sends waiting events to Kafka. Keys hash to slots; the row lock on a slot is the lease, so several relays share the
 * work and each key keeps its order. A row is marked only after the broker's acknowledgement: at least once on the
 * wire.
 */
@Component
class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 200;
    private static final long IDLE_MILLIS = 500;
    private static final long STOP_MILLIS = 10_000;
    private static final Delivery NOTHING = new Delivery(List.of(), null);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Wire wire;
    private final KafkaAdmin topics;
    private final WallClock wall;
    private final WakeUp wakeUp;
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile boolean brokerAnswers = true;
    private volatile Thread thread = new Thread(() -> {});

    Relay(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Wire wire,
            KafkaAdmin topics,
            WallClock wall,
            WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.wire = wire;
        this.topics = topics;
        this.wall = wall;
        this.wakeUp = wakeUp;
    }

    /** Whether Kafka took what was last sent to it. */
    boolean brokerAnswers() {
        return brokerAnswers;
    }

    private void work() {
        while (!stopping) {
            try {
                while (!stopping && round() > 0) {
                    answered();
                }
                wakeUp.awaitCall(IDLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopping) {
                    notAnswered(e);
                }
            }
        }
    }

    /**
     * @return how many events were sent
     * @throws NotTaken when there is one that the broker did not take
     */
    int round() {
        if (slots("").isEmpty()) {
            return 0;
        }
        var delivery = Objects.requireNonNull(transaction.execute(status -> send(slots(" for update skip locked"))));
        var failure = delivery.failure();
        if (failure != null) {
            throw failure;
        }
        return delivery.acknowledged().size();
    }

    /** The slots with waiting events; with the row locks, those that no other relay holds. */
    private List<Integer> slots(String locked) {
        return jdbc.queryForList(
                "select s.slot from platform.outbox_slot s where exists"
                        + " (select 1 from platform.outbox o where o.slot = s.slot and o.sent_at is null)" + locked,
                Integer.class);
    }

    private Delivery send(List<Integer> slots) {
        if (slots.isEmpty()) {
            return NOTHING;
        }
        var delivery = wire.send(waiting(slots), () -> stopping);
        jdbc.batchUpdate(
                "update platform.outbox set sent_at = ?, sent_partition = ?, sent_offset = ? where id = ?",
                delivery.acknowledged().stream().map(this::mark).toList());
        return delivery;
    }

    private Object[] mark(Acknowledged one) {
        return new Object[] {
            Outbox.utc(wall.now()),
            one.place().partition(),
            one.place().offset(),
            one.event().number()
        };
    }

    private List<Waiting> waiting(List<Integer> slots) {
        return jdbc.query(
                "select id, event_id, topic, event_key, type, event_time, json from platform.outbox where slot in ("
                        + slots.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ") and sent_at is null order by id fetch first ? rows only",
                (row, n) -> new Waiting(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class),
                        row.getBytes(7)),
                BATCH);
    }

    private void answered() {
        if (!brokerAnswers) {
            brokerAnswers = true;
            LOG.info("Kafka answers again; waiting events are being sent");
        }
    }

    private void notAnswered(RuntimeException why) {
        if (brokerAnswers) {
            brokerAnswers = false;
            LOG.warn("Kafka takes no events; they wait in the outbox and work goes on ({})", why.getMessage());
        }
        topics.initialize();
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
        thread = new Thread(this::work, "outbox-relay");
        thread.start();
    }

    @Override
    public void stop() {
        stopping = true;
        wakeUp.call();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
