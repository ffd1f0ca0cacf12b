package passage.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.platform.access.Role;

/**
 * A step that a plan waits for, and the role that must take it.
 *
 * @param task id of the task in the diagram at which it waits
 * @param id the engine's own for it
 * @param about which of several it is, such as the id of a question; null where there can be one only
 * @param takenBy pseudonym of who has said to take it; a sign for others, who may take it all the same
 */
public record OpenTask(
        String id,
        Step step,
        Role role,
        String task,
        @Nullable String about,
        @Nullable UUID takenBy) {
    boolean isFor(Step wanted, Role by, @Nullable String whichOne) {
        return step == wanted && role == by && (whichOne == null || whichOne.equals(about));
    }
}
