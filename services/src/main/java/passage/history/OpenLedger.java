package passage.history;

import java.util.List;
import java.util.Optional;
import passage.history.proof.Checkpoint;
import passage.history.proof.Hash;
import passage.history.proof.Malformed;
import passage.history.proof.Proofs;
import passage.history.proof.SignedNote;
import passage.history.proof.TileFolder;
import passage.history.proof.TileTree;
import passage.history.proof.TileWriter;

/** The tree while the sealer works on it: what is signed, and what is appended but not yet signed. */
class OpenLedger {
    private final LedgerFolder folder;
    private final LedgerKeys keys;
    private final TileFolder tiles;
    private final TileWriter writer;
    private Checkpoint signed;

    private OpenLedger(LedgerFolder folder, LedgerKeys keys, Checkpoint signed) {
        this.folder = folder;
        this.keys = keys;
        this.signed = signed;
        this.tiles = folder.tiles();
        this.writer = TileWriter.resume(signed.size(), tiles, tiles);
    }

    /**
     * Goes on from the last checkpoint.
     *
     * @throws LedgerFault when it is damaged, not ours, or the tiles have another root
     */
    static OpenLedger open(LedgerFolder folder, LedgerKeys keys) {
        try {
            var last = folder.checkpoint();
            var signed = last.map(keys::own).orElseGet(() -> new Checkpoint(keys.origin(), 0, Hash.ofEmptyTree()));
            var ledger = new OpenLedger(folder, keys, signed);
            if (!ledger.writer.root().equals(signed.root())) {
                throw new LedgerFault(
                        "The tiles have another root than the last checkpoint, of %d entries".formatted(signed.size()));
            }
            return ledger;
        } catch (Malformed e) {
            throw new LedgerFault("The ledger's files are damaged", e);
        }
    }

    Checkpoint signed() {
        return signed;
    }

    long appended() {
        return writer.size();
    }

    void append(List<StoredEntries.Row> rows) {
        rows.forEach(row -> writer.append(row.leaf()));
    }

    TileTree tree() {
        return new TileTree(signed.size(), tiles);
    }

    /**
     * Writes what was appended to the disk, reads it back, and proves that it begins with all that was signed before; then
     * signs. Nothing is published yet.
     *
     * @throws LedgerFault when the proof fails
     */
    SignedNote sign() {
        writer.writeEdge();
        tiles.sync();
        var next = new Checkpoint(keys.origin(), writer.size(), writer.root());
        try {
            var before = folder.checkpoint().map(keys::own);
            if (signed.size() > 0 && !before.equals(Optional.of(signed))) {
                throw new LedgerFault("The last checkpoint was replaced by another");
            }
            var tree = new TileTree(next.size(), tiles);
            boolean grown = Proofs.consistent(
                    signed.size(), signed.root(), next.size(), next.root(), tree.consistency(signed.size()));
            if (!grown || !tree.root().equals(next.root())) {
                throw new LedgerFault("The tree of %d entries does not begin with the %d that were signed"
                        .formatted(next.size(), signed.size()));
            }
        } catch (Malformed e) {
            throw new LedgerFault("The ledger's files are damaged", e);
        }
        return keys.sign(next);
    }

    /** Makes the note the ledger's checkpoint: the one step after which others see it. */
    void publish(SignedNote note) {
        folder.writeKeys(keys.published());
        folder.write(note);
        signed = keys.own(note);
    }
}
