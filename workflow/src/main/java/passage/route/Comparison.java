package passage.route;

import java.util.List;
import passage.events.StepChange;

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
        List<StepChange> changes,
        List<Break> broken,
        List<Break> mended,
        Reckoning before,
        Reckoning after) {

    static Comparison of(Way before, Way after) {
        var was = Reckoning.of(before);
        var is = Reckoning.of(after);
        return new Comparison(
                was.fits(),
                is.fits(),
                StepChanges.between(StepChanges.dates(was.steps()), StepChanges.dates(is.steps())),
                is.breaks().stream()
                        .filter(each -> !was.breaks().contains(each))
                        .toList(),
                was.breaks().stream()
                        .filter(each -> !is.breaks().contains(each))
                        .toList(),
                was,
                is);
    }
}
