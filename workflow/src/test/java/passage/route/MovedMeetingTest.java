package passage.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.authority.Meeting;
import passage.route.Route.Act;
import passage.route.Route.CallIn;
import passage.route.Route.Review;
import passage.route.Way.Sitting;

/** What lies ahead and is planned at a meeting moves with it; nothing else does. */
class MovedMeetingTest {
    private static final LocalDate FROM = LocalDate.of(2024, 7, 8);
    private static final LocalDate TO = LocalDate.of(2024, 7, 15);
    private static final MovedMeeting MOVED = new MovedMeeting("The Cabinet", FROM, TO);

    private static Act act(ActKind kind, String body, @Nullable LocalDate day) {
        return new Act(kind, body, day, false, new CallIn(true, null, null, null, null, null), null, null, null, null);
    }

    private static Route route(List<Review> reviews, List<Act> acts) {
        return new Route(
                List.of(),
                reviews,
                acts,
                new Route.Submission(Route.Submission.Basis.AFTER_ENDORSEMENT, Route.Channel.PASSAGE, null, null, null),
                new Route.Publication(Route.Publication.Order.WITH, Route.Channel.PASSAGE, null, null, null),
                null);
    }

    private static Behind behind(int reviews, boolean reviewed, int acts) {
        return new Behind(true, reviews, reviewed, acts, acts, true, false, false, false, false, false);
    }

    @Test
    void onlyActsOfTheBodyOnThatDayThatLieAheadMove() {
        var route = route(
                List.of(),
                List.of(
                        act(ActKind.EXECUTIVE_MEETING, "cabinet", FROM),
                        act(ActKind.EXECUTIVE_MEETING, "Cabinet", FROM),
                        act(ActKind.EXECUTIVE_MEETING, "Cabinet", FROM.plusDays(1)),
                        act(ActKind.FULL_COUNCIL, "Council", FROM),
                        act(ActKind.INDIVIDUAL_EXECUTIVE_DECISION, "Cabinet", FROM)));
        assertThat(MOVED.of(route, behind(0, true, 1)).acts())
                .extracting(Act::plannedOn)
                .containsExactly(FROM, TO, FROM.plusDays(1), FROM, FROM);
        assertThat(MOVED.of(route, Behind.NOTHING).act(1)).isEqualTo(act(ActKind.EXECUTIVE_MEETING, "cabinet", TO));
    }

    @Test
    void reviewsMoveUntilTheyAreHeldOrThePlanHasGoneOn() {
        var route = route(
                List.of(new Review("Cabinet", FROM, true, null), new Review("Cabinet", FROM, false, null)),
                List.of(act(ActKind.FULL_COUNCIL, "Council", null)));
        assertThat(MOVED.of(route, behind(1, false, 0)).reviews())
                .containsExactly(new Review("Cabinet", FROM, true, null), new Review("Cabinet", TO, false, null));
        assertThat(MOVED.of(route, behind(1, true, 0))).isEqualTo(route);
    }

    @Test
    void whatWasPlannedAtACancelledMeetingHasNoDay() {
        var route = route(List.of(), List.of(act(ActKind.EXECUTIVE_MEETING, "Cabinet", FROM)));
        var cancelled = new MovedMeeting("Cabinet", FROM, null);
        assertThat(cancelled.of(route, Behind.NOTHING).act(1).plannedOn()).isNull();
        assertThat(cancelled.of(List.of(new Sitting("Cabinet", null, FROM)))).isEmpty();
    }

    @Test
    void theMeetingStandsOnItsNewDayWithoutItsOldAgenda() {
        var council = new Sitting("Council", Meeting.Kind.FULL_COUNCIL, FROM, FROM.minusDays(9));
        var meetings = List.of(new Sitting("Cabinet", Meeting.Kind.EXECUTIVE, FROM, FROM.minusDays(9)), council);
        assertThat(MOVED.of(meetings)).containsExactly(new Sitting("Cabinet", Meeting.Kind.EXECUTIVE, TO), council);
    }
}
