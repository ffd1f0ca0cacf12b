package passage.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.history.proof.Checkpoint;
import passage.history.proof.Hash;
import passage.history.proof.Malformed;
import passage.history.proof.Proofs;
import passage.history.proof.TileTree;

/** Proves entries as the page is asked for, from the database's bytes to the signed root. */
@Component
class Verdicts {
    private final StoredEntries stored;
    private final Checkpoints checkpoints;
    private final LedgerFolder folder;
    private final LedgerKeys keys;

    Verdicts(StoredEntries stored, Checkpoints checkpoints, LedgerFolder folder, LedgerKeys keys) {
        this.stored = stored;
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.keys = keys;
    }

    /**
     * What holds of one entry.
     *
     * @param leaf the first digits of the hash over its bytes
     * @param coveredBy entries of the first checkpoint that covers it; null while it is not signed
     */
    record Verdict(String leaf, @Nullable Long coveredBy, boolean proved, String words) {
        private static final String WAITS = "Waits for the next checkpoint";

        public boolean waits() {
            return words.equals(WAITS);
        }
    }

    /** The checkpoint that is signed last; empty where the ledger's files lie elsewhere or nothing is signed. */
    Optional<Checkpoint> signed() {
        return folder.checkpoint().map(keys::own);
    }

    /** The verdict on each entry, by its number. */
    Map<Long, Verdict> on(List<Long> numbers) {
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        if (numbers.isEmpty()) {
            return verdicts;
        }
        Optional<Checkpoint> signed;
        try {
            signed = signed();
        } catch (LedgerFault | Malformed e) {
            numbers.forEach(
                    number -> verdicts.put(number, new Verdict("", null, false, String.valueOf(e.getMessage()))));
            return verdicts;
        }
        var checkpoint = signed.orElseGet(() -> new Checkpoint(keys.origin(), 0, Hash.ofEmptyTree()));
        var tree = new TileTree(checkpoint.size(), folder.tiles());
        stored.numbered(numbers).forEach(row -> verdicts.put(row.number(), verdict(row, checkpoint, tree)));
        return verdicts;
    }

    private Verdict verdict(StoredEntries.Row row, Checkpoint checkpoint, TileTree tree) {
        var leaf = Hash.ofLeaf(row.leaf());
        if (row.number() > checkpoint.size()) {
            return new Verdict(leaf.brief(), null, false, Verdict.WAITS);
        }
        try {
            row.checked();
            long index = row.number() - 1;
            if (!Proofs.includes(checkpoint.root(), checkpoint.size(), index, leaf, tree.inclusion(index))) {
                throw new LedgerFault("This is not what was sealed: it was changed in the database");
            }
        } catch (LedgerFault | Malformed e) {
            return new Verdict(leaf.brief(), null, false, String.valueOf(e.getMessage()));
        }
        var covering =
                checkpoints.covering(row.number()).map(each -> each.checkpoint().size());
        return new Verdict(leaf.brief(), covering.orElse(checkpoint.size()), true, "Proved");
    }
}
