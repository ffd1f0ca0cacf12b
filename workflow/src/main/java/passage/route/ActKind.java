package passage.route;

import passage.events.Words;

/** The form of an authorising act. */
public enum ActKind {
    EXECUTIVE_MEETING(true),
    INDIVIDUAL_EXECUTIVE_DECISION(true),
    COMMITTEE_DECISION(false),
    FULL_COUNCIL(false),
    OFFICER_DECISION(false);

    private final boolean executive;

    ActKind(boolean executive) {
        this.executive = executive;
    }

    /** Whether the act is the executive's own, which scrutiny may call in (LGA 2000 s.9F). */
    public boolean isExecutive() {
        return executive;
    }

    /** Whether the act is taken at a meeting that needs an agenda (LGA 1972 s.100B; SI 2012/2089 reg 6, 7). */
    public boolean isMeeting() {
        return this == EXECUTIVE_MEETING || this == COMMITTEE_DECISION || this == FULL_COUNCIL;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
