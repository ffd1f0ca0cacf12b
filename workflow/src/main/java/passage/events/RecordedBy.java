package passage.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a fact: a random pseudonym, never a name.
 *
 * @param person absent when the system itself acted, as at the end of a call-in window
 * @param actingAs the role in which the person acted, or {@code system}
 */
public record RecordedBy(@Nullable UUID person, String actingAs) {
    public static final RecordedBy SYSTEM = new RecordedBy(null, "system");
}
