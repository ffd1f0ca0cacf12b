package passage.history.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures under it (C2SP signed-note 1.0).
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final int LONGEST = 1_000_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Key and line of a signature that verifies. */
    public record Verified(VerifierKey key, NoteSignature signature) {}

    /** @throws Malformed when the bytes are no signed note */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Malformed("A note of %d bytes is too long".formatted(bytes.length));
        }
        return parse(utf8(bytes));
    }

    /** @throws Malformed when the text is no signed note */
    public static SignedNote parse(String all) {
        if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("A note has no control characters but line breaks");
        }
        int split = all.lastIndexOf("\n\n");
        if (split < 0 || !all.endsWith("\n") || split + 2 == all.length()) {
            throw new Malformed("A note ends with a blank line and signature lines");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : all.substring(split + 2, all.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
            if (signatures.size() > MOST_SIGNATURES) {
                throw new Malformed("A note has at most %d signatures".formatted(MOST_SIGNATURES));
            }
        }
        return new SignedNote(all.substring(0, split + 1), signatures);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("A note is UTF-8; this is not");
        }
    }

    /**
     * The signatures by keys that are known; what others signed is passed over.
     *
     * @throws Forged when one that claims to be by a known key does not verify
     */
    public List<Verified> verifiedBy(Collection<VerifierKey> known) {
        var verified = new ArrayList<Verified>();
        Set<VerifierKey> seen = new HashSet<>();
        for (var signature : signatures) {
            for (var key : known) {
                if (signature.isBy(key) && seen.add(key)) {
                    if (!key.verifies(this, signature)) {
                        throw new Forged(key);
                    }
                    verified.add(new Verified(key, signature));
                }
            }
        }
        return verified;
    }

    public SignedNote with(Collection<NoteSignature> more) {
        var all = new ArrayList<>(signatures);
        more.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new SignedNote(text, all);
    }

    byte[] textBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var all = new StringBuilder(text).append('\n');
        signatures.forEach(line -> all.append(line).append('\n'));
        return all.toString();
    }

    /** A signature that claims to be by a known key is not. */
    public static class Forged extends Malformed {
        Forged(VerifierKey key) {
            super("The signature of %s (key %s) does not verify: text, signature or key was changed"
                    .formatted(key.name(), key.hexId()));
        }
    }
}
