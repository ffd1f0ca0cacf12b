package passage.history.audit;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Finds what looks like a SHA-256 in an entry: 64 hexadecimal digits in a row, no more and no fewer. */
final class DigestsIn {
    private static final int DIGITS = 64;

    private DigestsIn() {}

    static void forEach(byte[] buffer, int from, int length, Consumer<String> found) {
        int run = 0;
        for (int i = from; i <= from + length; i++) {
            boolean hex = i < from + length && isHex(buffer[i]);
            if (hex) {
                run++;
            } else {
                if (run == DIGITS) {
                    found.accept(new String(buffer, i - DIGITS, DIGITS, StandardCharsets.US_ASCII));
                }
                run = 0;
            }
        }
    }

    private static boolean isHex(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'f';
    }
}
