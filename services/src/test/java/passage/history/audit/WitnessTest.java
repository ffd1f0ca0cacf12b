package passage.history.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import passage.history.proof.ConsistencyProof;
import passage.history.proof.NoteSignature;
import passage.history.proof.SigningKey;
import passage.history.proof.TileTree;
import passage.history.proof.TileWriter;
import passage.history.proof.VerifierKey.Kind;

class WitnessTest {
    private static final Instant NOW = Instant.parse("2024-07-19T11:00:00Z");

    private final TestBundle ledger = TestBundle.of(300);
    private final SigningKey key = SigningKey.fresh("audit.example", Kind.COSIGNATURE);

    @TempDir
    private Path state;

    private Witness witness;

    @BeforeEach
    void begin() {
        witness = new Witness(state, List.of(ledger.key.verifier()), key);
    }

    @Test
    void cosignsWhatHasOnlyGrown() throws IOException {
        assertThat(ask(ledger, 0, 100).status()).isEqualTo(200);
        var answer = ask(ledger, 100, 300);
        assertThat(answer.status()).isEqualTo(200);
        var cosigned =
                ledger.note(300).with(List.of(NoteSignature.parse(answer.body().strip())));
        assertThat(cosigned.verifiedBy(List.of(key.verifier()))).hasSize(1);
        begin(); // it remembers across a restart
        assertThat(ask(ledger, 100, 300)).isEqualTo(new Witness.Answer(409, "300\n"));
    }

    @Test
    void refusesALedgerThatWasRewrittenWithItsOwnKey() throws IOException {
        assertThat(ask(ledger, 0, 100).status()).isEqualTo(200);
        var rewritten = new TestBundle(1, ledger.key) {
            @Override
            TileTree tree(int size) {
                var writer = new TileWriter(tiles);
                for (int i = 0; i < size; i++) {
                    writer.append(TestBundle.entry(i == 42 ? 999 : i));
                }
                writer.writeEdge();
                return new TileTree(size, tiles);
            }
        };
        assertThat(ask(rewritten, 100, 200).status()).isEqualTo(422);
        assertThat(ask(rewritten, 100, 100).status()).isEqualTo(422);
        assertThat(ask(ledger, 100, 200).status()).isEqualTo(200);
    }

    @Test
    void refusesStrangersAndNonsense() throws IOException {
        assertThat(witness.add("hello".getBytes(StandardCharsets.UTF_8), NOW).status())
                .isEqualTo(400);
        assertThat(ask(new TestBundle(5, SigningKey.fresh("devon.example/ledger", Kind.SIGNATURE)), 0, 5)
                        .status())
                .isEqualTo(403);
        assertThat(ask(new TestBundle(5, SigningKey.fresh("essex.example/ledger", Kind.SIGNATURE)), 0, 5)
                        .status())
                .isEqualTo(404);
        assertThat(ask(ledger, 7, 300).status()).isEqualTo(409);
    }

    private Witness.Answer ask(TestBundle of, int old, int size) throws IOException {
        var proof = new ConsistencyProof(old, of.tree(size).consistency(old), of.note(size));
        return witness.add(proof.bytes(), NOW);
    }
}
