package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.route.Way.Sitting;

/**
 * A meeting that is held on another day than was set, or not at all, and what hangs on it.
 *
 * @param from the day for which it was set
 * @param to the day on which it is held; null where it is cancelled
 */
public record MovedMeeting(
        String body, LocalDate from, @Nullable LocalDate to) {

    /** The route with what lies ahead of the plan and was planned at the meeting; what has no day then waits for one. */
    public Route of(Route route, Behind behind) {
        var acts = new ArrayList<Route.Act>();
        for (int n = 1; n <= route.acts().size(); n++) {
            var act = route.act(n);
            acts.add(
                    n > behind.acts() && act.kind().isMeeting() && isAt(act.body(), act.plannedOn())
                            ? Acts.plannedOn(act, to)
                            : act);
        }
        var reviews = new ArrayList<Route.Review>();
        for (int n = 1; n <= route.reviews().size(); n++) {
            var review = route.review(n);
            boolean ahead = n > behind.reviews() && !behind.reviewed();
            reviews.add(ahead && isAt(review.body(), review.plannedOn()) ? Acts.plannedOn(review, to) : review);
        }
        return Acts.in(route, reviews, acts);
    }

    /** The council's meetings with this one where it is held; its agenda is to be published anew. */
    List<Sitting> of(List<Sitting> meetings) {
        var changed = new ArrayList<Sitting>();
        for (var sitting : meetings) {
            if (!isAt(sitting.body(), sitting.on())) {
                changed.add(sitting);
            } else if (to != null) {
                changed.add(new Sitting(sitting.body(), sitting.kind(), to));
            }
        }
        return changed;
    }

    private boolean isAt(String otherBody, @Nullable LocalDate on) {
        return from.equals(on) && Sittings.same(otherBody, body);
    }
}
