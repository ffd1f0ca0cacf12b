package passage.history.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes leaves and nodes into given places without making objects; for one thread. */
final class Sha256 {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = fresh();
    private final byte[] pair = new byte[1 + 2 * Hash.SIZE];

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void leaf(byte[] buffer, int from, int length, byte[] out, int at) {
        digest.update(LEAF);
        digest.update(buffer, from, length);
        finish(out, at);
    }

    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] out, int at) {
        pair[0] = NODE;
        System.arraycopy(left, leftAt, pair, 1, Hash.SIZE);
        System.arraycopy(right, rightAt, pair, 1 + Hash.SIZE, Hash.SIZE);
        digest.update(pair);
        finish(out, at);
    }

    /** The root over {@code count} hashes that lie side by side, a power of two; what lies there is overwritten. */
    void fold(byte[] hashes, int count) {
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width; i += 2) {
                node(hashes, i * Hash.SIZE, hashes, (i + 1) * Hash.SIZE, hashes, i / 2 * Hash.SIZE);
            }
        }
    }

    private void finish(byte[] out, int at) {
        try {
            digest.digest(out, at, Hash.SIZE);
        } catch (DigestException e) {
            throw new IllegalStateException("No room for a hash", e);
        }
    }
}
