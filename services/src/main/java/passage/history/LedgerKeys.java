package passage.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import passage.history.proof.Checkpoint;
import passage.history.proof.KeyFile;
import passage.history.proof.Malformed;
import passage.history.proof.SignedNote;
import passage.history.proof.SigningKey;
import passage.history.proof.VerifierKey;
import passage.history.proof.VerifierKey.Kind;

/**
 * The keys with which the ledger signs: from the environment, else from a file that is made on first start for its owner
 * alone. Every key signs; to change keys, add one to the file, tell verifiers, then take the old one away.
 */
@Component
class LedgerKeys {
    private static final int SHORT = 8;

    private final List<SigningKey> keys;

    LedgerKeys(
            @Value("${passage.history.key:}") String given,
            @Value("${passage.history.key-file:${passage.data:./data}/keys/ledger.pem}") Path file,
            @Value("${passage.history.name:}") String name) {
        this.keys = given.isEmpty() ? read(file, name) : KeyFile.parse(given, Kind.SIGNATURE);
    }

    private static List<SigningKey> read(Path file, String name) {
        var ownName = name.isEmpty()
                ? "passage-ledger-" + UUID.randomUUID().toString().substring(0, SHORT)
                : name;
        try {
            return KeyFile.readOrMake(file.toAbsolutePath(), ownName, Kind.SIGNATURE);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's key cannot be read from " + file, e);
        }
    }

    /** The ledger's name, the first line of each checkpoint. */
    String origin() {
        return keys.get(0).verifier().name();
    }

    List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    /** One key a line, as verifiers take them. */
    String published() {
        return verifiers().stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    SignedNote sign(Checkpoint checkpoint) {
        return new SignedNote(
                checkpoint.text(),
                keys.stream().map(key -> key.sign(checkpoint)).toList());
    }

    boolean allSigned(SignedNote note) {
        return note.verifiedBy(verifiers()).size() == keys.size();
    }

    /** @throws LedgerFault when none of our keys signed this note, or it is no checkpoint of this ledger */
    Checkpoint own(SignedNote note) {
        try {
            Collection<SignedNote.Verified> ours = note.verifiedBy(verifiers());
            var checkpoint = Checkpoint.parse(note.text());
            if (ours.isEmpty() || !checkpoint.origin().equals(origin())) {
                throw new LedgerFault(
                        ("The last checkpoint is not signed by a key of %s that is in use. After a change of"
                                        + " keys, the old one must stay until a checkpoint bears both signatures")
                                .formatted(origin()));
            }
            return checkpoint;
        } catch (Malformed e) {
            throw new LedgerFault("The last checkpoint is damaged or forged", e);
        }
    }
}
