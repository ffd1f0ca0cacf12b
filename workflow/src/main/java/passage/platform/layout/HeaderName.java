package passage.platform.layout;

import java.util.Optional;
import passage.platform.access.Actor;

/** Tells whose name stands at the head of a person's pages; a module that knows councils answers. */
public interface HeaderName {
    /** @return empty where the person serves several councils, or none */
    Optional<String> of(Actor actor);

    /** Where the style sheet in the council's own colour lies; empty where it has none of its own. */
    default Optional<String> styleOf(Actor actor) {
        return Optional.empty();
    }
}
