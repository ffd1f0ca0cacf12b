package passage.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.inbox.Received;

/** Events that were taken and wait for their place; what was committed first gets the smaller number. */
@Component
class Arrivals {
    private static final int BATCH = 500;
    private static final String COLUMNS = "event_id, type, event_time, topic, kafka_partition, kafka_offset, event_key,"
            + " plan_id, reference, authority, authority_name, seq, canonical, digest, appended_at";

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Received received, Instant now) {
        var event = CanonicalEvent.of(received);
        jdbc.sql("insert into history.arrival (" + COLUMNS + ") values (:id, :type, :time, :topic, :partition, :offset,"
                        + " :key, :plan, :reference, :authority, :authorityName, :seq, :canonical, :digest, :now)")
                .param("id", received.id())
                .param("type", received.type())
                .param("time", OffsetDateTime.ofInstant(received.time(), ZoneOffset.UTC))
                .param("topic", received.topic())
                .param("partition", received.partition())
                .param("offset", received.offset())
                .param("key", received.key())
                .param("plan", event.planId().orElse(null))
                .param("reference", event.reference().orElse(null))
                .param("authority", event.authority().orElse(null))
                .param("authorityName", event.authorityName().orElse(null))
                .param("seq", event.seq().orElse(null))
                .param("canonical", event.bytes())
                .param("digest", event.digest())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from history.arrival")
                .query(Long.class)
                .single();
    }

    /**
     * Gives the next of those that wait the places after {@code last}. An event that was committed after another of its
     * plan is not seen before it, so each plan's order is kept.
     *
     * @return how many were placed
     */
    int place(long last) {
        var next = jdbc.sql("select arrival from history.arrival order by arrival fetch first " + BATCH + " rows only")
                .query(Long.class)
                .list();
        if (next.isEmpty()) {
            return 0;
        }
        int placed = jdbc.sql("insert into history.entry (entry_index, " + COLUMNS
                        + ") select :last + row_number() over (order by arrival), " + COLUMNS
                        + " from history.arrival where arrival in (:next)")
                .param("last", last)
                .param("next", next)
                .update();
        jdbc.sql("delete from history.arrival where arrival in (:next)")
                .param("next", next)
                .update();
        return placed;
    }
}
