package passage.history.audit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import passage.history.proof.Checkpoint;
import passage.history.proof.Hash;
import passage.history.proof.Malformed;
import passage.history.proof.Proofs;
import passage.history.proof.SignedNote;
import passage.history.proof.SigningKey;
import passage.history.proof.TileFolder;
import passage.history.proof.TileSink;
import passage.history.proof.TileTree;
import passage.history.proof.TileWriter;
import passage.history.proof.VerifierKey.Kind;

/** Measures building, proving and verifying on one core; entries are of the length that Passage's events have. */
final class Benchmark {
    private static final int ENTRY = 700;
    private static final int PROOFS = 1_000;

    private final long size;
    private final Path folder;

    private Benchmark(long size, Path folder) {
        this.size = size;
        this.folder = folder;
    }

    static int run(List<String> arguments) throws IOException {
        if (arguments.size() != 3) {
            throw new Malformed("bench takes a number of entries and an empty folder");
        }
        new Benchmark(
                        Long.parseLong(arguments.get(1)),
                        Path.of(arguments.get(2)).toAbsolutePath())
                .measure();
        return 0;
    }

    private void measure() throws IOException {
        var key = SigningKey.fresh("bench.example/ledger", Kind.SIGNATURE);
        var hashing = Watch.start();
        grow((path, buffer, length) -> {});
        tell("tree alone, no files", hashing);
        var tiles = new TileFolder(folder);
        var start = Watch.start();
        var checkpoint = new Checkpoint("bench.example/ledger", size, grow(tiles));
        tell("built, all written", start);
        var syncing = Watch.start();
        tiles.sync();
        tell("brought to the disk", syncing);

        prove(tiles, checkpoint);

        Files.write(
                folder.resolve(BundleFiles.CHECKPOINT),
                new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint))).bytes());
        Files.writeString(folder.resolve(BundleFiles.KEYS), key.verifier() + "\n", StandardCharsets.UTF_8);
        var verifying = Watch.start();
        var report = Verification.of(new FolderContents(folder), Trust.NOTHING, at -> {});
        tell("verified", verifying);
        System.out.print(report.words());
    }

    private Hash grow(TileSink sink) {
        var writer = new TileWriter(sink);
        var entry = new byte[ENTRY];
        new Random(1).nextBytes(entry);
        for (long i = 0; i < size; i++) {
            ByteBuffer.wrap(entry).putLong(i);
            writer.append(entry);
        }
        writer.writeEdge();
        return writer.root();
    }

    private void prove(TileFolder tiles, Checkpoint checkpoint) {
        var random = new Random(2);
        long worst = 0;
        long all = 0;
        for (int i = 0; i < PROOFS; i++) {
            long index = (long) (random.nextDouble() * size);
            long start = System.nanoTime();
            var tree = new TileTree(size, tiles); // nothing cached
            var proof = tree.inclusion(index);
            long took = System.nanoTime() - start;
            if (!Proofs.includes(checkpoint.root(), size, index, tree.leaf(index), proof)) {
                throw new IllegalStateException("The proof of entry %d does not hold".formatted(index));
            }
            all += took;
            worst = i < 10 ? 0 : Math.max(worst, took); // the first ones warm up
        }
        System.out.printf(
                Locale.UK, "%-22s %.2f ms on average, %.2f ms at worst%n", "proof", all / 1e6 / PROOFS, worst / 1e6);
    }

    private void tell(String what, Watch since) {
        double seconds = (System.nanoTime() - since.nanos) / 1e9;
        double busy = (Watch.busyNow() - since.busy) / 1e9;
        double kernel = busy - (Watch.userNow() - since.user) / 1e9;
        System.out.printf(
                Locale.UK,
                "%-22s %,d entries in %.1f s: %,.0f a second; %.1f s of one core (%.1f s in the kernel): %,.0f a second%n",
                what,
                size,
                seconds,
                size / seconds,
                busy,
                kernel,
                size / busy);
    }

    /** The time that passed, and how long this thread really had a core, in all and outside the kernel. */
    private record Watch(long nanos, long busy, long user) {
        static Watch start() {
            return new Watch(System.nanoTime(), busyNow(), userNow());
        }

        static long userNow() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadUserTime();
        }

        static long busyNow() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }
}
