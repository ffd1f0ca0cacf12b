package passage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a fact rests on: its basis, the document that says so and the day on which it occurred (Europe/London). The time
 * of recording is the event's own.
 *
 * @param note says what is a stand-in and why, where the basis is not {@code seen}
 */
public record Evidence(
        Basis basis,
        String source,
        LocalDate occurredOn,
        @Nullable String note) {
    public Evidence {
        if (basis == null || source == null || source.isBlank() || occurredOn == null) {
            throw new IllegalArgumentException(
                    "evidence needs a basis (seen, planned or assumed), a source and occurredOn");
        }
    }

    public static final String FIRST_HAND = "first-hand record";

    /** The evidence of somebody who records what happened today before their own eyes. */
    public static Evidence firstHand(LocalDate today) {
        return new Evidence(Basis.SEEN, FIRST_HAND, today, null);
    }
}
