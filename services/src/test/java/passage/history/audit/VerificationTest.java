package passage.history.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import passage.history.proof.SigningKey;
import passage.history.proof.VerifierKey.Kind;

class VerificationTest {
    @TempDir
    private Path folder;

    @Test
    void provesChosenEntriesAndSaysWhatIsUnseen() {
        var report =
                TestBundle.of(300).selecting(3, 4, 5).withOlder(100).withText().verified(Optional.empty());
        assertThat(report.exitCode()).as(report.words()).isZero();
        assertThat(report.words())
                .contains("3 of 300 entries are in this ledger", "(given by you)")
                .contains("plan PP-2024-0003: 3 numbered events, 4 to 6, none missing in between")
                .contains("1 texts are, byte for byte", "has only grown since 1 older checkpoints")
                .contains("Verdict: all of this bundle is proved.");
    }

    @Test
    void saysWhereTheBytesAreNotThoseThatWereSealed() {
        var bundle = TestBundle.of(300).selecting(3, 4, 5);
        bundle.files.put(BundleFiles.entry(4), TestBundle.entry(7));
        var report = bundle.verified(Optional.empty());
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.words())
                .contains("entries/000000000004.json is not entry 4", "this bundle is NOT what the ledger signed");
    }

    @Test
    void provesAWholeLedgerFromItsEntries() {
        for (int size : List.of(1, 255, 256, 257, 700)) {
            var report = TestBundle.of(size).whole().verified(Optional.empty());
            assertThat(report.exitCode()).as(report.words()).isZero();
        }
        var bundle = TestBundle.of(700).whole();
        bundle.read("tile/1/000.p/2")[5] ^= 1;
        assertThat(bundle.verified(Optional.empty()).faults())
                .containsExactly("tile/1/000.p/2 is not what the entries give");
    }

    @Test
    void holdsAnOlderCheckpointAgainstBothKindsOfBundle() {
        var honest = TestBundle.of(300);
        var old = Optional.of(honest.note(100));
        assertThat(honest.whole().verified(old).words()).contains("nothing of the 100 entries of your old checkpoint");
        var chosen = new TestBundle(300, honest.key).selecting(7);
        assertThat(chosen.verified(old).exitCode()).isEqualTo(3);
        assertThat(chosen.verified(old).words()).contains("download it again with old=100");
        assertThat(chosen.withOlder(100).verified(old).exitCode()).isZero();

        var rewritten = new TestBundle(99, honest.key); // with the key itself, but other entries before the hundredth
        assertThat(rewritten.whole().verified(Optional.of(honest.note(99))).exitCode())
                .isZero();
        var other = SigningKey.fresh("devon.example/ledger", Kind.SIGNATURE);
        assertThat(new TestBundle(300, other).whole().verified(old).words())
                .contains("is signed by none of the ledger's keys");
    }

    @Test
    void refusesWhatNothingProves() {
        var bundle = TestBundle.of(10).selecting(3);
        bundle.files.put("entries/minutes.pdf", new byte[1]);
        bundle.files.put(BundleFiles.TEXTS + "0".repeat(64) + ".md", new byte[0]);
        bundle.files.put(BundleFiles.README, "All is well".getBytes(StandardCharsets.UTF_8));
        assertThat(bundle.verified(Optional.empty()).faults())
                .anyMatch(fault -> fault.contains("entries/minutes.pdf belongs to no bundle"))
                .anyMatch(fault -> fault.contains("has another SHA-256"))
                .anyMatch(fault -> fault.contains("README.txt was changed"));
    }

    @Test
    void theProgramEndsWithWhatItFound() throws Exception {
        var bundle = TestBundle.of(20);
        var zip = folder.resolve("bundle.zip");
        try (var out = Files.newOutputStream(zip);
                var writer = new BundleWriter(out, bundle.note(20), bundle.key.verifier() + "\n")) {
            writer.entry(bundle.tree(20), 3, bundle.entries.get(3));
        }
        var key = bundle.key.verifier().toString();
        assertThat(PassageVerify.run(List.of(zip.toString()))).isZero();
        assertThat(PassageVerify.run(List.of(zip.toString(), "--key", key))).isZero();
        var other = SigningKey.fresh("devon.example/ledger", Kind.SIGNATURE)
                .verifier()
                .toString();
        assertThat(PassageVerify.run(List.of(zip.toString(), "--key", other))).isEqualTo(1);
        assertThat(PassageVerify.run(List.of("none.zip"))).isEqualTo(2);
        assertThat(PassageVerify.run(List.of(zip.toString(), "--kee", key))).isEqualTo(2);
        Files.write(zip, new byte[] {1, 2, 3});
        assertThat(PassageVerify.run(List.of(zip.toString()))).isEqualTo(1);
    }
}
