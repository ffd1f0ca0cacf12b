package passage.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.history.proof.Checkpoint;
import passage.history.proof.Frontier;
import passage.history.proof.Hash;
import passage.history.proof.Malformed;
import passage.history.proof.TileTree;
import passage.platform.clock.WallClock;

/** Compares the database, entry by entry and over and over again, with what was signed. For the sealer's thread. */
@Component
class Comparison {
    private static final int SLICE = 1_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final StoredEntries stored;
    private final Alarm alarm;
    private final WallClock wall;
    private @Nullable Pass pass;
    private volatile @Nullable Finished finished;

    Comparison(StoredEntries stored, Alarm alarm, WallClock wall) {
        this.stored = stored;
        this.alarm = alarm;
        this.wall = wall;
    }

    /** When a comparison of so many entries came to its end without a fault; wall time. */
    record Finished(long entries, Instant at) {}

    private record Pass(Checkpoint checkpoint, TileTree tree, Frontier rebuilt) {}

    Optional<Finished> last() {
        return Optional.ofNullable(finished);
    }

    /** Compares the next thousand entries; after the last one begins again, once a minute. */
    void goOn(OpenLedger ledger) {
        var running = pass;
        if (running == null) {
            var last = finished;
            if (ledger.signed().size() == 0 || last != null && wall.now().isBefore(last.at.plus(PAUSE))) {
                return;
            }
            running = new Pass(ledger.signed(), ledger.tree(), new Frontier());
            pass = running;
        }
        try {
            if (compared(running)) {
                finished = new Finished(running.checkpoint.size(), wall.now());
                pass = null;
                alarm.clear(Alarm.Kind.COMPARISON);
            }
        } catch (LedgerFault | Malformed e) {
            startAgain();
            alarm.raise(Alarm.Kind.COMPARISON, String.valueOf(e.getMessage()));
        }
    }

    /** Compares everything now, from the first entry. */
    void all(OpenLedger ledger) {
        startAgain();
        do {
            goOn(ledger);
        } while (pass != null);
    }

    private void startAgain() {
        pass = null;
        finished = null;
    }

    private boolean compared(Pass running) {
        var rebuilt = running.rebuilt;
        long size = running.checkpoint.size();
        for (var row : stored.after(rebuilt.size(), size, SLICE)) {
            var leaf = Hash.ofLeaf(row.leaf());
            if (!leaf.equals(running.tree.leaf(row.number() - 1))) {
                throw new LedgerFault(
                        "Entry %d in the database is not the one that was sealed".formatted(row.number()));
            }
            row.checked();
            rebuilt.append(leaf);
        }
        if (rebuilt.size() < size) {
            return false;
        }
        if (!rebuilt.root().equals(running.checkpoint.root())) {
            throw new LedgerFault("The database's %d entries have another root than the one signed".formatted(size));
        }
        return true;
    }
}
