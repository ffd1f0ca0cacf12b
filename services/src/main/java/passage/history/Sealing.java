package passage.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.history.proof.Checkpoint;
import passage.history.proof.SignedNote;
import passage.platform.clock.WallClock;

/**
 * One round of the sealer's work: hold the lease, give places to what has arrived, append it to the tree, and sign when a
 * thousand entries wait or ten seconds have passed. Killed at any point, the next round goes on from the last checkpoint.
 */
@Component
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final long UNKNOWN = -1;
    private static final Duration RENEW = Lease.LASTS.dividedBy(4);

    private final Arrivals arrivals;
    private final StoredEntries stored;
    private final Checkpoints checkpoints;
    private final LedgerFolder folder;
    private final LedgerKeys keys;
    private final Lease lease;
    private final Comparison comparison;
    private final Witnesses witnesses;
    private final Telling telling;
    private final TimeStamps stamps;
    private final Alarm alarm;
    private final WallClock wall;
    private final TransactionTemplate transaction;
    private final int signEvery;
    private final Duration signWithin;

    private long token;
    private Instant renewedAt = Instant.MIN;
    private @Nullable OpenLedger ledger;
    private long placed = UNKNOWN;
    private Instant unsignedSince = Instant.MAX;

    Sealing(
            Arrivals arrivals,
            StoredEntries stored,
            Checkpoints checkpoints,
            LedgerFolder folder,
            LedgerKeys keys,
            Lease lease,
            Comparison comparison,
            Witnesses witnesses,
            Telling telling,
            TimeStamps stamps,
            Alarm alarm,
            WallClock wall,
            PlatformTransactionManager transactions,
            @Value("${passage.history.sign-every:1000}") int signEvery,
            @Value("${passage.history.sign-within:10s}") Duration signWithin) {
        this.arrivals = arrivals;
        this.stored = stored;
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.keys = keys;
        this.lease = lease;
        this.comparison = comparison;
        this.witnesses = witnesses;
        this.telling = telling;
        this.stamps = stamps;
        this.alarm = alarm;
        this.wall = wall;
        this.transaction = new TransactionTemplate(transactions);
        this.signEvery = signEvery;
        this.signWithin = signWithin;
    }

    /** Works once; what is wrong goes to the alarm. */
    synchronized void round(boolean signNow) {
        try {
            if (holdsLease()) {
                var open = opened();
                placeAll();
                seal(open, signNow);
                alarm.clear(Alarm.Kind.SEALING);
                stamps.stampLast();
                comparison.goOn(open);
            }
        } catch (Lease.Lost e) {
            LOG.info("Another process seals the ledger now");
            closeAndForget();
        } catch (LedgerFault e) {
            close();
            alarm.raise(Alarm.Kind.SEALING, e.getMessage());
        } catch (RuntimeException e) {
            closeAndForget();
            throw e;
        }
    }

    /** Compares the whole database with what was signed; the alarm tells what differs. */
    synchronized void compareAll() {
        round(true);
        if (ledger != null) {
            comparison.all(ledger);
        }
    }

    /** How many entries have been given their place by this process. */
    synchronized long placed() {
        return Math.max(placed, 0);
    }

    synchronized void release() {
        if (token != 0) {
            long held = token;
            transaction.executeWithoutResult(status -> lease.release(held));
        }
        closeAndForget();
        token = 0;
        folder.unlock();
    }

    private boolean holdsLease() {
        if (token != 0 && wall.now().isBefore(renewedAt.plus(RENEW))) {
            return true;
        }
        if (!folder.lock()) {
            return false;
        }
        var now = wall.now();
        var identity = folder.identity();
        Long taken = transaction.execute(status -> lease.take(token, identity));
        long next = taken == null ? 0 : taken;
        if (next != token) {
            closeAndForget();
        }
        token = next;
        renewedAt = now;
        return token != 0;
    }

    private OpenLedger opened() {
        var open = ledger;
        if (open == null) {
            open = OpenLedger.open(folder, keys);
            agreeWithDatabase(open.signed());
            keepSigned(open);
            tellSigned();
            ledger = open;
        }
        return open;
    }

    /** A process that was killed may have left its last checkpoint in the folder alone. */
    private void keepSigned(OpenLedger open) {
        var signed = open.signed();
        if (signed.size() > 0 && checkpoints.of(signed.size()).isEmpty()) {
            folder.checkpoint()
                    .ifPresent(note -> transaction.executeWithoutResult(status -> {
                        lease.require(token);
                        checkpoints.keep(note, signed, wall.now(), token);
                    }));
        }
    }

    /** Later than its signing, so that the note told bears the witnesses' signatures too; what a kill left untold comes first. */
    private void tellSigned() {
        for (Boolean more = true; Boolean.TRUE.equals(more); ) {
            more = transaction.execute(status -> {
                lease.require(token);
                return telling.tellNext();
            });
        }
    }

    private void agreeWithDatabase(Checkpoint signed) {
        long last = stored.last();
        if (last < signed.size()) {
            throw new LedgerFault("The database ends at entry %d, but %d were signed".formatted(last, signed.size()));
        }
        checkpoints.last().map(Checkpoints.Signed::checkpoint).ifPresent(known -> {
            boolean same = known.size() == signed.size() && known.root().equals(signed.root());
            if (!same && known.size() >= signed.size()) {
                throw new LedgerFault(
                        ("The database knows a checkpoint of %d entries; the folder's is of %d: the folder is"
                                        + " older, empty or of another ledger")
                                .formatted(known.size(), signed.size()));
            }
        });
        placed = placed == UNKNOWN ? last : placed;
    }

    private void placeAll() {
        if (stored.last() != placed) {
            throw new LedgerFault(
                    "The database ends at entry %d, but %d were given their place".formatted(stored.last(), placed));
        }
        for (int some = 1; some > 0; ) {
            Integer moved = transaction.execute(status -> {
                lease.require(token);
                return arrivals.place(placed);
            });
            some = moved == null ? 0 : moved;
            placed += some;
        }
    }

    private void seal(OpenLedger open, boolean signNow) {
        while (placed - open.signed().size() >= signEvery) {
            signNext(open, open.signed().size() + signEvery);
        }
        if (placed > open.signed().size()) {
            unsignedSince = unsignedSince.equals(Instant.MAX) ? wall.now() : unsignedSince;
            if (signNow || !wall.now().isBefore(unsignedSince.plus(signWithin))) {
                signNext(open, placed);
            }
        } else if (needsOtherSignatures(open)) {
            signNext(open, placed);
        }
    }

    /** After a key was added, the last checkpoint is signed again, with all. */
    private boolean needsOtherSignatures(OpenLedger open) {
        return open.signed().size() > 0
                && folder.checkpoint().map(note -> !keys.allSigned(note)).orElse(false);
    }

    private void signNext(OpenLedger open, long upTo) {
        while (open.appended() < upTo) {
            var rows = stored.after(open.appended(), upTo, signEvery);
            open.append(rows.stream().map(StoredEntries.Row::checked).toList());
        }
        var note = open.sign();
        var signedAt = wall.now();
        publish(open, note, signedAt);
        unsignedSince = Instant.MAX;
        var cosigned = note.with(witnesses.cosign(note, open.signed(), open.tree()));
        if (!cosigned.equals(note)) {
            publish(open, cosigned, signedAt);
        }
        tellSigned();
    }

    private void publish(OpenLedger open, SignedNote note, Instant signedAt) {
        transaction.executeWithoutResult(status -> {
            lease.require(token);
            open.publish(note);
            checkpoints.keep(note, open.signed(), signedAt, token);
        });
    }

    /** Others may give places from now on, or it is not known whether the last were given. */
    private void closeAndForget() {
        close();
        placed = UNKNOWN;
    }

    private void close() {
        ledger = null;
        renewedAt = Instant.MIN;
        unsignedSince = Instant.MAX;
    }
}
