package passage.history.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import passage.history.proof.SignedNote;
import passage.history.proof.VerifierKey;
import passage.history.proof.VerifierKey.Kind;

/**
 * What the verifier brings along.
 *
 * @param keys of ledger and witnesses; none to take those in the bundle
 * @param old a checkpoint that was kept from an earlier day
 */
record Trust(List<VerifierKey> keys, @Nullable SignedNote old) {
    static final Trust NOTHING = new Trust(List.of(), null);

    boolean hasLedgerKey() {
        return keys.stream().anyMatch(key -> key.kind() == Kind.SIGNATURE);
    }

    /** Own keys; those of the bundle only where none of the same kind was brought. */
    List<VerifierKey> with(List<VerifierKey> fromBundle) {
        return Stream.concat(
                        keys.stream(),
                        fromBundle.stream().filter(key -> keys.stream().noneMatch(own -> own.kind() == key.kind())))
                .distinct()
                .toList();
    }
}
