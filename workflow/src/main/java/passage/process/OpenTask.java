package passage.process;

import passage.platform.access.Role;

/** A step that a plan waits for, and the role that must take it. */
public record OpenTask(Step step, Role role) {}
