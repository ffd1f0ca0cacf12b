package passage.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.content.ContentStore;

/** The ledger's rows, and those that wait for their place, by what others know of them: an event's id, a place in Kafka. */
@Component
class Places {
    private static final String SELECT = "select entry_index, event_id, kafka_offset, canonical from history.entry ";
    private static final RowMapper<Held> HELD = (row, n) ->
            new Held(row.getObject(1, Long.class), row.getObject(2, UUID.class), row.getLong(3), row.getBytes(4));

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event that the ledger has.
     *
     * @param number null while it waits for its place
     */
    record Held(@Nullable Long number, UUID event, long offset, byte[] canonical) {
        String digest() {
            return ContentStore.digestOf(canonical);
        }

        String where() {
            return number == null ? "An event that waits for its place" : "Entry " + number;
        }
    }

    /** A row as the ledger's own order has it. */
    record Listed(
            long number,
            UUID event,
            String topic,
            String type,
            String key,
            @Nullable String reference,
            @Nullable Long seq) {}

    Map<UUID, Held> of(Collection<UUID> events) {
        Map<UUID, Held> held = new HashMap<>();
        if (!events.isEmpty()) {
            for (var table : List.of(
                    SELECT, "select cast(null as bigint), event_id, kafka_offset, canonical from history.arrival ")) {
                jdbc.sql(table + "where event_id in (:events)")
                        .param("events", events)
                        .query(HELD)
                        .list()
                        .forEach(each -> held.put(each.event, each));
            }
        }
        return held;
    }

    /** What came from one partition, from an offset until before another, by its offset. */
    Map<Long, Held> between(String topic, int partition, long from, long until) {
        Map<Long, Held> held = new HashMap<>();
        jdbc.sql(SELECT + "where topic = ? and kafka_partition = ? and kafka_offset >= ? and kafka_offset < ?")
                .params(topic, partition, from, until)
                .query(HELD)
                .list()
                .forEach(each -> held.put(each.offset, each));
        return held;
    }

    List<Listed> after(long number, int most) {
        return jdbc.sql("select entry_index, event_id, topic, type, event_key, reference, seq from history.entry"
                        + " where entry_index > ? order by entry_index fetch first " + most + " rows only")
                .param(number)
                .query((row, n) -> new Listed(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Long.class)))
                .list();
    }

    /** How many rows bear a number of one plan. */
    long rows(String topic, String key, long seq) {
        return jdbc.sql("select count(*) from history.entry where topic = ? and event_key = ? and seq = ?")
                .params(topic, key, seq)
                .query(Long.class)
                .single();
    }

    /** The last entry of a type about each plan, by reference. */
    List<byte[]> lastOfEach(String type) {
        return jdbc.sql("select canonical from history.entry where entry_index in"
                        + " (select max(entry_index) from history.entry where type = ? group by reference)")
                .param(type)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /** The last of the plan's own numbered events. */
    Optional<byte[]> lastOf(String topic, String plan) {
        return jdbc.sql("select canonical from history.entry where entry_index ="
                        + " (select max(entry_index) from history.entry where topic = ? and event_key = ?)")
                .params(topic, plan)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Every plan of which the ledger has events, with its reference. */
    Map<UUID, String> plans() {
        Map<UUID, String> plans = new HashMap<>();
        jdbc.sql("select distinct plan_id, reference from history.entry where plan_id is not null")
                .query(row -> {
                    plans.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return plans;
    }
}
