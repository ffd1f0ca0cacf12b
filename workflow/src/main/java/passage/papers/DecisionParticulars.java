package passage.papers;

import static passage.papers.Particular.asked;
import static passage.papers.Particular.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.plan.Decision;
import passage.route.ActKind;

/** What the record of a decision and the notice of its call-in have to say. */
final class DecisionParticulars {
    private static final String PRACTICE = "the council’s practice";
    private static final String CALL_IN = "LGA 2000 s.9F and the council’s constitution";

    private DecisionParticulars() {}

    /** Letters (a) to (e) of regs 12(2), 13(2) and 13(4), or what governs a decision outside the executive. */
    static List<Particular> record(Act act, Map<String, String> said) {
        var decision = act.decision();
        var interests = decision == null ? null : decision.interests();
        var conflicts = known(
                        "interests",
                        "Conflicts of interest declared",
                        rule(act, 'd'),
                        interests,
                        "Enter each conflict of interest that was declared; where there was none, say so")
                .with(said.get("interests"));
        var all = new ArrayList<Particular>();
        all.add(known("decision", "Decision", rule(act, 'a'), sentence(act)));
        all.add(known("reasons", "Reasons", rule(act, 'b'), decision == null ? null : decision.reasons()));
        all.add(known(
                "alternatives",
                "Alternative options considered and rejected",
                rule(act, 'c'),
                decision == null ? null : decision.alternatives(),
                "Enter the options that were considered and rejected; where there were none, say so"));
        all.add(conflicts);
        var dispensation = asked(
                "dispensation",
                "Note of dispensation",
                rule(act, 'e'),
                "Note the dispensation that the head of paid service granted for the conflict; where there was none,"
                        + " say so");
        all.add(declaresOne(conflicts.words()) ? dispensation : dispensation.optional());
        if (act.isExecutive()) {
            return afterwards(act, all);
        }
        // outside the executive the law asks for minutes, or for less; what is beyond it is the council's own
        return afterwards(
                act,
                all.stream()
                        .map(each -> each.rule().equals(PRACTICE) ? each.optional() : each)
                        .toList());
    }

    private static List<Particular> afterwards(Act act, List<Particular> law) {
        var all = new ArrayList<>(law);
        all.add(known("documents", "Text that lay before the decision maker", PRACTICE, act.documents())
                .optional());
        var decision = act.decision();
        if (decision != null) {
            all.add(known("published", "Published", CALL_IN, published(decision))
                    .optional());
            all.add(known("callIn", "Call-in", CALL_IN, callInOf(act, decision)).optional());
            all.add(known("effect", "Takes effect", CALL_IN, at(decision.effectiveFrom()))
                    .optional());
        }
        return all.stream()
                .filter(each -> each.wanted() || each.words() != null || each.enterable())
                .toList();
    }

    static List<Particular> callIn(Act act) {
        var decision = act.decision();
        var called = act.calledIn();
        return List.of(
                known("decision", "Decision called in", CALL_IN, sentence(act)),
                known("published", "Published", CALL_IN, decision == null ? null : published(decision)),
                known(
                        "calledInOn",
                        "Called in on",
                        CALL_IN,
                        called.map(fact -> Plainly.day(fact.calledInOn())).orElse(null)),
                known(
                        "callers",
                        "Called in by",
                        CALL_IN,
                        called.map(fact -> fact.callers() == 1 ? "One member" : "%d members".formatted(fact.callers()))
                                .orElse(null)),
                known(
                        "grounds",
                        "Grounds",
                        CALL_IN,
                        called.map(fact -> fact.grounds()).orElse(null)),
                known(
                        "frozen",
                        "What it means",
                        CALL_IN,
                        called.map(fact -> "The decision does not take effect until the call-in has been considered.")
                                .orElse(null)),
                asked("meeting", "When it is considered", CALL_IN, "Enter the body that considers it and the date")
                        .optional());
    }

    /** 'Cabinet endorsed the Productivity plan 2024 ... on 10 July 2024.' */
    private static @Nullable String sentence(Act act) {
        var decision = act.decision();
        if (decision == null) {
            return null;
        }
        var amendment = decision.amendment();
        return "%s, %s: %s.%s"
                .formatted(
                        decision.body(),
                        Plainly.day(decision.decidedOn()),
                        act.matter() + " was " + decision.outcome().plain(),
                        amendment == null ? "" : "\nWhat was changed: " + amendment.strip());
    }

    private static @Nullable String published(Decision decision) {
        var on = decision.noticeOn();
        if (on == null) {
            return null;
        }
        var address = decision.noticeAddress();
        return Plainly.day(on) + (address == null ? "" : ", " + address);
    }

    private static @Nullable String callInOf(Act act, Decision decision) {
        var exempted = act.exempted();
        if (exempted.isPresent()) {
            return "Exempt from call-in, as %s agreed on %s: %s"
                    .formatted(
                            exempted.get().agreedBy(),
                            Plainly.day(exempted.get().agreedOn()),
                            exempted.get().reason());
        }
        var ends = at(decision.callInEndsAt());
        var not = act.route().callIn().reason();
        return ends != null
                ? "The decision can be called in until " + ends
                : act.route().callIn().applies() ? null : "The decision cannot be called in" + because(not);
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason.strip();
    }

    private static @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : Plainly.instant(instant);
    }

    private static boolean declaresOne(@Nullable String interests) {
        return interests != null && !interests.toLowerCase(Locale.UK).matches("(?s)\\W*(no|none|nil)\\b.*");
    }

    private static String rule(Act act, char letter) {
        if (act.kind() == ActKind.OFFICER_DECISION && !act.isExecutive()) {
            return switch (letter) {
                case 'a', 'b' -> "SI 2014/2095 reg 7(3)(a) and (b)";
                case 'c' -> "SI 2014/2095 reg 7(3)(c)";
                case 'd' -> "SI 2014/2095 reg 7(3)(d)";
                default -> PRACTICE;
            };
        }
        if (!act.isExecutive()) {
            return letter == 'a' ? "LGA 1972 s.100C(1), the minutes" : PRACTICE;
        }
        var paragraph = switch (act.kind()) {
            case INDIVIDUAL_EXECUTIVE_DECISION -> "reg 13(2)";
            case OFFICER_DECISION -> "reg 13(4)";
            default -> "reg 12(2)";
        };
        return "SI 2012/2089 %s(%s)".formatted(paragraph, letter);
    }
}
