package passage.papers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which paper of a plan: {@code act-1-decision-record}.
 *
 * @param act number of the act in the route, from 1
 */
record PaperId(int act, Kind kind) {
    private static final Pattern FORM = Pattern.compile("act-([1-9]\\d?)-([a-z-]{1,40})");

    static Optional<PaperId> parse(String id) {
        var match = FORM.matcher(id);
        return match.matches()
                ? Kind.named(match.group(2)).map(kind -> new PaperId(Integer.parseInt(match.group(1)), kind))
                : Optional.empty();
    }

    /** Id of the timetable's step by which it must be out. */
    String step() {
        return "act-%d-%s".formatted(act, kind.step());
    }

    @Override
    public String toString() {
        return "act-%d-%s".formatted(act, kind);
    }
}
