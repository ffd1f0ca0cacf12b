package passage.department;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which councils a reader wants to see; what is empty leaves none out.
 *
 * @param q part of a council's name, its GSS code or its plan's reference
 * @param mark missing, late or extended
 */
record Wanted(String q, String region, String kind, String state, String mark) {
    static final Wanted ALL = new Wanted("", "", "", "", "");

    static final Map<String, String> MARKS = marks();

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
