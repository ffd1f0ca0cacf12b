package passage.history.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value in a Merkle tree (RFC 6962 section 2.1). */
public final class Hash {
    public static final int SIZE = 32;
    private static final int SHORT = 8;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Malformed when there are not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new Malformed("A hash has %d bytes, not %d".formatted(SIZE, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    static Hash at(byte[] tile, int place) {
        return new Hash(Arrays.copyOfRange(tile, place * SIZE, (place + 1) * SIZE));
    }

    /** The root of a tree without leaves. */
    public static Hash ofEmptyTree() {
        return new Hash(Sha256.fresh().digest());
    }

    /** The hash of a leaf: SHA-256 of a zero byte and the entry. */
    public static Hash ofLeaf(byte[] entry) {
        var out = new byte[SIZE];
        new Sha256().leaf(entry, 0, entry.length, out, 0);
        return new Hash(out);
    }

    /** The hash of an inner node: SHA-256 of a one byte and its children. */
    public static Hash ofNode(Hash left, Hash right) {
        var out = new byte[SIZE];
        new Sha256().node(left.bytes, 0, right.bytes, 0, out, 0);
        return new Hash(out);
    }

    /** @throws Malformed when the text is not exactly the base64 of 32 bytes */
    public static Hash fromBase64(String text) {
        try {
            var hash = of(Base64.getDecoder().decode(text));
            if (hash.toString().equals(text)) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("'%s' is no base64 of a hash".formatted(Malformed.brief(text)));
        }
        throw new Malformed("'%s' is not the one way to write its hash in base64".formatted(Malformed.brief(text)));
    }

    byte[] raw() {
        return bytes;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first bytes in hexadecimal, for people. */
    public String brief() {
        return HexFormat.of().formatHex(bytes).substring(0, SHORT);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as checkpoints and proofs write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
