package passage.endorsement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import passage.plan.Outcome;

/** What each word of a decision means here, and what follows from it. */
final class OutcomeWords {
    private OutcomeWords() {}

    /** 'Amended and approved'. */
    static String title(Outcome outcome) {
        var words = outcome.plain();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static Map<String, String> titles() {
        return all(OutcomeWords::title);
    }

    /** @param notedCounts whether noting is endorsement at this council */
    static Map<String, String> meanings(boolean notedCounts) {
        return all(outcome -> meaning(outcome, notedCounts));
    }

    private static String meaning(Outcome outcome, boolean notedCounts) {
        return switch (outcome) {
            case NOTED ->
                notedCounts
                        ? "Took notice of the plan. This council’s own rules count that as endorsement."
                        : "Took notice of the plan, no more. That is not endorsement: the plan waits for a decision.";
            case ENDORSED -> "Gave the plan its support, as the Minister’s letter asks.";
            case APPROACH_ENDORSED ->
                "Gave its support to what the plan sets out, and left the last words to somebody else.";
            case APPROVED -> "Agreed the plan.";
            case ADOPTED -> "Took the plan as the council’s own policy.";
            case AMENDED_AND_APPROVED ->
                "Agreed the plan with other wording. The author brings the wording in, and you confirm it.";
            case DEFERRED -> "Put the decision off. The plan waits for a later one.";
            case REFERRED_BACK ->
                "Sent the plan back for more work. The author writes a new draft, which is cleared again.";
            case REJECTED -> "Refused the plan. Its way ends here.";
        };
    }

    /** @param after what comes after an endorsement on this council's route */
    static String follows(Outcome outcome, boolean notedCounts, String after) {
        return switch (outcome) {
            case NOTED -> notedCounts ? after : "The plan waits here until another decision is recorded.";
            case ENDORSED, APPROACH_ENDORSED, APPROVED, ADOPTED -> after;
            case AMENDED_AND_APPROVED ->
                "The report author brings the agreed wording into a new version, and democratic services confirm it.";
            case DEFERRED -> "The plan waits here until the later decision is recorded.";
            case REFERRED_BACK -> "The plan goes back to the report author for a new draft.";
            case REJECTED -> "The plan’s way ends here. It can’t be opened again.";
        };
    }

    private static Map<String, String> all(Function<Outcome, String> words) {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(Outcome::toString, words, (one, same) -> one, LinkedHashMap::new));
    }
}
