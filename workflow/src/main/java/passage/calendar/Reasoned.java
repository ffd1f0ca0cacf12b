package passage.calendar;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An answer with the sentences, in order, that a clerk can quote for it. */
public record Reasoned<T>(T value, List<String> because) {

    public Reasoned {
        because = List.copyOf(because);
        if (because.isEmpty()) {
            throw new IllegalArgumentException("An answer needs at least one reason: " + value);
        }
    }

    public static <T> Reasoned<T> of(T value, String... because) {
        return new Reasoned<>(value, List.of(because));
    }

    /** The same reasons for what follows from the answer. */
    public <R> Reasoned<R> map(Function<? super T, ? extends R> next) {
        return new Reasoned<>(next.apply(value), because);
    }

    /** The same answer with further reasons after those that it has. */
    public Reasoned<T> and(List<String> further) {
        return new Reasoned<>(
                value, Stream.concat(because.stream(), further.stream()).toList());
    }

    /** All reasons as one paragraph. */
    public String text() {
        return String.join(" ", because);
    }
}
