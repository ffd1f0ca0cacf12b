package passage.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.platform.access.Role;
import passage.route.Route;
import passage.route.Route.Act;

/** A route in sentences, step by step. */
final class RouteWords {
    private RouteWords() {}

    static List<String> of(Route route) {
        var steps = new ArrayList<String>();
        if (!route.clearances().isEmpty()) {
            steps.add("The draft is cleared by the "
                    + route.clearances().stream()
                            .map(role -> Role.named(role).title().toLowerCase(java.util.Locale.UK))
                            .collect(Collectors.joining(", ")));
        }
        if (route.submission().isSentAfter(0)) {
            steps.add("It goes to the department as provisional before anybody decides");
        }
        route.reviews()
                .forEach(review -> steps.add("%s reviews it%s%s"
                        .formatted(
                                review.body(),
                                on(review.plannedOn()),
                                review.answersWanted() ? ", and its comments are answered" : "")));
        for (int n = 1; n <= route.acts().size(); n++) {
            steps.add(act(route.act(n)));
            if (route.submission().isSentAfter(n)) {
                steps.add("It goes to the department as provisional after that decision");
            }
        }
        steps.add(
                switch (route.publication().order()) {
                    case BEFORE -> "It is published, and then sent to the department";
                    case WITH -> "It is sent to the department and published side by side";
                    case AFTER -> "It is sent to the department, and then published";
                });
        return steps;
    }

    private static String act(Act act) {
        var callIn = act.callIn();
        var reason = callIn.reason();
        return "%s decides%s (%s%s)%s"
                .formatted(
                        act.body(),
                        on(act.plannedOn()),
                        Plainly.words(act.kind().toString()),
                        act.keyDecision() ? ", key decision" : "",
                        callIn.applies()
                                ? ", and the decision can be called in"
                                : reason == null ? "" : ", outside call-in: " + reason);
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + Plainly.day(day);
    }
}
