package passage.history.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import passage.history.proof.SignedNote.Forged;
import passage.history.proof.VerifierKey.Kind;

class NotesTest {
    /** The example in C2SP signed-note 1.0. */
    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;

    private final Checkpoint checkpoint = new Checkpoint("devon.example/ledger", 7, Hash.ofEmptyTree());

    @TempDir
    private Path folder;

    @Test
    void theSpecificationsExampleVerifies() {
        var key = VerifierKey.parse(KEY);
        assertThat(key).hasToString(KEY);
        var note = SignedNote.parse(NOTE);
        assertThat(note.verifiedBy(List.of(key))).hasSize(1);
        assertThat(note).hasToString(NOTE);
        assertThatThrownBy(() -> SignedNote.parse(NOTE.replace("an example", "no example"))
                        .verifiedBy(List.of(key)))
                .isInstanceOf(Forged.class);
    }

    @Test
    void whatUnknownKeysSignedIsPassedOver() {
        var other = SigningKey.fresh("example.com/foo", Kind.SIGNATURE).verifier();
        assertThat(SignedNote.parse(NOTE).verifiedBy(List.of(other))).isEmpty();
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        for (var wrong : List.of("", "a\n1\n", "a\n01\n" + checkpoint.root() + "\n", checkpoint.text() + "more\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void signatureAndCosignatureVerifyEachUnderItsKeyOnly() {
        var ledger = SigningKey.fresh(checkpoint.origin(), Kind.SIGNATURE);
        var witness = SigningKey.fresh("witness.example", Kind.COSIGNATURE);
        var at = Instant.parse("2024-07-19T11:00:00Z");
        var note = new SignedNote(checkpoint.text(), List.of(ledger.sign(checkpoint), witness.cosign(checkpoint, at)));

        var verified = SignedNote.parse(note.bytes()).verifiedBy(List.of(ledger.verifier(), witness.verifier()));
        assertThat(verified).hasSize(2);
        assertThat(witness.verifier().cosignedAt(verified.get(1).signature())).contains(at.getEpochSecond());
        var later = new SignedNote(new Checkpoint(checkpoint.origin(), 8, checkpoint.root()).text(), note.signatures());
        assertThatThrownBy(() -> later.verifiedBy(List.of(witness.verifier()))).isInstanceOf(Forged.class);
    }

    @Test
    void aKeyFileIsMadeOnceForItsOwnerAloneAndTakesASecondKey() throws IOException {
        var file = folder.resolve("keys/ledger.pem");
        var first =
                KeyFile.readOrMake(file, "devon.example/ledger", Kind.SIGNATURE).get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");

        var second = KeyFile.add(file, Kind.SIGNATURE);
        assertThat(KeyFile.readOrMake(file, "another name", Kind.SIGNATURE))
                .extracting(SigningKey::verifier)
                .containsExactly(first.verifier(), second.verifier());
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void proofFilesAreReadAsTheyWereWritten() {
        var note = new SignedNote(
                checkpoint.text(), List.of(SigningKey.fresh("a", Kind.SIGNATURE).sign(checkpoint)));
        var proof = new TlogProof(3, List.of(Hash.ofEmptyTree(), Hash.ofLeaf(new byte[0])), note);
        assertThat(TlogProof.parse(proof.bytes())).isEqualTo(proof);
        assertThat(new String(proof.bytes(), StandardCharsets.UTF_8)).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");
        var consistency = new ConsistencyProof(3, proof.hashes(), note);
        assertThat(ConsistencyProof.parse(consistency.bytes())).isEqualTo(consistency);
        assertThatThrownBy(
                        () -> TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 03\n\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }
}
