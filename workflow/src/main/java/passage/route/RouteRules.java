package passage.route;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import passage.authority.AuthorityRules;
import passage.authority.Governance;
import passage.platform.requests.Refused;
import passage.route.Route.Act;

/** What makes a route impossible or unlawful; each rule is a function of its own. */
class RouteRules {
    private static final Set<String> STATUTORY_OFFICERS =
            Set.of("section-151", "monitoring-officer", "head-of-paid-service");

    private static final Set<String> DELEGATES = Set.of(
            "section-151", "monitoring-officer", "head-of-paid-service", "delegated-officer", "executive-support");

    private record Fault(String rule, String detail) {}

    /** The council as the rules see it. */
    private record Council(String name, Governance governance, AuthorityRules rules) {}

    private interface Rule {
        Optional<Fault> check(Council council, Route route);
    }

    private static final List<Rule> RULES = List.of(
            RouteRules::clearedByStatutoryOfficers,
            RouteRules::executiveActsNeedAnExecutive,
            RouteRules::onlyExecutiveActsAreCalledIn,
            RouteRules::officersNeedADelegation,
            RouteRules::urgentSubmissionNeedsAnOfficersDecision,
            RouteRules::noCallInNeedsAReason,
            RouteRules::keyDecisionsAreExecutive,
            RouteRules::sentBetweenActsAsProvisional,
            RouteRules::delegatedToWhoCanSignOff,
            RouteRules::actsInOrderOfTime);

    private RouteRules() {}

    /** @throws Refused with the first rule that stands against the route */
    static void check(String name, Governance governance, AuthorityRules rules, Route route) {
        var council = new Council(name, governance, rules);
        RULES.stream()
                .map(rule -> rule.check(council, route))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> {
                    throw Refused.byRule(fault.rule(), fault.detail());
                });
    }

    private static Optional<Fault> clearedByStatutoryOfficers(Council council, Route route) {
        return route.clearances().stream()
                .filter(role -> !STATUTORY_OFFICERS.contains(role))
                .findFirst()
                .map(role -> new Fault(
                        "LGHA 1989 s.4 and s.5, LGA 1972 s.151: the statutory officers",
                        "'%s' is no statutory officer; a draft is cleared by %s".formatted(role, STATUTORY_OFFICERS)));
    }

    private static Optional<Fault> executiveActsNeedAnExecutive(Council council, Route route) {
        return first(
                        route,
                        act -> act.kind().isExecutive() && !council.governance().hasExecutive())
                .map(act -> new Fault(
                        "LGA 2000 s.9B: a committee-system council has no executive",
                        "%s is governed by committees, so %s cannot take an executive decision"
                                .formatted(council.name(), act.body())));
    }

    private static Optional<Fault> onlyExecutiveActsAreCalledIn(Council council, Route route) {
        return first(route, act -> act.callIn().applies() && !mayBeCalledIn(council, act.kind()))
                .map(act -> new Fault(
                        "LGA 2000 s.9F: call-in is of executive decisions",
                        "A decision of %s (%s) cannot be called in%s"
                                .formatted(
                                        act.body(),
                                        act.kind(),
                                        council.governance().hasExecutive()
                                                ? hint(act.kind())
                                                : ", unless the council's own rules name a local device for it in"
                                                        + " practice.localCallIn")));
    }

    /** LGA 2000 s.9EB: executives may act through a joint committee, whose decision is the executive's. */
    private static String hint(ActKind kind) {
        return kind == ActKind.COMMITTEE_DECISION
                ? "; enter what a joint committee decides for the executive as an executive-meeting"
                : "";
    }

    private static boolean mayBeCalledIn(Council council, ActKind kind) {
        return council.governance().hasExecutive()
                ? kind.isExecutive() || kind == ActKind.OFFICER_DECISION
                : kind != ActKind.FULL_COUNCIL && council.rules().further().hasLocalCallIn();
    }

    /** Only what was delegated can be decided by an officer; what members decided first, an officer may carry out. */
    private static Optional<Fault> officersNeedADelegation(Council council, Route route) {
        for (int n = 1; n <= route.acts().size(); n++) {
            var act = route.act(n);
            var power = act.power();
            if (act.kind() == ActKind.OFFICER_DECISION && (power == null || power.isBlank())) {
                boolean membersBefore = route.acts().subList(0, n - 1).stream()
                        .anyMatch(earlier -> earlier.kind() != ActKind.OFFICER_DECISION);
                if (!membersBefore) {
                    return Optional.of(new Fault(
                            "LGA 1972 s.101, LGA 2000 s.9E: an officer decides only what was delegated",
                            "Say in acts[%d].terms.power under which delegation or urgency power %s decides"
                                    .formatted(n - 1, act.body())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> urgentSubmissionNeedsAnOfficersDecision(Council council, Route route) {
        boolean byOfficer = route.acts().stream().anyMatch(act -> act.kind() == ActKind.OFFICER_DECISION);
        return route.submission().basis() == Route.Submission.Basis.URGENT && !byOfficer
                ? Optional.of(new Fault(
                        "Passage's own rule: a submission rests on an act of the route",
                        "An urgent submission needs an officer's decision among the acts"))
                : Optional.empty();
    }

    private static Optional<Fault> noCallInNeedsAReason(Council council, Route route) {
        return first(route, act -> {
                    var reason = act.callIn().reason();
                    return act.kind().isExecutive() && !act.callIn().applies() && (reason == null || reason.isBlank());
                })
                .map(act -> new Fault(
                        "Passage's own rule: an executive decision outside call-in says why",
                        "Say in callIn.reason why the decision of %s cannot be called in".formatted(act.body())));
    }

    private static Optional<Fault> keyDecisionsAreExecutive(Council council, Route route) {
        return first(
                        route,
                        act -> act.keyDecision()
                                && (act.kind() == ActKind.COMMITTEE_DECISION
                                        || act.kind() == ActKind.FULL_COUNCIL
                                        || !council.governance().hasExecutive()))
                .map(act -> new Fault(
                        "SI 2012/2089 reg 8: a key decision is an executive decision",
                        "A decision of %s (%s) cannot be key".formatted(act.body(), act.kind())));
    }

    private static Optional<Fault> sentBetweenActsAsProvisional(Council council, Route route) {
        var after = route.submission().afterAct();
        if (after == null || after == 0) {
            return Optional.empty();
        }
        boolean provisional = route.submission().basis() == Route.Submission.Basis.PROVISIONAL;
        return provisional && after < route.acts().size()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "Passage's own rule: what is sent between two acts is provisional",
                        "submission.afterAct %d wants the basis provisional and an act after it; there are %d acts"
                                .formatted(after, route.acts().size())));
    }

    private static Optional<Fault> delegatedToWhoCanSignOff(Council council, Route route) {
        return first(
                        route,
                        act -> act.delegation() != null
                                && !DELEGATES.contains(act.delegation().to()))
                .map(act -> new Fault(
                        "Passage's own rule: the last words are delegated to an officer, or to a member whom executive"
                                + " support serves",
                        "The last words after %s cannot be delegated to '%s'; they can to %s"
                                .formatted(
                                        act.body(),
                                        Objects.requireNonNull(act.delegation()).to(),
                                        new TreeSet<>(DELEGATES))));
    }

    private static Optional<Fault> actsInOrderOfTime(Council council, Route route) {
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
