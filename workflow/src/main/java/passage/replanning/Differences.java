package passage.replanning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.events.RouteChange;
import passage.events.StepChange;
import passage.route.Break;
import passage.route.Comparison;

/** Changes in words, as somebody checks them before they are made. */
final class Differences {
    private Differences() {}

    static Map<String, String> answers(List<RouteChange> changes, Comparison comparison) {
        var answers = new LinkedHashMap<String, String>();
        changes.forEach(change -> answers.put(change.what(), now(change)));
        comparison.changes().stream()
                .filter(step -> !said(step).isEmpty() && !answers.containsKey(step.title() + ": planned for"))
                .forEach(step -> answers.putIfAbsent("Then: " + step.title(), said(step)));
        answers.put("What breaks", sentences(comparison.broken(), "Nothing"));
        if (!comparison.mended().isEmpty()) {
            answers.put("What no longer breaks", sentences(comparison.mended(), "Nothing"));
        }
        answers.put("What the timetable says then", comparison.after().answer());
        comparison
                .broken()
                .forEach(each -> answers.computeIfPresent(
                        "What the timetable says then", (question, answer) -> beside(answer, each.sentence())));
        return answers;
    }

    /** What breaks is not said twice; null where nothing else is left. */
    private static @Nullable String beside(String answer, String sentence) {
        var left = answer.replace(sentence, "").strip();
        return left.isEmpty() ? null : left;
    }

    private static String now(RouteChange change) {
        var after = change.after() == null ? "none any more" : change.after();
        return change.before() == null ? after : "%s\nuntil now %s".formatted(after, change.before());
    }

    private static String said(StepChange step) {
        var planned = moved("planned for", step.plannedBefore(), step.plannedAfter());
        var latest = moved("latest", step.latestBefore(), step.latestAfter());
        return planned + (planned.isEmpty() || latest.isEmpty() ? "" : "\n") + latest;
    }

    private static String moved(String what, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (before == null ? after == null : before.equals(after)) {
            return "";
        }
        return "%s %s, until now %s".formatted(what, day(after), day(before));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "no day" : Plainly.day(day);
    }

    private static String sentences(List<Break> breaks, String none) {
        return breaks.isEmpty()
                ? none
                : String.join("\n", breaks.stream().map(Break::sentence).toList());
    }
}
