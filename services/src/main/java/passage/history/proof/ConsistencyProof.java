package passage.history.proof;

import java.util.List;

/**
 * A proof that a checkpoint's tree begins with that of an older one, in the form in which a witness is asked (C2SP
 * tlog-witness 1.0, {@code add-checkpoint}).
 */
public record ConsistencyProof(long oldSize, List<Hash> hashes, SignedNote checkpoint) {
    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** @throws Malformed when the bytes are no such file */
    public static ConsistencyProof parse(byte[] bytes) {
        var parts = ProofFile.split(bytes);
        var lines = parts.lines();
        if (!lines.get(0).startsWith(OLD) || lines.size() > 1 + MOST_HASHES) {
            throw new Malformed("A consistency proof begins with 'old' and a number, then at most 63 hashes");
        }
        var old = Checkpoint.number(lines.get(0).substring(OLD.length()));
        return new ConsistencyProof(old, ProofFile.hashes(lines.subList(1, lines.size())), parts.checkpoint());
    }

    public byte[] bytes() {
        return ProofFile.bytes(List.of(OLD + oldSize), hashes, checkpoint);
    }

    /** Whether the proof leads from the older root to the newer checkpoint. */
    public boolean proves(Hash oldRoot, Checkpoint newer) {
        return Proofs.consistent(oldSize, oldRoot, newer.size(), newer.root(), hashes);
    }
}
