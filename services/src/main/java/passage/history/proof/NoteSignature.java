package passage.history.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A line under a note: who signed, with which key, and the signature. */
public record NoteSignature(String name, int keyId, byte[] bytes) {
    static final String DASH = "— ";
    private static final int ID = 4;

    static NoteSignature by(VerifierKey key, byte[] bytes) {
        return new NoteSignature(key.name(), key.id(), bytes);
    }

    /** @throws Malformed when the line is no signature line */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new Malformed("'%s' is no signature line".formatted(Malformed.brief(line)));
        }
        var name = line.substring(DASH.length(), space);
        var base64 = line.substring(space + 1);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Malformed("The signature of '%s' is not base64".formatted(Malformed.brief(name)));
        }
        if (!VerifierKey.isName(name) || bytes.length <= ID || base64.length() % 4 != 0) {
            throw new Malformed("'%s' is no signature line".formatted(Malformed.brief(line)));
        }
        var signature =
                new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, ID, bytes.length));
        if (!signature.toString().equals(line)) {
            throw new Malformed("The signature of '%s' is not written in the one way of base64".formatted(name));
        }
        return signature;
    }

    boolean isBy(VerifierKey key) {
        return key.id() == keyId && key.name().equals(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    /** The line, without its line break. */
    @Override
    public String toString() {
        var all =
                ByteBuffer.allocate(ID + bytes.length).putInt(keyId).put(bytes).array();
        return DASH + name + ' ' + Base64.getEncoder().encodeToString(all);
    }
}
