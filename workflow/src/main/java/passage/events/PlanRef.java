package passage.events;

import java.util.UUID;

/**
 * The plan that an event is about.
 *
 * @param reference for people to read, such as {@code PP-2024-0001}
 * @param authority the council's GSS code
 */
public record PlanRef(UUID id, String reference, String commission, String authority, String authorityName) {}
