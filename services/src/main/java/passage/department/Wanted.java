package passage.department;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which councils a reader wants to see, as pages, files and programs ask for them; what is empty leaves none out.
 *
 * @param commission empty for the newest
 * @param q part of a council's name, its GSS code or its plan's reference
 * @param mark missing, late or extended
 */
record Wanted(String commission, String q, String region, String kind, String state, String mark) {
    static final Map<String, String> MARKS = marks();

    Wanted(
            @Nullable String commission,
            @Nullable String q,
            @Nullable String region,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String mark) {
        this.commission = orEmpty(commission);
        this.q = orEmpty(q);
        this.region = orEmpty(region);
        this.kind = orEmpty(kind);
        this.state = orEmpty(state);
        this.mark = orEmpty(mark);
    }

    private static String orEmpty(@Nullable String word) {
        return Objects.requireNonNullElse(word, "");
    }

    /** Whether councils of the commission are left out. */
    boolean leavesOut() {
        return !(q + region + kind + state + mark).isEmpty();
    }

    /** As the form and the links to further pages have it. */
    Map<String, String> form(String chosen) {
        var form = new LinkedHashMap<String, String>();
        form.put("commission", chosen);
        form.put("q", q);
        form.put("region", region);
        form.put("kind", kind);
        form.put("state", state);
        form.put("mark", mark);
        return form;
    }

    boolean includes(CouncilLine line) {
        return isNamed(line)
                && (region.isEmpty() || region.equals(line.regionTitle()))
                && (kind.isEmpty() || kind.equals(line.kind()))
                && (state.isEmpty() || state.equals(line.state().toString()))
                && isMarked(line);
    }

    private boolean isNamed(CouncilLine line) {
        var wanted = q.strip().toLowerCase(Locale.UK);
        return wanted.isEmpty()
                || line.council().toLowerCase(Locale.UK).contains(wanted)
                || line.authority().toLowerCase(Locale.UK).equals(wanted)
                || (line.plan() != null && line.plan().toLowerCase(Locale.UK).contains(wanted));
    }

    private boolean isMarked(CouncilLine line) {
        return switch (mark) {
            case "missing" -> line.missing();
            case "late" -> line.sentLate();
            case "extended" -> line.extended();
            default -> true;
        };
    }

    private static Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        marks.put("", "Any");
        marks.put("missing", "Missing: due and not sent");
        marks.put("late", "Sent late");
        marks.put("extended", "Given more time");
        return marks;
    }
}
