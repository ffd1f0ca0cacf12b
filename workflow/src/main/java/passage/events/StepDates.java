package passage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one step.
 *
 * @param step its id among the steps of the timetable
 * @param title its name in words
 * @param planned the day for which it is planned
 * @param latest the point of no return (Europe/London)
 * @param actual the day on which it was done
 * @param slackWorkingDays from the planned to the latest date; below 0 where it is planned too late
 */
public record StepDates(
        String step,
        String title,
        @Nullable LocalDate planned,
        @Nullable LocalDate latest,
        @Nullable LocalDate actual,
        @Nullable Integer slackWorkingDays) {}
