package passage.plan;

import java.util.UUID;

/** Which plan and whose, read without loading the plan, so that a lock that follows sees it as it then stands. */
public record PlanKey(UUID id, String authority) {}
