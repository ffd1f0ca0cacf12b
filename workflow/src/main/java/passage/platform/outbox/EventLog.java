package passage.platform.outbox;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of all events that were ever written to the outbox, to read from its beginning. */
@Component
public class EventLog {
    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event with its number in the log. Numbers grow within a key; they have gaps.
     *
     * @param key the key under which it travels
     */
    public record Numbered(long number, String key, Logged event) {}

    /** The next events after a number; those of transactions that are under way come later, perhaps with smaller numbers. */
    public List<Numbered> after(long number, int most) {
        return jdbc.sql("""
                        select id, event_key, event_id, type, event_time, json, topic, sent_partition, sent_offset
                        from platform.outbox where id > :number order by id fetch first :most rows only
                        """)
                .param("number", number)
                .param("most", most)
                .query((row, n) -> new Numbered(
                        row.getLong(1),
                        row.getString(2),
                        new Logged(
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                row.getBytes(6),
                                row.getString(7),
                                row.getObject(8, Integer.class),
                                row.getObject(9, Long.class))))
                .list();
    }

    /** Those of some events that are in the log. */
    public Set<UUID> known(Collection<UUID> events) {
        return events.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select event_id from platform.outbox where event_id in (:events)")
                        .param("events", events)
                        .query(UUID.class)
                        .list());
    }
}
