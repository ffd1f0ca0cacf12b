package passage.platform.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import passage.platform.clock.WallClock;

/** Events wait here, written in the transaction of their cause; sent ones stay as the event log. */
@Component
public class Outbox {
    static final int SLOTS = 8;

    private final JdbcClient jdbc;
    private final WallClock wall;
    private final WakeUp wakeUp;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Outbox(JdbcClient jdbc, WallClock wall, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.wakeUp = wakeUp;
    }

    /**
     * Must run in the transaction that causes the event. Writers of one key must be serialised by a row lock of theirs,
     * or the order per key is lost.
     *
     * @param time business time of the event
     * @return the event's id, the same on every retry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(String topic, String key, String type, Instant time, byte[] json) {
        var id = ids.generate();
        jdbc.sql("""
                        insert into platform.outbox (event_id, slot, topic, event_key, type, event_time, json, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, Math.floorMod(key.hashCode(), SLOTS), topic, key, type, utc(time), json, utc(wall.now()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.call();
            }
        });
        return id;
    }

    /** The log of one key on one topic, oldest first; not yet sent events have no offset. */
    public List<Logged> log(String topic, String key) {
        return jdbc.sql("""
                        select event_id, type, event_time, json, sent_partition, sent_offset from platform.outbox
                        where topic = ? and event_key = ? order by id
                        """)
                .params(topic, key)
                .query((row, n) -> new Logged(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBytes(4),
                        topic,
                        row.getObject(5, Integer.class),
                        row.getObject(6, Long.class)))
                .list();
    }

    /** How many events still wait to be acknowledged by the broker. */
    public long waiting() {
        return jdbc.sql("select count(*) from platform.outbox where sent_at is null")
                .query(Long.class)
                .single();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
