package passage.papers;

import static passage.papers.Particular.asked;
import static passage.papers.Particular.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import passage.route.ActKind;

/** What each kind of paper has to say, filled from the record; what the record does not have stays empty. */
final class Particulars {
    static final String REG_5 = "SI 2012/2089 reg 5";
    static final String REG_9 = "SI 2012/2089 reg 9(1)";
    static final String REG_10 = "SI 2012/2089 reg 10";
    static final String REG_11 = "SI 2012/2089 reg 11";

    private static final String WHY = "Explain why in words that the public can follow";

    private Particulars() {}

    /** @param said what people entered, by key */
    static List<Particular> of(Kind kind, Act act, Map<String, String> said) {
        var plain = switch (kind) {
            case KEY_DECISION_NOTICE -> keyDecision(act);
            case GENERAL_EXCEPTION_NOTICE -> generalException(act);
            case SPECIAL_URGENCY_NOTICE -> specialUrgency(act);
            case PRIVATE_MEETING_NOTICE, PRIVATE_MEETING_SECOND_NOTICE -> MeetingParticulars.inPrivate(kind, act);
            case AGENDA_ITEM -> MeetingParticulars.agendaItem(act);
            case DECISION_RECORD -> DecisionParticulars.record(act, said);
            case CALL_IN_NOTICE -> DecisionParticulars.callIn(act);
        };
        return plain.stream().map(each -> each.with(said.get(each.key()))).toList();
    }

    private static List<Particular> keyDecision(Act act) {
        var all = new ArrayList<Particular>();
        all.add(intention(act, REG_9 + "(a)"));
        all.add(known("matter", "Matter to be decided", REG_9 + "(b)", act.matter()));
        all.addAll(maker(act, REG_9 + "(c)"));
        all.add(date(act, REG_9 + "(d)"));
        all.add(known("documents", "Documents submitted to the decision maker", REG_9 + "(e)", act.documents()));
        all.add(asked("otherDocuments", "Further documents", REG_9 + "(e)", "List the further documents, one a line")
                .optional());
        all.add(asked(
                "address",
                "Where copies are available",
                REG_9 + "(f)",
                "Enter the address from which copies of, or extracts from, the documents are available"));
        all.add(known(
                "more",
                "Other documents",
                REG_9 + "(g)",
                "Other documents relevant to this matter may be submitted to the decision maker."));
        all.add(asked(
                "procedure",
                "How to ask for details of other documents",
                REG_9 + "(h)",
                "Say how to ask for details of other documents as they become available"));
        if (act.isPrivate()) {
            all.add(asked(
                    "closed",
                    "Part of the matter is private",
                    "SI 2012/2089 reg 9(3)",
                    "Name the ground on which the public may be excluded; no confidential or exempt information"));
        }
        return all;
    }

    private static List<Particular> generalException(Act act) {
        var all = new ArrayList<Particular>();
        all.add(intention(act, REG_10 + "(1)"));
        all.add(known("matter", "Matter to be decided", REG_10 + "(1)(a)", act.matter()));
        all.addAll(maker(act, "the council’s practice").stream()
                .map(Particular::optional)
                .toList());
        all.add(date(act, REG_10 + "(1)(c)"));
        all.add(asked(
                "informed",
                "Who was informed",
                REG_10 + "(1)(a)",
                "Name the overview and scrutiny committee whose chair was informed in writing and the day; where it has"
                        + " no chair, say that each member was"));
        all.add(known(
                "wait",
                "When the decision can be taken",
                REG_10 + "(1)(c)",
                "Not before five clear days have passed after the day on which this notice is made available."));
        all.add(asked(
                "impracticable",
                "Why 28 clear days’ notice is impracticable",
                REG_10 + "(3)",
                WHY + " the notice under regulation 9 could not be given"));
        return all;
    }

    private static List<Particular> specialUrgency(Act act) {
        var urgency = act.decision() == null ? null : act.decision().urgency();
        var all = new ArrayList<Particular>();
        all.add(intention(act, REG_11 + "(1)"));
        all.add(known("matter", "Matter to be decided", REG_11 + "(1)", act.matter()));
        all.addAll(maker(act, "the council’s practice").stream()
                .map(Particular::optional)
                .toList());
        all.add(date(act, REG_11 + "(1)"));
        all.add(known(
                "agreedBy",
                "Who agreed that it is urgent and cannot reasonably be deferred",
                REG_11 + "(1)",
                urgency == null ? null : urgency.agreedBy(),
                "Name the office that agreed and the day: the chair of the overview and scrutiny committee, else the"
                        + " chair of the council, else its vice-chair"));
        all.add(known(
                "urgent",
                "Why it is urgent and cannot reasonably be deferred",
                REG_11 + "(2)",
                urgency == null ? null : urgency.reason(),
                WHY + " it is urgent and cannot reasonably be deferred"));
        return all;
    }

    private static Particular intention(Act act, String rule) {
        return known(
                "intention",
                "Key decision",
                rule,
                act.isKey()
                        ? "A key decision is to be made on behalf of %s."
                                .formatted(act.plan().authorityName())
                        : null);
    }

    /** An individual with name and title, a body with its members. */
    private static List<Particular> maker(Act act, String rule) {
        boolean individual =
                act.kind() == ActKind.INDIVIDUAL_EXECUTIVE_DECISION || act.kind() == ActKind.OFFICER_DECISION;
        var maker = known("maker", individual ? "Decision maker’s title" : "Decision maker", rule, act.body());
        return List.of(
                maker,
                individual
                        ? asked("name", "Decision maker’s name", rule, "Enter the name of whoever decides")
                        : asked("members", "Members of the decision maker", rule, "List the members, one a line"));
    }

    private static Particular date(Act act, String rule) {
        return known(
                "date",
                "When it is to be decided",
                rule,
                act.day(),
                "Enter the date on which, or the period within which, the decision is to be made");
    }
}
