package passage.history.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What of an event goes into the tree: its canonical bytes, or their digest where a tile's entry could not hold them. */
public final class Leaf {
    private Leaf() {}

    /** @return the bytes themselves up to 65,535; else a short JSON with their SHA-256 and size */
    public static byte[] of(byte[] canonical) {
        if (canonical.length <= EntryBundle.LONGEST) {
            return canonical;
        }
        var digest = HexFormat.of().formatHex(Sha256.fresh().digest(canonical));
        return "{\"longEvent\":{\"sha256\":\"%s\",\"size\":%d}}"
                .formatted(digest, canonical.length)
                .getBytes(StandardCharsets.UTF_8);
    }
}
