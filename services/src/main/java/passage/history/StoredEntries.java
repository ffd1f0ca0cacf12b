package passage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.events.Topics;
import passage.history.proof.Leaf;

/** The database's rows as they lie there, for sealing and for comparing them with what was sealed. */
@Component
class StoredEntries {
    private static final String SELECT =
            "select entry_index, canonical, event_id, type, event_time, event_key, reference,"
                    + " authority, seq, digest from history.entry ";
    private static final Duration ROUNDING = Duration.ofNanos(1_000);

    private final JdbcClient jdbc;

    StoredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row: the canonical bytes, and the columns that repeat what they say. */
    record Row(
            long number,
            byte[] canonical,
            UUID eventId,
            String type,
            Instant time,
            String key,
            @Nullable String reference,
            @Nullable String authority,
            @Nullable Long seq,
            String digest) {

        byte[] leaf() {
            return Leaf.of(canonical);
        }

        /** @throws LedgerFault when a column says another thing than the bytes */
        Row checked() {
            var event = CanonicalEvent.stored(canonical);
            boolean agree = event.digest().equals(digest)
                    && event.id().equals(eventId)
                    && event.type().equals(type)
                    && Duration.between(event.time(), time).abs().compareTo(ROUNDING) <= 0
                    && event.subject().equals(key)
                    && event.reference().equals(Optional.ofNullable(reference))
                    && event.authority().equals(Optional.ofNullable(authority))
                    && event.seq().equals(Optional.ofNullable(seq));
            if (!agree) {
                throw new LedgerFault(
                        ("Entry %d in the database was changed: its columns say another thing than the event"
                                        + " itself")
                                .formatted(number));
            }
            return this;
        }
    }

    /** The largest number given; 0 in an empty ledger. */
    long last() {
        return jdbc.sql("select coalesce(max(entry_index), 0) from history.entry")
                .query(Long.class)
                .single();
    }

    /**
     * The next rows, each numbered one more than the one before.
     *
     * @throws LedgerFault when a number is missing
     */
    List<Row> after(long number, long upTo, int most) {
        var rows = jdbc.sql(SELECT + "where entry_index > ? and entry_index <= ? order by entry_index fetch first "
                        + most + " rows only")
                .params(number, upTo)
                .query(StoredEntries::row)
                .list();
        long expected = number;
        for (var row : rows) {
            if (row.number != ++expected) {
                throw missing(expected);
            }
        }
        if (rows.isEmpty() && number < upTo) {
            throw missing(number + 1);
        }
        return rows;
    }

    /** The plans that have entries after a number and up to another, with the number of the last of their own events. */
    Map<UUID, Long> plansBetween(long number, long upTo) {
        Map<UUID, Long> plans = new LinkedHashMap<>();
        jdbc.sql("select plan_id, max(seq) from history.entry where entry_index > ? and entry_index <= ? and topic = ?"
                        + " and plan_id is not null group by plan_id order by max(entry_index)")
                .params(number, upTo, Topics.PLANS)
                .query(row -> {
                    plans.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return plans;
    }

    /** The rows with these numbers. */
    List<Row> numbered(List<Long> numbers) {
        return jdbc.sql(SELECT + "where entry_index in (:numbers) order by entry_index")
                .param("numbers", numbers)
                .query(StoredEntries::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getBytes(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Long.class),
                row.getString(10));
    }

    private static LedgerFault missing(long number) {
        return new LedgerFault("Entry %d is missing from the database".formatted(number));
    }
}
