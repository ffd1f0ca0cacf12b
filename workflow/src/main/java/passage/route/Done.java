package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.calendar.Notice;
import passage.route.Way.Act;
import passage.route.Way.Review;
import passage.route.Way.Sending;

/**
 * What was done of a plan's way already.
 *
 * @param decided when each act was taken, by its number from 1
 * @param noticed when each decision was published
 * @param reviewed whether all reviews are over
 */
public record Done(
        Map<Integer, LocalDate> decided,
        Map<Integer, LocalDate> noticed,
        boolean reviewed,
        @Nullable LocalDate submitted,
        @Nullable LocalDate published) {

    /** Nothing yet. */
    public static final Done NOTHING = new Done(Map.of(), Map.of(), false, null, null);

    /** The way with what was done; Passage is not told of agendas, so one whose day has passed is taken to be out. */
    Way of(Way way) {
        var acts = new ArrayList<Act>();
        var remarks = new ArrayList<>(way.remarks());
        for (int n = 1; n <= way.acts().size(); n++) {
            var act = way.act(n);
            var agenda = agendaTakenToBeOut(way, act);
            if (agenda != null && !decided.containsKey(n)) {
                remarks.add("Passage is not told when agendas are out: that of %s is taken to be in time."
                        .formatted(act.body()));
            }
            acts.add(act.done(decided.get(n), noticed.get(n), agenda));
        }
        var held = way.reviews().stream()
                .map(review -> new Review(
                        review.body(), review.planned(), reviewed || isOver(way, review) ? review.planned() : null))
                .toList();
        var sending = way.sending();
        return way.remarking(remarks)
                .asDone(
                        acts,
                        held,
                        way.provisional(),
                        new Sending(sending.submissionPlanned(), submitted, sending.publicationPlanned(), published));
    }

    private static boolean isOver(Way way, Review review) {
        return review.planned() != null && way.isPast(review.planned());
    }

    private static @Nullable LocalDate agendaTakenToBeOut(Way way, Act act) {
        if (!act.kind().isMeeting() || act.planned() == null) {
            return null;
        }
        var latest = Notice.AGENDA
                .latest(
                        way.calendar(),
                        Objects.requireNonNull(act.planned()),
                        way.settings().agenda())
                .value();
        return way.isPast(latest) ? latest : null;
    }
}
