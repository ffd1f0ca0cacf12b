package passage.history.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A public key with its name, as C2SP signed-note writes it: {@code name+key id+base64}. Two kinds are known: what signs
 * notes (the ledger), and what co-signs checkpoints with a time (a witness; C2SP tlog-cosignature).
 */
public record VerifierKey(String name, int id, Kind kind, byte[] key) {
    private static final int TIME = 8;
    private static final int NEXT_LINE = 0x85;

    /** What the key is for. */
    public enum Kind {
        SIGNATURE(1),
        COSIGNATURE(4);

        private final byte number;

        Kind(int number) {
            this.number = (byte) number;
        }
    }

    static VerifierKey of(String name, Kind kind, byte[] key) {
        if (!isName(name)) {
            throw new Malformed(
                    "'%s' cannot name a key: it is empty or has a space or a plus".formatted(Malformed.brief(name)));
        }
        var sha = Sha256.fresh();
        sha.update((name + '\n').getBytes(StandardCharsets.UTF_8));
        sha.update(kind.number);
        return new VerifierKey(name, ByteBuffer.wrap(sha.digest(key)).getInt(), kind, key);
    }

    /** @throws Malformed when the text is no key of a known kind, or its id is not that of its name and bytes */
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("'%s' is no key: it should be name+id+base64".formatted(Malformed.brief(text)));
        }
        try {
            var bytes = Base64.getDecoder().decode(parts[2]);
            for (var kind : Kind.values()) {
                if (bytes.length == 1 + Hash.SIZE && bytes[0] == kind.number) {
                    var key = of(parts[0], kind, Arrays.copyOfRange(bytes, 1, bytes.length));
                    if (key.toString().equals(text.strip())) {
                        return key;
                    }
                    throw new Malformed("The key '%s' has not the id that its name and bytes give"
                            .formatted(Malformed.brief(text)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("'%s' is no key: its end is not base64".formatted(Malformed.brief(text)));
        }
        throw new Malformed("'%s' is no Ed25519 key".formatted(Malformed.brief(text)));
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints()
                        .noneMatch(c -> c == NEXT_LINE || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    boolean verifies(SignedNote note, NoteSignature signature) {
        if (kind == Kind.SIGNATURE) {
            return Ed25519.verifies(key, note.textBytes(), signature.bytes());
        }
        var time = cosignedAt(signature);
        return time.isPresent()
                && Ed25519.verifies(
                        key,
                        cosigned(time.get(), note.text()),
                        Arrays.copyOfRange(signature.bytes(), TIME, signature.bytes().length));
    }

    /** When a co-signature says it was given, in seconds since 1970; empty where the key gives none. */
    public Optional<Long> cosignedAt(NoteSignature signature) {
        if (kind != Kind.COSIGNATURE || signature.bytes().length <= TIME) {
            return Optional.empty();
        }
        return Optional.of(ByteBuffer.wrap(signature.bytes()).getLong()).filter(time -> time > 0);
    }

    static byte[] cosigned(long time, String checkpoint) {
        return "cosignature/v1\ntime %d\n%s".formatted(time, checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    /** The key's id as eight hexadecimal digits. */
    public String hexId() {
        return "%08x".formatted(id).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The form in which the key is told to verifiers. */
    @Override
    public String toString() {
        var bytes = new byte[1 + key.length];
        bytes[0] = kind.number;
        System.arraycopy(key, 0, bytes, 1, key.length);
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().toHexDigits(id),
                        Base64.getEncoder().encodeToString(bytes));
    }
}
