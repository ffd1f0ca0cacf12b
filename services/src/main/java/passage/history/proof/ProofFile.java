package passage.history.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lines, then hashes, then a blank line and a checkpoint: the form that both kinds of proof share. */
record ProofFile(List<String> lines, SignedNote checkpoint) {
    static final int MOST_HASHES = 128;

    static ProofFile split(byte[] bytes) {
        int end = -1;
        for (int i = 0; i + 1 < bytes.length && end < 0; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
                end = i;
            }
        }
        if (end < 0) {
            throw new Malformed("A proof has a blank line before its checkpoint");
        }
        var head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        return new ProofFile(
                List.of(head.split("\n", -1)), SignedNote.parse(Arrays.copyOfRange(bytes, end + 2, bytes.length)));
    }

    static List<Hash> hashes(List<String> lines) {
        if (lines.size() > MOST_HASHES) {
            throw new Malformed("A proof has at most %d hashes".formatted(MOST_HASHES));
        }
        return lines.stream().map(Hash::fromBase64).toList();
    }

    static byte[] bytes(List<String> head, List<Hash> hashes, SignedNote checkpoint) {
        var all = new StringBuilder();
        head.forEach(line -> all.append(line).append('\n'));
        hashes.forEach(hash -> all.append(hash).append('\n'));
        return all.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
