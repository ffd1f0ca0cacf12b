package passage.history.proof;

import java.util.regex.Pattern;

/**
 * What a ledger signs: its name, how many entries it has, and the root over them (C2SP tlog-checkpoint 1.0). Extension
 * lines are not used and refused, for nobody would verify what they say.
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    /** @throws Malformed when the text is no checkpoint */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new Malformed("A checkpoint has three lines: name, number of entries, root");
        }
        if (lines[0].isEmpty()) {
            throw new Malformed("A checkpoint begins with the ledger's name");
        }
        return new Checkpoint(lines[0], number(lines[1]), Hash.fromBase64(lines[2]));
    }

    /** @throws Malformed when the text is no number as these files write them */
    static long number(String text) {
        if (NUMBER.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new Malformed("'%s' is too large".formatted(text));
            }
        }
        throw new Malformed("'%s' is no number of entries".formatted(Malformed.brief(text)));
    }

    /** The note's text. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root);
    }
}
