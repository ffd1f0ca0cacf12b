package passage.department;

import org.jspecify.annotations.Nullable;
import passage.events.Words;

/** What a council has, as far as the department may know it; of one council exactly one holds. */
enum State {
    NOT_STARTED("Not started", "No"),
    OPENED("Opened", "Op"),
    DRAFTING("Drafting", "Dr"),
    IN_SCRUTINY("In scrutiny", "Sc"),
    AWAITING_ENDORSEMENT("Awaiting endorsement", "Aw"),
    IN_CALL_IN("In call-in", "Ca"),
    ENDORSED("Endorsed", "En"),
    SUBMITTED("Submitted", "Su"),
    PUBLISHED("Published", "Pu"),
    ENDED("Withdrawn or ended", "Wi");

    private final String title;
    private final String sign;

    State(String title, String sign) {
        this.title = title;
        this.sign = sign;
    }

    /**
     * What is public or was sent is seen of every council, and that a plan is open no longer; all between only where the
     * council lets it be seen.
     *
     * @param plan null where none was opened
     */
    static State of(@Nullable NationalEntry plan, Shows shows) {
        if (plan == null) {
            return NOT_STARTED;
        }
        if (plan.isOver()) {
            return ENDED;
        }
        if (plan.publishedOn() != null) {
            return PUBLISHED;
        }
        if (plan.submittedOn() != null) {
            return SUBMITTED;
        }
        var reached = plan.reached();
        return shows == Shows.OPENED || reached == null ? OPENED : reachedBy(reached);
    }

    private static State reachedBy(String stage) {
        return switch (stage) {
            case "draft" -> DRAFTING;
            case "scrutiny" -> IN_SCRUTINY;
            case "endorsement" -> AWAITING_ENDORSEMENT;
            case "call-in" -> IN_CALL_IN;
            case "finalising", "certification", "submission", "publication", "monitoring" -> ENDORSED;
            default -> OPENED;
        };
    }

    /** As a person reads it. */
    public String title() {
        return title;
    }

    /** Two letters for the map, so that colour is not the only sign. */
    public String sign() {
        return sign;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
