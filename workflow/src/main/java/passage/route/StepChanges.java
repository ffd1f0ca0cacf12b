package passage.route;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import passage.events.StepChange;
import passage.events.StepDates;
import passage.route.Timetable.Step;

/** What is said of a timetable: its dates, and how they differ from those before. */
public final class StepChanges {
    private StepChanges() {}

    /** The dates of those steps that have one. */
    public static List<StepDates> dates(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.planned() != null || step.latest() != null || step.actual() != null)
                .map(step -> new StepDates(
                        step.id(), step.title(), step.planned(), step.latest(), step.actual(), step.slack()))
                .toList();
    }

    /** As {@link #between}, without what comes before a step that is done: its dates no longer matter. */
    public static List<StepChange> ahead(List<StepDates> before, List<StepDates> after) {
        int done = IntStream.range(0, after.size())
                .filter(n -> after.get(n).actual() != null)
                .max()
                .orElse(-1);
        var past = after.subList(0, done + 1).stream().map(StepDates::step).toList();
        return between(before, after).stream()
                .filter(change -> !past.contains(change.step()))
                .toList();
    }

    /** The steps of both with another planned or latest date, in their order; then those that are gone. */
    static List<StepChange> between(List<StepDates> before, List<StepDates> after) {
        var earlier = before.stream().collect(Collectors.toMap(StepDates::step, Function.identity()));
        var later = after.stream().map(StepDates::step).collect(Collectors.toSet());
        return Stream.concat(
                        after.stream()
                                .map(step -> change(Optional.ofNullable(earlier.get(step.step())), Optional.of(step))),
                        before.stream()
                                .filter(step -> !later.contains(step.step()))
                                .map(step -> change(Optional.of(step), Optional.empty())))
                .filter(change -> !Objects.equals(change.plannedBefore(), change.plannedAfter())
                        || !Objects.equals(change.latestBefore(), change.latestAfter()))
                .toList();
    }

    private static StepChange change(Optional<StepDates> before, Optional<StepDates> after) {
        var either = after.or(() -> before).orElseThrow();
        return new StepChange(
                either.step(),
                either.title(),
                before.map(StepDates::planned).orElse(null),
                after.map(StepDates::planned).orElse(null),
                before.map(StepDates::latest).orElse(null),
                after.map(StepDates::latest).orElse(null));
    }
}
