package passage.authority;

import passage.calendar.ClearDays;
import passage.events.Words;

/** How a council counts clear days before a meeting; working days where it says nothing (R v Swansea CC ex p Elitestone). */
public enum CountingOfClearDays {
    WORKING(ClearDays.WORKING),
    CALENDAR(ClearDays.CALENDAR);

    private final ClearDays counting;

    CountingOfClearDays(ClearDays counting) {
        this.counting = counting;
    }

    public ClearDays counting() {
        return counting;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
