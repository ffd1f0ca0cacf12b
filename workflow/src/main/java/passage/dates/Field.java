package passage.dates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a question needs to know.
 *
 * @param hint how to write it, and what it means
 * @param usual what holds where nothing is given; null where it may be absent or must be given
 * @param choices for a choice, the words that may be given
 */
record Field(
        String name,
        String label,
        Kind kind,
        boolean required,
        String hint,
        @Nullable String usual,
        List<String> choices) {
    /** How a value is written. */
    enum Kind {
        DATE,
        DATES,
        NUMBER,
        TIME,
        CHOICE
    }

    static Field date(String name, String label) {
        return new Field(name, label, Kind.DATE, true, "For example, 10 7 2024", null, List.of());
    }

    static Field optionalDate(String name, String label, String hint) {
        return new Field(name, label, Kind.DATE, false, hint, null, List.of());
    }

    static Field dates(String name, String label, String hint) {
        return new Field(name, label, Kind.DATES, false, hint, null, List.of());
    }

    static Field number(String name, String label, int usual, String hint) {
        return new Field(name, label, Kind.NUMBER, false, hint, Integer.toString(usual), List.of());
    }

    static Field time(String name, String label, @Nullable String usual, String hint) {
        return new Field(name, label, Kind.TIME, false, hint, usual, List.of());
    }

    static Field choice(String name, String label, String usual, String hint, List<String> choices) {
        return new Field(name, label, Kind.CHOICE, false, hint, usual, choices);
    }

    /** The choices as a page's list shows them. */
    public Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        choices.forEach(choice -> options.put(choice, choice.replace('-', ' ')));
        return options;
    }
}
