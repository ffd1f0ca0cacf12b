package passage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import passage.history.audit.BundleWriter;
import passage.history.proof.SignedNote;
import passage.history.proof.TileTree;

/** Bundles of a ledger that the sealer wrote; with {@code -Dledger.example=FOLDER} they stay for other verifiers. */
class ExampleBundleTest {
    @TempDir
    private Path data;

    @Test
    void theSealersFilesMakeBundlesOfBothKinds() throws IOException {
        var folder = Path.of(
                System.getProperty("ledger.example", data.resolve("example").toString()));
        Files.createDirectories(folder);
        var ledger = TestLedger.in(data).sealed(700);
        var old = ledger.folder.checkpoint().orElseThrow();
        ledger.sealed(3_000);
        var note = ledger.folder.checkpoint().orElseThrow();
        var tree = ledger.tree();
        assertThat(tree.size()).isEqualTo(3_700);

        try (var out = Files.newOutputStream(folder.resolve("chosen.zip"));
                var bundle = new BundleWriter(out, note, ledger.keys.published())) {
            LongStream.of(0, 255, 256, 2_047, 3_699)
                    .forEach(index -> bundle.entry(
                            tree,
                            index,
                            ledger.stored.after(index, tree.size(), 1).get(0).leaf()));
            bundle.consistency(tree, 700, Optional.of(old));
        }
        whole(folder.resolve("whole.zip"), note, tree, ledger);
        Files.write(folder.resolve("checkpoint"), note.bytes());
        Files.writeString(folder.resolve("key"), ledger.keys.verifiers().get(0).toString());
        assertThat(folder.resolve("whole.zip")).isNotEmptyFile();
    }

    private static void whole(Path file, SignedNote note, TileTree tree, TestLedger ledger) throws IOException {
        try (var out = Files.newOutputStream(file);
                var bundle = new BundleWriter(out, note, ledger.keys.published())) {
            bundle.everything(tree.size(), ledger.folder.tiles());
        }
    }
}
