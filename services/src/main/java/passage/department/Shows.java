package passage.department;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import passage.events.Words;

/** What a council lets the department see of its plan before it is submitted. */
enum Shows {
    /** That it is open, and when it is to be submitted. */
    OPENED,
    /** Also how far it is. */
    STAGE,
    /** Also the dates of its endorsement. */
    STAGE_AND_DATES;

    /** A setting that this version does not know, or none, shows the least. */
    static Shows named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(shows -> shows.toString().equals(name))
                .findFirst()
                .orElse(OPENED);
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
