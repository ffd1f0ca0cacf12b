package passage.events;

import org.jspecify.annotations.Nullable;

/**
 * One part of a council's route that is another than before.
 *
 * @param field its place in the route: {@code acts[0].plannedOn}
 * @param what the part in words
 * @param before what it was, in words; absent where there was nothing
 * @param after what it is now, in words; absent where there is nothing any more
 */
public record RouteChange(
        String field,
        String what,
        @Nullable String before,
        @Nullable String after) {}
