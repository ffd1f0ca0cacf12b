package passage.history.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import passage.history.proof.Checkpoint;
import passage.history.proof.ConsistencyProof;
import passage.history.proof.DurableFile;
import passage.history.proof.Hash;
import passage.history.proof.Malformed;
import passage.history.proof.NoteSignature;
import passage.history.proof.SignedNote;
import passage.history.proof.SigningKey;
import passage.history.proof.VerifierKey;

/**
 * Keeps nothing of a ledger but its last checkpoint, and co-signs the next one only if it is proved to have grown out of
 * that (C2SP tlog-witness 1.0). Somebody else than the ledger's operator should run it.
 */
public final class Witness {
    private static final String LAST = "last-checkpoint";

    private final Path state;
    private final List<VerifierKey> ledger;
    private final SigningKey key;

    /** @param state a folder that outlives the process */
    public Witness(Path state, List<VerifierKey> ledger, SigningKey key) {
        this.state = state;
        this.ledger = ledger;
        this.key = key;
    }

    /** What the witness answers: an HTTP status and a body. */
    public record Answer(int status, String body) {}

    public VerifierKey verifier() {
        return key.verifier();
    }

    /** Answers an {@code add-checkpoint} request; the new checkpoint is on the disk before it is co-signed. */
    public synchronized Answer add(byte[] request, Instant now) throws IOException {
        ConsistencyProof asked;
        Checkpoint next;
        try {
            asked = ConsistencyProof.parse(request);
            next = Checkpoint.parse(asked.checkpoint().text());
        } catch (Malformed e) {
            return new Answer(400, e.getMessage() + "\n");
        }
        if (ledger.stream().noneMatch(known -> known.name().equals(next.origin()))) {
            return new Answer(404, "This witness does not know the ledger " + next.origin() + "\n");
        }
        try {
            if (asked.checkpoint().verifiedBy(ledger).isEmpty()) {
                return new Answer(403, "No known key of the ledger signed this\n");
            }
        } catch (Malformed e) {
            return new Answer(403, e.getMessage() + "\n");
        }
        return consider(asked, next, now);
    }

    private Answer consider(ConsistencyProof asked, Checkpoint next, Instant now) throws IOException {
        var last = last().map(note -> Checkpoint.parse(note.text()));
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        if (asked.oldSize() > next.size()) {
            return new Answer(400, "The old size is larger than the new one\n");
        }
        if (asked.oldSize() != lastSize) {
            return new Answer(409, lastSize + "\n");
        }
        if (!asked.proves(last.map(Checkpoint::root).orElseGet(Hash::ofEmptyTree), next)) {
            return new Answer(
                    422,
                    "This does not grow out of the checkpoint of %d entries that was co-signed%n".formatted(lastSize));
        }
        DurableFile.replace(state.resolve(LAST), asked.checkpoint().bytes());
        NoteSignature cosignature = key.cosign(next, now);
        return new Answer(200, cosignature + "\n");
    }

    Optional<SignedNote> last() throws IOException {
        var file = state.resolve(LAST);
        return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
    }
}
