package passage.route;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import passage.route.Route.Act;
import passage.route.Route.CallIn;
import passage.route.Route.Terms;

/** Acts and reviews of a route with something about them changed. */
public final class Acts {
    private Acts() {}

    public static Act plannedOn(Act act, @Nullable LocalDate day) {
        return with(act, act.body(), day, act.keyDecision(), act.callIn(), act.terms());
    }

    public static Act with(
            Act act,
            String body,
            @Nullable LocalDate plannedOn,
            boolean keyDecision,
            CallIn callIn,
            @Nullable Terms terms) {
        return new Act(
                act.kind(),
                body,
                plannedOn,
                keyDecision,
                callIn,
                terms,
                act.delegation(),
                act.urgent(),
                act.evidence());
    }

    public static Route.Review plannedOn(Route.Review review, @Nullable LocalDate day) {
        return new Route.Review(review.body(), day, review.answersWanted(), review.evidence());
    }

    /** The same route with other reviews and acts. */
    public static Route in(Route route, java.util.List<Route.Review> reviews, java.util.List<Act> acts) {
        return new Route(route.clearances(), reviews, acts, route.submission(), route.publication(), route.evidence());
    }
}
