package passage.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import passage.authority.Authority;
import passage.authority.Governance;
import passage.platform.requests.Refused;
import passage.route.Route.Act;

/** What makes a route impossible or unlawful; each rule is a function of its own. */
class RouteRules {
    private static final Set<String> STATUTORY_OFFICERS =
            Set.of("section-151", "monitoring-officer", "head-of-paid-service");

    private record Fault(String rule, String detail) {}

    private interface Rule {
        Optional<Fault> check(Authority authority, Route route);
    }

    private static final List<Rule> RULES = List.of(
            RouteRules::clearedByStatutoryOfficers,
            RouteRules::executiveActsNeedAnExecutive,
            RouteRules::onlyExecutiveActsAreCalledIn,
            RouteRules::noCallInNeedsAReason,
            RouteRules::keyDecisionsAreExecutive,
            RouteRules::actsInOrderOfTime);

    private RouteRules() {}

    /** @throws Refused with the first rule that stands against the route */
    static void check(Authority authority, Route route) {
        RULES.stream()
                .map(rule -> rule.check(authority, route))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw Refused.byRule(fault.rule(), fault.detail());
                });
    }

    private static Optional<Fault> clearedByStatutoryOfficers(Authority authority, Route route) {
        return route.clearances().stream()
                .filter(role -> !STATUTORY_OFFICERS.contains(role))
                .findFirst()
                .map(role -> new Fault(
                        "LGHA 1989 s.4 and s.5, LGA 1972 s.151: the statutory officers",
                        "'%s' is no statutory officer; a draft is cleared by %s".formatted(role, STATUTORY_OFFICERS)));
    }

    private static Optional<Fault> executiveActsNeedAnExecutive(Authority authority, Route route) {
        return first(
                        route,
                        act -> act.kind().isExecutive()
                                && !authority.governance().hasExecutive())
                .map(act -> new Fault(
                        "LGA 2000 s.9B: a committee-system council has no executive",
                        "%s is governed by committees, so %s cannot take an executive decision"
                                .formatted(authority.name(), act.body())));
    }

    private static Optional<Fault> onlyExecutiveActsAreCalledIn(Authority authority, Route route) {
        return first(
                        route,
                        act -> act.callIn().applies()
                                && !act.kind().isExecutive()
                                && !(act.kind() == ActKind.OFFICER_DECISION
                                        && authority.governance() != Governance.COMMITTEE_SYSTEM))
                .map(act -> new Fault(
                        "LGA 2000 s.9F: call-in is of executive decisions",
                        "A decision of %s (%s) cannot be called in".formatted(act.body(), act.kind())));
    }

    private static Optional<Fault> noCallInNeedsAReason(Authority authority, Route route) {
        return first(route, act -> {
                    var reason = act.callIn().reason();
                    return act.kind().isExecutive() && !act.callIn().applies() && (reason == null || reason.isBlank());
                })
                .map(act -> new Fault(
                        "Passage's own rule: an executive decision outside call-in says why",
                        "Say in callIn.reason why the decision of %s cannot be called in".formatted(act.body())));
    }

    private static Optional<Fault> keyDecisionsAreExecutive(Authority authority, Route route) {
        return first(
                        route,
                        act -> act.keyDecision()
                                && (act.kind() == ActKind.COMMITTEE_DECISION || act.kind() == ActKind.FULL_COUNCIL))
                .map(act -> new Fault(
                        "SI 2012/2089 reg 8: a key decision is an executive decision",
                        "A decision of %s (%s) cannot be key".formatted(act.body(), act.kind())));
    }

    private static Optional<Fault> actsInOrderOfTime(Authority authority, Route route) {
        for (int n = 1; n < route.acts().size(); n++) {
            var earlier = route.act(n).plannedOn();
            var later = route.act(n + 1).plannedOn();
            if (earlier != null && later != null && later.isBefore(earlier)) {
                return Optional.of(new Fault(
                        "Passage's own rule: acts stand in their order",
                        "Act %d is planned for %s, before act %d on %s".formatted(n + 1, later, n, earlier)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Act> first(Route route, java.util.function.Predicate<Act> at) {
        return route.acts().stream().filter(at).findFirst();
    }
}
