package passage.history.proof;

import java.util.List;

/**
 * A proof that an entry is in the tree of a checkpoint, in one file (C2SP tlog-proof, as of 22 May 2026), without extra data.
 *
 * @param index zero-based
 */
public record TlogProof(long index, List<Hash> hashes, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    /** @throws Malformed when the bytes are no such file */
    public static TlogProof parse(byte[] bytes) {
        var parts = ProofFile.split(bytes);
        var lines = parts.lines();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER) || !lines.get(1).startsWith(INDEX)) {
            throw new Malformed("A proof begins with '%s' and its index".formatted(HEADER));
        }
        var index = Checkpoint.number(lines.get(1).substring(INDEX.length()));
        return new TlogProof(index, ProofFile.hashes(lines.subList(2, lines.size())), parts.checkpoint());
    }

    public byte[] bytes() {
        return ProofFile.bytes(List.of(HEADER, INDEX + index), hashes, checkpoint);
    }

    /** Whether the proof leads from this entry to the root of this checkpoint. */
    public boolean includes(byte[] entry, Checkpoint in) {
        return Proofs.includes(in.root(), in.size(), index, Hash.ofLeaf(entry), hashes);
    }
}
