package passage.plan;

import passage.events.Words;

/** Where a plan stands, in the order of its way. */
public enum Stage {
    DRAFT("Drafting"),
    SCRUTINY("Scrutiny"),
    ENDORSEMENT("Endorsement"),
    CALL_IN("Call-in"),
    FINALISING("Final wording"),
    CERTIFICATION("Certification"),
    SUBMISSION("Submission"),
    PUBLICATION("Publication"),
    MONITORING("Monitoring"),
    CLOSED("Closed"),
    REJECTED("Rejected"),
    WITHDRAWN("Withdrawn");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** As a person reads it. */
    public String title() {
        return title;
    }

    public boolean isOver() {
        return this == CLOSED || this == REJECTED || this == WITHDRAWN;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
