package passage.plan;

import passage.events.Evidence;
import passage.events.RecordedBy;

/** Who records a fact, and what it rests on. */
public record Circumstances(RecordedBy by, Evidence evidence) {}
