package passage.history.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import passage.history.proof.Checkpoint;
import passage.history.proof.ConsistencyProof;
import passage.history.proof.Malformed;
import passage.history.proof.SignedNote;
import passage.history.proof.TlogProof;
import passage.history.proof.VerifierKey;
import passage.history.proof.VerifierKey.Kind;

/** Verifies one bundle: every file in it must be proved, or the bundle is refused. */
final class Verification {
    private static final HexFormat HEX = HexFormat.of();

    private final Contents contents;
    private final Trust trust;
    private final LongConsumer progress;
    private final Report report = new Report();
    private final Set<String> unproved = new HashSet<>();
    private final Set<String> digestsNamed = new HashSet<>();
    private final PlanNumbers plans = new PlanNumbers();

    private Verification(Contents contents, Trust trust, LongConsumer progress) {
        this.contents = contents;
        this.trust = trust;
        this.progress = progress;
    }

    /** Verifies; {@code progress} is told how many entries are done. */
    static Report of(Contents contents, Trust trust, LongConsumer progress) {
        var verification = new Verification(contents, trust, progress);
        try {
            verification.run();
        } catch (Malformed e) {
            verification.report.wrong(e.getMessage());
        } catch (IOException e) {
            verification.report.wrong("The bundle cannot be read to its end: " + e.getMessage());
        }
        return verification.report;
    }

    private void run() throws IOException {
        var names = contents.names();
        names.stream().filter(name -> !unproved.add(name)).forEach(name -> report.wrong(name + " is there twice"));
        if (unproved.remove(BundleFiles.README)
                && !Arrays.equals(read(BundleFiles.README), BundleFiles.README_TEXT.getBytes(StandardCharsets.UTF_8))) {
            report.wrong(BundleFiles.README + " was changed");
        }
        var keys = trust.with(bundleKeys());
        var note = SignedNote.parse(read(BundleFiles.CHECKPOINT));
        var checkpoint = signed(note, keys, "The checkpoint");
        tell(note, checkpoint, keys);
        names.stream().filter(BundleFiles::isText).map(BundleFiles::digestOf).forEach(digestsNamed::add);
        int texts = digestsNamed.size();
        var whole = names.stream().anyMatch(name -> name.startsWith("tile/"));
        if (whole) {
            everything(checkpoint);
        } else {
            selected(names, checkpoint, note);
            plans.tell(report);
        }
        older(names, checkpoint, note, keys);
        texts(names, texts);
        unproved.forEach(name -> report.wrong(name + " belongs to no bundle; nothing proves it"));
        if (trust.old() != null && !whole) {
            sinceOld(trust.old(), checkpoint, keys);
        }
    }

    private List<VerifierKey> bundleKeys() throws IOException {
        var text = new String(read(BundleFiles.KEYS), StandardCharsets.UTF_8);
        var keys = text.lines().map(VerifierKey::parse).toList();
        if (!keys.stream().map(key -> key + "\n").collect(Collectors.joining()).equals(text)) {
            throw new Malformed("The file of keys is not one key a line");
        }
        return keys;
    }

    private Checkpoint signed(SignedNote note, List<VerifierKey> keys, String which) {
        var signers = note.verifiedBy(keys).stream()
                .map(SignedNote.Verified::key)
                .filter(key -> key.kind() == Kind.SIGNATURE)
                .toList();
        if (signers.isEmpty()) {
            throw new Malformed(which + " is signed by none of the ledger's keys that are known");
        }
        var checkpoint = Checkpoint.parse(note.text());
        if (signers.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new Malformed("%s is of %s, but was signed by %s"
                    .formatted(which, checkpoint.origin(), signers.get(0).name()));
        }
        return checkpoint;
    }

    private void tell(SignedNote note, Checkpoint checkpoint, List<VerifierKey> keys) {
        report.about("Ledger", checkpoint.origin());
        report.about("Checkpoint", "%s entries, root %s".formatted(count(checkpoint.size()), checkpoint.root()));
        for (var verified : note.verifiedBy(keys)) {
            var key = verified.key();
            var at = key.cosignedAt(verified.signature());
            if (at.isPresent()) {
                report.about(
                        "Witnessed",
                        "by %s, key %s, at %s".formatted(key.name(), key.hexId(), Instant.ofEpochSecond(at.get())));
            } else {
                report.about("Signed", "by %s, key %s %s".formatted(key.name(), key.hexId(), whence(key)));
            }
        }
    }

    private String whence(VerifierKey key) {
        return trust.keys().contains(key)
                ? "(given by you)"
                : "(from the bundle itself: compare %s with what the council made public)".formatted(key);
    }

    private void selected(List<String> names, Checkpoint checkpoint, SignedNote note) throws IOException {
        long proved = 0;
        for (var name : names) {
            var index = BundleFiles.indexOf(name);
            if (index.isPresent()) {
                var entry = read(name);
                var proof = proofOf(index.getAsLong(), note);
                if (proof != null && proof.includes(entry, checkpoint)) {
                    proved++;
                    seen(entry, 0, entry.length);
                    plans.see(new String(entry, StandardCharsets.UTF_8));
                } else {
                    report.wrong("%s is not entry %d of this ledger: the entry or its proof was changed"
                            .formatted(name, index.getAsLong()));
                }
                progress.accept(proved);
            }
        }
        report.proved("%s of %s entries are in this ledger, each at its place; the others are not in this bundle"
                .formatted(count(proved), count(checkpoint.size())));
    }

    private @org.jspecify.annotations.Nullable TlogProof proofOf(long index, SignedNote note) throws IOException {
        var name = BundleFiles.proof(index);
        if (!contents.has(name)) {
            report.wrong(name + " is missing");
            return null;
        }
        var bytes = read(name);
        try {
            var proof = TlogProof.parse(bytes);
            return proof.index() == index && proof.checkpoint().toString().equals(note.toString()) ? proof : null;
        } catch (Malformed e) {
            report.wrong("%s: %s".formatted(name, e.getMessage()));
            return null;
        }
    }

    private void everything(Checkpoint checkpoint) throws IOException {
        var old = trust.old();
        var oldCheckpoint = old == null ? null : signed(old, trust.with(bundleKeys()), "Your old checkpoint");
        var tree = new WholeTree(contents, checkpoint.size(), oldCheckpoint, report, this::seen, progress);
        tree.rebuild().forEach(unproved::remove);
        if (!tree.root().equals(checkpoint.root())) {
            report.wrong("The %s entries have the root %s, not the one signed"
                    .formatted(count(checkpoint.size()), tree.root()));
        } else {
            report.proved("all %s entries of this ledger are here, in their order".formatted(count(checkpoint.size())));
        }
        if (oldCheckpoint != null) {
            tree.tellOld(oldCheckpoint);
        }
    }

    private void seen(byte[] buffer, int from, int length) {
        if (!digestsNamed.isEmpty()) {
            DigestsIn.forEach(buffer, from, length, digestsNamed::remove);
        }
    }

    private void texts(List<String> names, int texts) throws IOException {
        for (var name : names.stream().filter(BundleFiles::isText).toList()) {
            if (!HEX.formatHex(sha256(read(name))).equals(BundleFiles.digestOf(name))) {
                report.wrong(name + " was changed: it has another SHA-256");
            } else if (digestsNamed.contains(BundleFiles.digestOf(name))) {
                report.wrong(name + " is named by none of the entries");
            }
        }
        if (texts > 0) {
            report.proved("%d texts are, byte for byte, those that the entries name".formatted(texts));
        }
    }

    private void older(List<String> names, Checkpoint checkpoint, SignedNote note, List<VerifierKey> keys)
            throws IOException {
        int proved = 0;
        for (var name : names) {
            var size = BundleFiles.olderSize(name);
            if (size.isPresent()) {
                var proof = consistency(name, note);
                var older = BundleFiles.older(size.getAsLong());
                if (contents.has(older)) {
                    var before = signed(SignedNote.parse(read(older)), keys, older);
                    if (proof.oldSize() == before.size()
                            && size.getAsLong() == before.size()
                            && proof.proves(before.root(), checkpoint)) {
                        proved++;
                    } else {
                        report.wrong("%s does not lead from the older checkpoint to this one".formatted(name));
                    }
                } else if (trust.old() == null) {
                    report.unproved(name + " needs the older checkpoint that it starts from: give it with --old");
                }
            }
        }
        if (proved > 0) {
            report.proved("the ledger has only grown since %d older checkpoints".formatted(proved));
        }
    }

    private ConsistencyProof consistency(String name, SignedNote note) throws IOException {
        var proof = ConsistencyProof.parse(read(name));
        if (!proof.checkpoint().toString().equals(note.toString())) {
            throw new Malformed(name + " leads to another checkpoint than this bundle's");
        }
        return proof;
    }

    private void sinceOld(SignedNote oldNote, Checkpoint checkpoint, List<VerifierKey> keys) throws IOException {
        var old = signed(oldNote, keys, "Your old checkpoint");
        var name = BundleFiles.consistency(old.size());
        if (!old.origin().equals(checkpoint.origin())) {
            report.wrong("Your old checkpoint is of another ledger, " + old.origin());
        } else if (old.size() > checkpoint.size()) {
            report.unproved("your old checkpoint is newer than this bundle");
        } else if (old.size() == checkpoint.size() && !old.root().equals(checkpoint.root())) {
            report.wrong("Your old checkpoint has as many entries but another root: the ledger was rewritten");
        } else if (old.size() < checkpoint.size() && !contents.has(name)) {
            report.unproved("that the ledger has only grown since your old checkpoint: this bundle has no %s; download"
                            .formatted(name)
                    + " it again with old=" + old.size());
        } else if (old.size() < checkpoint.size()
                && !ConsistencyProof.parse(contents.read(name)).proves(old.root(), checkpoint)) {
            report.wrong("The ledger does not begin with the %s entries of your old checkpoint: it was rewritten"
                    .formatted(count(old.size())));
        } else {
            report.proved("nothing of the %s entries of your old checkpoint was changed or taken away"
                    .formatted(count(old.size())));
        }
    }

    private byte[] read(String name) throws IOException {
        if (!contents.has(name)) {
            throw new Malformed(name + " is missing");
        }
        unproved.remove(name);
        return contents.read(name);
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
