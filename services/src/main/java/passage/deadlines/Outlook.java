package passage.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.events.BrokenStep;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.StepDates;

/**
 * Whether a date can be kept as the plan's way is planned now.
 *
 * @param slackWorkingDays the least room of the steps before it; null where none has both dates
 * @param because what stands against it, in words
 */
record Outlook(Prospect prospect, @Nullable Integer slackWorkingDays, String because) {
    private static final String PUBLISH = "publish";
    private static final String SUBMIT = "submit";
    private static final Set<String> LAST_STEPS = Set.of("certify", SUBMIT, PUBLISH);

    /** How it looks. */
    enum Prospect {
        WITHIN_REACH,
        AT_RISK,
        CANNOT_BE_MET
    }

    /** @param riskBelow with less room than so many working days a date is at risk */
    static Outlook of(String deadline, TimetableReckoned timetable, int riskBelow) {
        var broken = timetable.broken().stream()
                .filter(step -> concerns(deadline, step.step()))
                .toList();
        if (!broken.isEmpty()) {
            return new Outlook(
                    Prospect.CANNOT_BE_MET,
                    null,
                    broken.stream().map(BrokenStep::sentence).distinct().collect(Collectors.joining(" ")));
        }
        var tightest = tightest(deadline, timetable.steps());
        var slack = tightest.map(StepDates::slackWorkingDays).orElse(null);
        if (slack != null && slack < riskBelow) {
            return new Outlook(
                    Prospect.AT_RISK,
                    slack,
                    "'%s' has the least room.".formatted(tightest.orElseThrow().title()));
        }
        return new Outlook(Prospect.WITHIN_REACH, slack, "");
    }

    /** What breaks the way breaks its end; publication alone breaks nothing but itself. */
    private static boolean concerns(String deadline, String step) {
        return switch (deadline) {
            case PUBLISH -> step.equals(PUBLISH);
            case SUBMIT -> !step.equals(PUBLISH);
            default -> !LAST_STEPS.contains(step);
        };
    }

    /** Steps that are done, or are the end itself and planned for its last day, put nothing at risk. */
    private static Optional<StepDates> tightest(String deadline, List<StepDates> steps) {
        if (deadline.equals(PUBLISH)) {
            return Optional.empty();
        }
        return steps.stream()
                .filter(step -> step.actual() == null && !LAST_STEPS.contains(step.step()))
                .filter(step -> step.slackWorkingDays() != null)
                .min((one, other) -> Integer.compare(slackOf(one), slackOf(other)));
    }

    private static int slackOf(StepDates step) {
        var slack = step.slackWorkingDays();
        return slack == null ? Integer.MAX_VALUE : slack;
    }
}
