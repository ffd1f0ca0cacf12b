package passage.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import passage.cases.Case.Step;

/** Finds what a way tells Passage that its sources do not say and for which nobody says that it stands in. */
final class Silent {
    private static final Set<String> FACTS = Set.of("body", "on", "outcome", "callIn", "key", "urgent", "noticeOn");
    private static final Set<String> WHEN = Set.of("on", "within", "by", "before", "after");

    private Silent() {}

    static List<String> of(Case way) {
        var silent = new ArrayList<String>();
        int reviews = 0;
        int acts = 0;
        int submissions = 0;
        for (var step : way.steps()) {
            if (step.isAct()) {
                acts++;
                silent.addAll(of(way, step, "decision", acts));
            } else if (step.kind().equals("review")) {
                reviews++;
                silent.addAll(of(way, step, "review", reviews));
            } else if (step.kind().equals("submission")) {
                submissions++;
                silent.addAll(of(way, step, "submission", submissions));
            } else {
                silent.addAll(of(way, step, step.kind().equals("finalisation") ? "finalised" : "publication", 1));
            }
        }
        return silent;
    }

    private static List<String> of(Case way, Step step, String about, int number) {
        var said = way.seen().stream()
                .filter(each -> each.containsKey(about) && !(each.get(about) instanceof Integer n && n != number))
                .toList();
        return FACTS.stream()
                .filter(step::has)
                .filter(field -> !step.standIns().containsKey(field))
                .filter(field -> said.stream().noneMatch(each -> says(each, field)))
                .map(field -> "%s %d: %s".formatted(about, number, field))
                .toList();
    }

    private static boolean says(Map<String, Object> said, String field) {
        return field.equals("on") ? WHEN.stream().anyMatch(said::containsKey) : said.containsKey(field);
    }
}
