package passage.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the auditors' ledger says of itself; nothing of it is an entry there. */
public sealed interface LedgerFact extends Fact {
    /**
     * The ledger signed how many entries it has and one root over them all.
     *
     * @param origin the ledger's name, the first line of the note
     * @param key the public key that verifies it: name, id and the key itself
     * @param size how many entries it covers, all from the first
     * @param root the tree's root over them, in Base64
     * @param signedAt when it was signed, by the machine's clock
     * @param note the signed note as anybody can verify it (C2SP tlog-checkpoint)
     * @param covers the plans of which it covers entries that no checkpoint covered before
     */
    @EventType("passage.history.checkpoint-signed.v1")
    record CheckpointSigned(
            String origin, String key, long size, String root, Instant signedAt, String note, List<Covered> covers)
            implements LedgerFact {
        /**
         * How far the ledger holds a plan's life.
         *
         * @param plan the plan, for machines
         * @param planSeq number of the last of the plan's own events that is covered; all before it are too
         */
        public record Covered(UUID plan, long planSeq) {}
    }
}
