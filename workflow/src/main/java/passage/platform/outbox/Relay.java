package passage.platform.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.platform.clock.WallClock;

/**
 * Sends waiting events to Kafka. Keys hash to slots; the row lock on a slot is the lease, so several relays share the
 * work and each key keeps its order. A row is marked only after the broker's acknowledgement: at least once on the
 * wire.
 */
@Component
class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final URI SOURCE = URI.create("urn:passage");
    private static final int BATCH = 200;
    private static final long IDLE_MILLIS = 500;

    private record Row(
            long id, UUID eventId, String topic, String key, String type, OffsetDateTime time, byte[] json) {}

    private record Sent(Row row, CompletableFuture<SendResult<String, byte[]>> ack) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final WallClock wall;
    private final WakeUp wakeUp;
    private volatile boolean running;
    private volatile boolean brokerAnswers = true;
    private volatile Thread thread = new Thread(() -> {});

    Relay(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            WallClock wall,
            WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.kafka = kafka;
        this.admin = admin;
        this.wall = wall;
        this.wakeUp = wakeUp;
    }

    private void work() {
        while (running) {
            try {
                while (running && round() > 0) {
                    brokerAnswers(true);
                }
                wakeUp.awaitCall(IDLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    brokerAnswers(false, e);
                    admin.initialize();
                }
            }
        }
    }

    /** @return how many events were sent */
    int round() {
        int sent = 0;
        for (int slot = 0; slot < Outbox.SLOTS; slot++) {
            sent += sendSlot(slot);
        }
        return sent;
    }

    private int sendSlot(int slot) {
        if (jdbc.queryForList(
                        "select 1 from platform.outbox where slot = ? and sent_at is null fetch first 1 rows only",
                        slot)
                .isEmpty()) {
            return 0;
        }
        var count = transaction.execute(status -> {
            boolean leased = !jdbc.queryForList(
                            "select slot from platform.outbox_slot where slot = ? for update skip locked", slot)
                    .isEmpty();
            return leased ? send(waiting(slot)) : 0;
        });
        return count == null ? 0 : count;
    }

    private List<Row> waiting(int slot) {
        return jdbc.query(
                """
                select id, event_id, topic, event_key, type, event_time, json from platform.outbox
                where slot = ? and sent_at is null order by id fetch first %d rows only
                """.formatted(BATCH),
                (row, n) -> new Row(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class),
                        row.getBytes(7)),
                slot);
    }

    private int send(List<Row> rows) {
        var sent = new ArrayList<Sent>();
        for (var row : rows) {
            sent.add(new Sent(row, kafka.send(record(row))));
        }
        kafka.flush();
        jdbc.batchUpdate(
                "update platform.outbox set sent_at = ?, sent_partition = ?, sent_offset = ? where id = ?",
                sent.stream().map(this::mark).toList());
        return rows.size();
    }

    private Object[] mark(Sent sent) {
        try {
            var place = sent.ack().join().getRecordMetadata();
            return new Object[] {
                Outbox.utc(wall.now()),
                place.partition(),
                place.offset(),
                sent.row().id()
            };
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The broker did not take event " + sent.row().eventId(), e.getCause());
        }
    }

    private static ProducerRecord<String, byte[]> record(Row row) {
        var event = CloudEventBuilder.v1()
                .withId(row.eventId().toString())
                .withSource(SOURCE)
                .withType(row.type())
                .withSubject(row.key())
                .withTime(row.time())
                .withDataContentType("application/json")
                .withData(row.json())
                .build();
        return KafkaMessageFactory.<String>createWriter(row.topic(), row.key()).writeBinary(event);
    }

    private void brokerAnswers(boolean answers, Exception... why) {
        if (answers != brokerAnswers) {
            brokerAnswers = answers;
            if (answers) {
                LOG.info("Kafka answers again; waiting events are being sent");
            } else {
                LOG.warn("Kafka does not answer; events wait in the outbox and work goes on ({})", why[0].getMessage());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "outbox-relay");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
