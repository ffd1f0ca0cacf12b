package passage.papers;

import java.util.List;

/** Makes what people typed fit for print: marks that cannot be seen, or that would turn the words around, show as �. */
final class Printable {
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** The lines of a text; those that are blank are left out. */
    static List<String> lines(String words) {
        return words.lines()
                .map(Printable::line)
                .filter(line -> !line.isBlank())
                .toList();
    }

    static String line(String words) {
        var safe = new StringBuilder(words.length());
        words.codePoints().map(each -> each == '\t' ? ' ' : shown(each)).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> character;
        };
    }
}
