package passage.route;

import org.jspecify.annotations.Nullable;

/**
 * One part of a route as a person reads it.
 *
 * @param field its place in the route: {@code acts[0].plannedOn}
 * @param what the part in words
 * @param value in words; null where there is none
 * @param passed why it can no longer be changed; null where it lies ahead
 */
record RoutePart(
        String field,
        String what,
        @Nullable String value,
        @Nullable String passed) {}
