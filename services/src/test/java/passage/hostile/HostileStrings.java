package passage.hostile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people should not have typed: each would do something where a page, an export or the engine carried it out. Scripts
 * set {@code __hostile}, markup is marked {@code data-hostile}, and what is reckoned or joined gives {@link #RESULTS}.
 */
final class HostileStrings {
    /** What the expressions come to; no string has them, and no digest or date does. */
    static final List<String> RESULTS = List.of("13371337", "hostilised");

    static final int LONGEST = 200;

    private HostileStrings() {}

    /** @param family what would carry it out */
    record Hostile(String family, String text) {}

    /** All, in the order of their families; no two are the same. */
    static List<Hostile> all() {
        var all = new ArrayList<Hostile>();
        add(all, "script", crossed(Contexts.SCRIPTS, Contexts.BREAKING_OUT));
        add(all, "script", Contexts.MARKUP.stream());
        add(all, "template", crossed(Contexts.EXPRESSIONS, Contexts.DELIMITERS));
        add(all, "template", Contexts.RUNNING.stream());
        add(all, "formula", crossed(Contexts.FORMULAS, Contexts.LEADING));
        add(all, "lines", crossed(Contexts.LINES, Contexts.LINE_ENDS));
        add(all, "direction", crossed(Contexts.DIRECTED, Contexts.DIRECTIONS));
        add(all, "structure", Contexts.STRUCTURES.stream());
        add(all, "markdown", Contexts.MARKDOWN.stream());
        add(all, "path", Contexts.PATHS.stream());
        var seen = new HashSet<String>();
        all.removeIf(each -> !seen.add(each.text()));
        return List.copyOf(all);
    }

    static List<String> texts() {
        return all().stream().map(Hostile::text).toList();
    }

    private static Stream<String> crossed(List<String> inner, List<String> around) {
        return around.stream().flatMap(outer -> inner.stream().map(each -> outer.replace("§", each)));
    }

    private static void add(List<Hostile> all, String family, Stream<String> texts) {
        texts.forEach(text -> all.add(new Hostile(family, text)));
    }
}
