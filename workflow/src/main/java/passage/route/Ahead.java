package passage.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import passage.events.RouteChange;
import passage.platform.requests.Refused;

/** Lets only that of a route be changed which still lies ahead of its plan. */
final class Ahead {
    static final String RULE = "Passage's own rule: what a plan has passed stays as it was";

    private Ahead() {}

    /**
     * @return what is changed, part by part, in the route's order
     * @throws Refused when nothing is, or something that the plan has passed
     */
    static List<RouteChange> changes(Route was, Route wanted, Behind behind) {
        requireActInHand(was, wanted, behind);
        requireSendingAhead(was, wanted, behind);
        var before = RouteParts.of(was, behind);
        var after = RouteParts.of(wanted, behind);
        var changes = new ArrayList<RouteChange>();
        var gone = new TreeSet<String>();
        for (var part : all(before, after)) {
            var old = before.get(part.field());
            var now = after.get(part.field());
            var oldValue = old == null ? null : old.value();
            var newValue = now == null ? null : now.value();
            if (Objects.equals(oldValue, newValue) || isOf(gone, part.field())) {
                continue;
            }
            requireAhead(part, was, behind, old == null || now == null);
            if (old == null || now == null) {
                gone.add(part.field().replaceFirst("\\..*", "."));
            }
            changes.add(new RouteChange(part.field(), part.what(), oldValue, newValue));
        }
        if (changes.isEmpty()) {
            throw Refused.wrongState("Nothing is changed: the plan goes this way already");
        }
        return List.copyOf(changes);
    }

    /** The parts of both, those that are new where they belong. */
    private static List<RoutePart> all(Map<String, RoutePart> before, Map<String, RoutePart> after) {
        var all = new ArrayList<>(before.values());
        after.values().stream()
                .filter(part -> !before.containsKey(part.field()))
                .forEach(all::add);
        return all;
    }

    /** A review or an act that comes or goes is told once, by its body. */
    private static boolean isOf(TreeSet<String> told, String field) {
        return told.stream().anyMatch(field::startsWith);
    }

    private static void requireAhead(RoutePart part, Route was, Behind behind, boolean comesOrGoes) {
        var passed = part.passed();
        if (passed != null) {
            throw Refused.byRule(RULE, "%s cannot be changed any more: %s".formatted(part.what(), passed));
        }
        if (comesOrGoes
                && part.field().startsWith("acts[")
                && behind.acts() == was.acts().size()) {
            throw Refused.byRule(
                    RULE,
                    "%s cannot come or go: the last act of the route was taken, and what follows it has begun"
                            .formatted(part.what()));
        }
    }

    private static void requireActInHand(Route was, Route wanted, Behind behind) {
        if (wanted.acts().size() < was.acts().size() && wanted.acts().size() <= behind.acts()) {
            throw Refused.byRule(
                    RULE,
                    "Act %d (%s) cannot go: what was decided before it told of it as still to come; another body may take it"
                            .formatted(
                                    behind.acts() + 1,
                                    was.act(behind.acts() + 1).body()));
        }
    }

    /** Whether a text is sent as provisional is settled at each point at which it would have been. */
    private static void requireSendingAhead(Route was, Route wanted, Behind behind) {
        Predicate<Integer> differs =
                act -> was.submission().isSentAfter(act) != wanted.submission().isSentAfter(act);
        if (behind.drafted() && differs.test(0)) {
            throw Refused.byRule(
                    RULE,
                    "Submission: basis cannot be changed any more: whether the text goes to the department before a"
                            + " decision was settled when the draft was handed over");
        }
        for (int act = 1; act <= behind.effective(); act++) {
            if (differs.test(act)) {
                throw Refused.byRule(
                        RULE,
                        "Submission: basis cannot be changed any more: whether the text goes to the department after act"
                                + " %d (%s) was settled when that took effect"
                                        .formatted(act, was.act(act).body()));
            }
        }
    }

    /** The wanted route, in which that which was passed rests on what it rested on. */
    static Route keeping(Route was, Route wanted, Behind behind) {
        var reviews = new ArrayList<>(wanted.reviews());
        for (int n = 0;
                n
                        < Math.min(
                                behind.reviews(),
                                Math.min(reviews.size(), was.reviews().size()));
                n++) {
            reviews.set(n, was.reviews().get(n));
        }
        var acts = new ArrayList<>(wanted.acts());
        int settled = behind.noticed() ? behind.acts() : behind.acts() - 1;
        for (int n = 0; n < Math.min(settled, Math.min(acts.size(), was.acts().size())); n++) {
            acts.set(n, was.acts().get(n));
        }
        return new Route(
                wanted.clearances(),
                reviews,
                acts,
                wanted.submission(),
                wanted.publication(),
                wanted.evidence() == null ? was.evidence() : wanted.evidence());
    }
}
