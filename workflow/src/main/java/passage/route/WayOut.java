package passage.route;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lawful way to keep the due date, or to move it, when the planned way does not fit.
 *
 * @param canStillBeDone at the day of the question
 * @param enough whether it, with all that it needs, lets the plan go in time
 * @param decisionOn the day on which the decision would be taken this way
 * @param lastDay the last day for that decision
 * @param startBy the day by which the first thing that it needs must be done
 * @param needs what has to be done for it
 * @param agreement who must agree
 * @param dates that follow from it
 */
public record WayOut(
        String name,
        String title,
        State state,
        boolean canStillBeDone,
        boolean enough,
        @Nullable LocalDate decisionOn,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate startBy,
        List<String> needs,
        String agreement,
        List<Dated> dates,
        List<String> because,
        String source) {

    /** Whether a way out stands open. */
    public enum State {
        OPEN,
        TOO_LATE,
        DOES_NOT_APPLY,
        NOT_NEEDED;

        @Override
        public String toString() {
            return passage.events.Words.kebab(this);
        }
    }

    /** What happens on a day. */
    public record Dated(String what, LocalDate on) {}
}
