package passage.website;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.LedgerFact.CheckpointSigned.Covered;
import passage.events.Plainly;

/** What the auditors' ledger signed last, against which anybody can hold a plan's record later. */
@Component
class Anchors {
    private static final String NEWEST = "select tree_size, root, verifier_key, signed_at, note from website.checkpoint"
            + " order by signed_at desc fetch first 1 rows only";

    private final JdbcClient jdbc;

    Anchors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest checkpoint that is known here.
     *
     * @param signedAt by the machine's clock, also in a demonstration
     * @param note as verifiers read it
     */
    record Anchor(long entries, String root, String key, Instant signedAt, String note) {
        /** '14:02 on 19 July 2024'. */
        public String signed() {
            return Plainly.instant(signedAt);
        }
    }

    Optional<Anchor> newest() {
        return jdbc.sql(NEWEST)
                .query((row, n) -> new Anchor(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5)))
                .optional();
    }

    /** Whether a checkpoint, and so the newest, covers the event that last changed what is shown of the plan. */
    boolean cover(PublicRecord record) {
        var shown = record.shownSeq();
        return shown != null && covered(record.planId()) >= shown;
    }

    private long covered(UUID plan) {
        return jdbc.sql("select plan_seq from website.covered where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void signed(CheckpointSigned checkpoint) {
        keep(checkpoint);
        checkpoint.covers().forEach(this::covers);
    }

    private void keep(CheckpointSigned checkpoint) {
        jdbc.sql("delete from website.checkpoint where origin = ? and tree_size <= ?")
                .params(checkpoint.origin(), checkpoint.size())
                .update();
        jdbc.sql("""
                        insert into website.checkpoint (origin, tree_size, root, verifier_key, signed_at, note)
                        select :origin, :size, :root, :key, :at, :note
                        where not exists (select 1 from website.checkpoint where origin = :origin)
                        """)
                .param("origin", checkpoint.origin())
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("key", checkpoint.key())
                .param("at", OffsetDateTime.ofInstant(checkpoint.signedAt(), ZoneOffset.UTC))
                .param("note", checkpoint.note())
                .update();
    }

    private void covers(Covered plan) {
        jdbc.sql("insert into website.covered (plan_id, plan_seq) select :plan, 0"
                        + " where not exists (select 1 from website.covered where plan_id = :plan)")
                .param("plan", plan.plan())
                .update();
        jdbc.sql("update website.covered set plan_seq = ? where plan_id = ? and plan_seq < ?")
                .params(plan.planSeq(), plan.plan(), plan.planSeq())
                .update();
    }
}
