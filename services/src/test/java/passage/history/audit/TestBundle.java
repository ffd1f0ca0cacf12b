package passage.history.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import passage.history.proof.Checkpoint;
import passage.history.proof.ConsistencyProof;
import passage.history.proof.MemoryTiles;
import passage.history.proof.SignedNote;
import passage.history.proof.SigningKey;
import passage.history.proof.TilePath;
import passage.history.proof.TileTree;
import passage.history.proof.TileWriter;
import passage.history.proof.TlogProof;
import passage.history.proof.VerifierKey.Kind;

/** A ledger in memory and bundles of it, whose files a test can change. */
class TestBundle implements Contents {
    static final String TEXT = "# The plan\n";
    final SigningKey key;
    final MemoryTiles tiles = new MemoryTiles();
    final List<byte[]> entries;
    final TreeMap<String, byte[]> files = new TreeMap<>();

    TestBundle(int size, SigningKey key) {
        this.key = key;
        this.entries = IntStream.range(0, size).mapToObj(TestBundle::entry).toList();
        var writer = new TileWriter(tiles);
        for (int i = 0; i < size; i++) {
            writer.append(entries.get(i));
            writer.writeEdge();
        }
    }

    static TestBundle of(int size) {
        return new TestBundle(size, SigningKey.fresh("devon.example/ledger", Kind.SIGNATURE));
    }

    static byte[] entry(int i) {
        var digest = i == 3 ? HexFormat.of().formatHex(digestOfText()) : "none";
        return ("{\"data\":{\"fact\":{\"text\":\"%s\"},\"plan\":{\"authority\":\"E10000008\",\"reference\":\"PP-2024-0003\"},"
                        + "\"planSeq\":%d},\"type\":\"passage.plan.opened.v1\"}")
                .formatted(digest, i + 1)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digestOfText() {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    TileTree tree(int size) {
        return new TileTree(size, tiles);
    }

    SignedNote note(int size) {
        var checkpoint = new Checkpoint(key.verifier().name(), size, tree(size).root());
        return new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint)));
    }

    private TestBundle head() {
        files.put(BundleFiles.README, BundleFiles.README_TEXT.getBytes(StandardCharsets.UTF_8));
        files.put(BundleFiles.CHECKPOINT, note(entries.size()).bytes());
        files.put(BundleFiles.KEYS, (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestBundle selecting(int... indexes) {
        head();
        for (int index : indexes) {
            files.put(BundleFiles.entry(index), entries.get(index));
            files.put(
                    BundleFiles.proof(index),
                    new TlogProof(index, tree(entries.size()).inclusion(index), note(entries.size())).bytes());
        }
        return this;
    }

    TestBundle whole() {
        head();
        for (int level = TilePath.ENTRIES; level < 3; level++) {
            for (long n = 0; TilePath.in(entries.size(), level, n).isPresent(); n++) {
                var path = TilePath.in(entries.size(), level, n).orElseThrow();
                files.put(path.toString(), tiles.read(path));
            }
        }
        return this;
    }

    TestBundle withOlder(int size) {
        files.put(
                BundleFiles.consistency(size),
                new ConsistencyProof(size, tree(entries.size()).consistency(size), note(entries.size())).bytes());
        files.put(BundleFiles.older(size), note(size).bytes());
        return this;
    }

    TestBundle withText() {
        files.put(
                BundleFiles.TEXTS + HexFormat.of().formatHex(digestOfText()) + ".md",
                TEXT.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Report verified(Optional<SignedNote> old) {
        return Verification.of(this, new Trust(List.of(key.verifier()), old.orElse(null)), at -> {});
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    @Override
    public boolean has(String name) {
        return files.containsKey(name);
    }

    @Override
    public byte[] read(String name) {
        return Objects.requireNonNull(files.get(name));
    }
}
