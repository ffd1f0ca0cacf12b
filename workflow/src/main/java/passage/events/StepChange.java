package passage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step whose planned or latest date is another than before; a date is absent where there is, or was, none.
 *
 * @param step its id among the steps of the timetable
 * @param title its name in words
 * @param plannedBefore the day for which it was planned
 * @param plannedAfter the day for which it is planned now
 * @param latestBefore the point of no return until then (Europe/London)
 * @param latestAfter the point of no return now (Europe/London)
 */
public record StepChange(
        String step,
        String title,
        @Nullable LocalDate plannedBefore,
        @Nullable LocalDate plannedAfter,
        @Nullable LocalDate latestBefore,
        @Nullable LocalDate latestAfter) {}
