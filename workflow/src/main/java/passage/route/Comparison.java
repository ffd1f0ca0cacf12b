package passage.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.route.Timetable.Step;

/**
 * A way before and after a change that was tried.
 *
 * @param changes of the steps' dates
 * @param broken what breaks by the change
 * @param mended what no longer breaks
 */
public record Comparison(
        boolean fitsBefore,
        boolean fitsAfter,
        List<Change> changes,
        List<Break> broken,
        List<Break> mended,
        Reckoning before,
        Reckoning after) {

    /** A step whose planned or latest date is another; a date is absent where the step has none, or is not there. */
    public record Change(
            String step,
            String title,
            @Nullable LocalDate plannedBefore,
            @Nullable LocalDate plannedAfter,
            @Nullable LocalDate latestBefore,
            @Nullable LocalDate latestAfter) {}

    static Comparison of(Way before, Way after) {
        var was = Reckoning.of(before);
        var is = Reckoning.of(after);
        return new Comparison(
                was.fits(),
                is.fits(),
                changes(was.steps(), is.steps()),
                is.breaks().stream()
                        .filter(each -> !was.breaks().contains(each))
                        .toList(),
                was.breaks().stream()
                        .filter(each -> !is.breaks().contains(each))
                        .toList(),
                was,
                is);
    }

    private static List<Change> changes(List<Step> before, List<Step> after) {
        var earlier = before.stream().collect(Collectors.toMap(Step::id, step -> step));
        var later = after.stream().map(Step::id).toList();
        var changed = after.stream().map(step -> change(earlier.get(step.id()), step));
        var gone = before.stream()
                .filter(step -> !later.contains(step.id()))
                .map(step -> new Change(step.id(), step.title(), step.planned(), null, step.latest(), null));
        return java.util.stream.Stream.concat(changed, gone)
                .filter(change -> !Objects.equals(change.plannedBefore(), change.plannedAfter())
                        || !Objects.equals(change.latestBefore(), change.latestAfter()))
                .toList();
    }

    private static Change change(@Nullable Step before, Step after) {
        return new Change(
                after.id(),
                after.title(),
                before == null ? null : before.planned(),
                after.planned(),
                before == null ? null : before.latest(),
                after.latest());
    }
}
