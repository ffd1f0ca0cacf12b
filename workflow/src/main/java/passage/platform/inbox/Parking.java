package passage.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.clock.WallClock;

/** Events that wait for repair, in the order in which they came. */
@Component
class Parking {
    private static final int LONGEST_REASON = 1000;
    private static final String EVENT =
            "event_id, type, event_time, event_key, topic, kafka_partition, kafka_offset, json";

    /** What waits under one key for one consumer, and why the first of it could not be taken. */
    record Lot(String consumer, String key, long events, String type, UUID event, String reason, Instant since) {}

    private final JdbcClient jdbc;
    private final WallClock wall;

    Parking(JdbcClient jdbc, WallClock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /**
     * Those of the keys under which events wait; they cannot all be repaired before the running transaction ends. Locks
     * the newest of each, because repair begins with the oldest.
     */
    Set<String> holdsBack(Consumer consumer, Set<String> keys) {
        return Set.copyOf(jdbc.sql("""
                        select event_key from platform.parked where number in (
                            select max(number) from platform.parked
                            where consumer = :consumer and event_key in (:keys) group by event_key)
                        order by number for update
                        """)
                .param("consumer", consumer.name())
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    void park(Consumer consumer, Received event, String reason) {
        if (isParked(consumer, event)) {
            return;
        }
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
                        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
                        OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was still there */
    boolean release(Consumer consumer, Received event) {
        return jdbc.sql("delete from platform.parked where consumer = ? and event_id = ?")
                        .params(consumer.name(), event.id())
                        .update()
                == 1;
    }

    Optional<Received> oldest(Consumer consumer, String key) {
        return jdbc.sql("select " + EVENT + " from platform.parked where consumer = ? and event_key = ?"
                        + " order by number fetch first 1 rows only")
                .params(consumer.name(), key)
                .query((row, n) -> received(row))
                .optional();
    }

    List<Lot> lots() {
        return jdbc.sql("""
                        select p.consumer, p.event_key, lot.events, p.type, p.event_id, p.reason, p.parked_at
                        from platform.parked p join (
                            select consumer, event_key, min(number) as first_number, count(*) as events
                            from platform.parked group by consumer, event_key) lot on lot.first_number = p.number
                        order by p.number
                        """)
                .query((row, n) -> new Lot(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from platform.parked")
                .query(Long.class)
                .single();
    }

    private boolean isParked(Consumer consumer, Received event) {
        return jdbc.sql("select count(*) from platform.parked where consumer = ? and event_id = ?")
                        .params(consumer.name(), event.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getLong(7),
                row.getBytes(8));
    }
}
