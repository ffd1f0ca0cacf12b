package passage.plan;

import passage.events.Words;

/** How the next date that a plan must keep stands on a day. */
public enum Risk {
    MISSED("Overdue"),
    AT_RISK("At risk"),
    APPROACHING("Approaching"),
    AHEAD("On time");

    private final String title;

    Risk(String title) {
        this.title = title;
    }

    /** As a person reads it. */
    public String title() {
        return title;
    }

    /** The condition on a stored plan {@code p}, in the query language; {@code :today} is the day. */
    String condition() {
        return switch (this) {
            case MISSED -> "p.keeping.dueOn < :today";
            case AT_RISK -> "p.keeping.dueOn >= :today and p.keeping.dueLate = true";
            case APPROACHING ->
                "p.keeping.dueOn >= :today and p.keeping.dueLate = false and p.keeping.dueNearFrom <= :today";
            case AHEAD -> "p.keeping.dueOn >= :today and p.keeping.dueLate = false and p.keeping.dueNearFrom > :today";
        };
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
