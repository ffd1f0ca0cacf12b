package passage.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.plan.Decision;
import passage.plan.Plan;
import passage.plan.Text;

/** Says in words whether what was endorsed, certified, submitted and published is the same text, digest by digest. */
final class Sameness {
    private Sameness() {}

    static List<String> of(Plan plan) {
        var sentences = new ArrayList<String>();
        plan.decisions().stream()
                .filter(decision -> decision.endorsedDigest() != null)
                .map(decision -> decided(plan, decision))
                .forEach(sentences::add);
        var digests = digests(plan);
        if (digests.size() > 1) {
            sentences.add(compared(plan, digests));
        }
        if (sentences.isEmpty() && !plan.texts().isEmpty()) {
            sentences.add("No version has been endorsed yet.");
        }
        return List.copyOf(sentences);
    }

    private static String decided(Plan plan, Decision decision) {
        var endorsed = Objects.requireNonNull(decision.endorsedDigest());
        return endorsed.equals(decision.digest())
                ? "%s endorsed %s, the text that lay before it.".formatted(decision.body(), version(plan, endorsed))
                : "%s had %s before it and endorsed %s, which has the wording agreed there."
                        .formatted(decision.body(), version(plan, decision.digest()), version(plan, endorsed));
    }

    private static String compared(Plan plan, Map<String, String> digests) {
        var different = digests.values().stream().distinct().toList();
        if (different.size() == 1) {
            return "What was %s is the same text, byte for byte: %s."
                    .formatted(words(List.copyOf(digests.keySet())), version(plan, different.get(0)));
        }
        return "These are not the same text: "
                + digests.entrySet().stream()
                        .map(use -> "%s was %s".formatted(version(plan, use.getValue()), use.getKey()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** What was done with which text, in the order in which it happens. */
    private static Map<String, String> digests(Plan plan) {
        var digests = new LinkedHashMap<String, String>();
        if (!plan.decisions().isEmpty()) {
            put(digests, "endorsed", plan.decision().endorsedDigest());
        }
        put(digests, "certified", plan.sending().certifiedDigest());
        put(digests, "submitted", plan.sending().submittedDigest());
        put(digests, "published", plan.sending().publishedDigest());
        return digests;
    }

    private static void put(Map<String, String> digests, String use, @Nullable String digest) {
        if (digest != null) {
            digests.put(use, digest);
        }
    }

    /** 'version 2'. */
    static String version(Plan plan, String digest) {
        return plan.texts().stream()
                .filter(text -> text.digest().equals(digest))
                .map(Text::no)
                .reduce((first, last) -> last)
                .map(no -> "version " + no)
                .orElse("a text that is none of the versions");
    }

    private static String words(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
