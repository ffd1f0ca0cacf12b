package passage.department;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many councils have what; the states add up to the whole. */
record Counts(int all, List<Line> states, List<Line> marks) {
    /** @param key as the page's address names it */
    record Line(String key, String title, long councils) {}

    static Counts of(List<CouncilLine> lines) {
        Map<State, Long> byState =
                lines.stream().collect(Collectors.groupingBy(CouncilLine::state, Collectors.counting()));
        return new Counts(
                lines.size(),
                Arrays.stream(State.values())
                        .map(state -> new Line(state.toString(), state.title(), byState.getOrDefault(state, 0L)))
                        .toList(),
                List.of(
                        new Line("missing", "Missing: due and not sent", count(lines, "missing")),
                        new Line("late", "Sent late", count(lines, "late")),
                        new Line("extended", "Given more time", count(lines, "extended"))));
    }

    private static long count(List<CouncilLine> lines, String mark) {
        var wanted = new Wanted("", "", "", "", "", mark);
        return lines.stream().filter(wanted::includes).count();
    }
}
