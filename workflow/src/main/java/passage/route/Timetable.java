package passage.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.Due;

/**
 * The steps of a route with their planned and latest dates, each with its reason in words.
 *
 * @param steps in the order in which they are to happen
 */
public record Timetable(List<Step> steps) {
    /** Names of the three steps that are watched as deadlines. */
    public static final String ENDORSE = "endorse";

    public static final String SUBMIT = "submit";
    public static final String PUBLISH = "publish";

    /**
     * One step.
     *
     * @param name what sort of step it is
     * @param id its own among the steps of the timetable: {@code act-1-agenda}
     * @param latest the point of no return (Europe/London); absent where nothing computed depends on it
     * @param latestAt the instant at which that day, or its clock time, is over
     * @param actual when it happened
     * @param because the rule in words that a clerk can quote
     * @param rule where the rule stands
     * @param slack working days from the planned to the latest date; below 0 where it is planned too late
     * @param critical whether a day lost here is a day lost at the end
     */
    public record Step(
            String name,
            String id,
            String title,
            @Nullable LocalDate planned,
            @Nullable LocalDate latest,
            @Nullable Instant latestAt,
            @Nullable LocalDate actual,
            List<String> because,
            String rule,
            @Nullable Integer slack,
            boolean critical) {
        public Step {
            because = List.copyOf(because);
        }

        public Step(
                String name,
                String title,
                @Nullable LocalDate planned,
                @Nullable LocalDate latest,
                @Nullable Instant latestAt,
                List<String> because) {
            this(name, name, title, planned, latest, latestAt, null, because, "", null, false);
        }

        Step with(@Nullable Integer slack, boolean critical) {
            return new Step(name, id, title, planned, latest, latestAt, actual, because, rule, slack, critical);
        }

        /** Whether the planned date lies after the latest. */
        public boolean late() {
            return planned != null && latest != null && planned.isAfter(latest);
        }

        private Due due() {
            if (latest == null || latestAt == null) {
                throw new IllegalStateException("The timetable has no latest date for " + name);
            }
            return new Due(name, latest, latestAt, String.join(" ", because));
        }
    }

    /** The step with a name, which is always there for the three that are watched. */
    public Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The timetable has no step " + name));
    }

    /** The dates that are watched, for an event; a plan that is sent first may have none for its endorsement. */
    public List<Due> dues() {
        return Stream.of(step(ENDORSE), step(SUBMIT), step(PUBLISH))
                .filter(step -> step.latest() != null)
                .map(Step::due)
                .toList();
    }
}
