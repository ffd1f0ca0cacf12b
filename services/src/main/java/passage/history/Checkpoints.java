package passage.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.history.proof.Checkpoint;
import passage.history.proof.SignedNote;

/** The checkpoints that were signed, in the database: for lists and old sizes; what holds is the signed note. */
@Component
class Checkpoints {
    private static final String SELECT = "select note, signed_at from history.checkpoint ";

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A signed checkpoint.
     *
     * @param signedAt wall time
     */
    record Signed(SignedNote note, Instant signedAt) {
        Checkpoint checkpoint() {
            return Checkpoint.parse(note.text());
        }
    }

    Optional<Signed> last() {
        return latest(1).stream().findFirst();
    }

    List<Signed> latest(int most) {
        return query(jdbc.sql(SELECT + "order by tree_size desc fetch first " + most + " rows only"));
    }

    Optional<Signed> of(long size) {
        return query(jdbc.sql(SELECT + "where tree_size = ?").param(size)).stream()
                .findFirst();
    }

    /** The first checkpoint that covers so many entries. */
    Optional<Signed> covering(long entries) {
        return query(jdbc.sql(SELECT + "where tree_size >= ? order by tree_size fetch first 1 rows only")
                        .param(entries))
                .stream()
                .findFirst();
    }

    /** The size of the largest checkpoint smaller than this; 0 where there is none. */
    long before(long size) {
        return jdbc.sql("select coalesce(max(tree_size), 0) from history.checkpoint where tree_size < ?")
                .param(size)
                .query(Long.class)
                .single();
    }

    /** The roots of those checkpoints that were signed, by size. */
    Map<Long, String> roots(Collection<Long> sizes) {
        Map<Long, String> roots = new HashMap<>();
        if (!sizes.isEmpty()) {
            jdbc.sql("select tree_size, root from history.checkpoint where tree_size in (:sizes)")
                    .param("sizes", sizes)
                    .query(row -> {
                        roots.put(row.getLong(1), row.getString(2));
                    });
        }
        return roots;
    }

    /** The smallest of which nobody was told. */
    Optional<Signed> firstUntold() {
        return query(jdbc.sql(SELECT + "where told = false order by tree_size fetch first 1 rows only")).stream()
                .findFirst();
    }

    void told(long size) {
        jdbc.sql("update history.checkpoint set told = true where tree_size = ?")
                .param(size)
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from history.checkpoint")
                .query(Long.class)
                .single();
    }

    private static List<Signed> query(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Signed(
                        SignedNote.parse(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps a checkpoint, or its further signatures. */
    void keep(SignedNote note, Checkpoint checkpoint, Instant signedAt, long token) {
        int found = jdbc.sql("update history.checkpoint set note = ? where tree_size = ? and root = ?")
                .params(note.toString(), checkpoint.size(), checkpoint.root().toString())
                .update();
        if (found == 0) {
            jdbc.sql("insert into history.checkpoint (tree_size, root, note, signed_at, token) values (?, ?, ?, ?, ?)")
                    .params(
                            checkpoint.size(),
                            checkpoint.root().toString(),
                            note.toString(),
                            OffsetDateTime.ofInstant(signedAt, ZoneOffset.UTC),
                            token)
                    .update();
        }
    }
}
