package passage.process;

import passage.route.Route;
import passage.route.Route.Channel;

/** What the process is to know of a route; the diagram chooses by it at points that the plan has yet to reach. */
public final class RouteAnswers {
    private RouteAnswers() {}

    public static Answers of(Route route) {
        return Answers.none()
                .with("clearingOfficers", route.clearances().size())
                .with("clearingRoles", String.join(",", route.clearances()))
                .with("reviewsPlanned", route.reviews().size())
                .with("actsPlanned", route.acts().size())
                .with("publicationOrder", route.publication().order().toString())
                .with("receiptExpected", route.submission().channel() == Channel.PASSAGE)
                .with("pageExpected", route.publication().channel() == Channel.PASSAGE);
    }
}
