package passage.authority;

import passage.events.Words;

/** How a council is governed (LGA 2000 s.9B); unconfirmed until somebody of the council says so. */
public enum Governance {
    LEADER_AND_CABINET,
    MAYOR_AND_CABINET,
    COMMITTEE_SYSTEM,
    UNCONFIRMED;

    /** Whether there is an executive, whose decisions can be called in (LGA 2000 s.9F). */
    public boolean hasExecutive() {
        return this != COMMITTEE_SYSTEM;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
