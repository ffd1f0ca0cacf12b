package passage.events;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A sentence for each type of fact. */
final class Sentences {
    private final Map<Class<? extends Fact>, Function<Fact, String>> byType = new HashMap<>();

    <F extends Fact> void say(Class<F> type, Function<F, String> sentence) {
        byType.put(type, fact -> sentence.apply(type.cast(fact)));
    }

    String of(Fact fact) {
        var sentence = byType.get(fact.getClass());
        if (sentence == null) {
            throw new IllegalStateException("No sentence for " + fact.getClass());
        }
        return sentence.apply(fact);
    }
}
