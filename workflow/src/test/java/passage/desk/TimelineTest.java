package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.desk.Milestone.State;
import passage.desk.Timeline.Bar;
import passage.desk.Timeline.Month;

class TimelineTest {
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Test
    void placesDaysEvenlyAndWithinThePicture() {
        var timeline = Timeline.of(
                List.of(
                        milestone("Draft the plan", null, null, LocalDate.of(2024, 4, 16), LocalDate.of(2024, 6, 3)),
                        milestone(
                                "Decision of Cabinet",
                                LocalDate.of(2024, 7, 10),
                                LocalDate.of(2024, 7, 11),
                                null,
                                null)),
                DUE,
                TODAY);

        assertThat(timeline.months()).extracting(Month::name).containsExactly("May", "Jun", "Jul");
        assertThat(timeline.rows()).flatExtracting(Timeline.Row::bars).allSatisfy(bar -> {
            assertThat(bar.x()).isGreaterThanOrEqualTo(Timeline.LEFT - 5);
            assertThat(bar.x() + bar.length()).isLessThanOrEqualTo(Timeline.RIGHT + 5);
        });
        var may = timeline.months().get(0).x();
        var june = timeline.months().get(1).x();
        var july = timeline.months().get(2).x();
        assertThat((june - may) / 31.0).isCloseTo((july - june) / 30.0, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void drawsRoomFromThePlannedToTheLatestDay() {
        var bars = only(milestone("Decision", LocalDate.of(2024, 7, 3), LocalDate.of(2024, 7, 10), null, null));

        assertThat(bars).extracting(Bar::look).containsExactly("latest", "planned");
        assertThat(bars.get(0).x()).isEqualTo(bars.get(1).x());
        assertThat(bars.get(0).length()).isGreaterThan(bars.get(1).length());
    }

    @Test
    void drawsInRedWhatIsPlannedAfterTheLatestDay() {
        var bars = only(milestone("Decision", LocalDate.of(2024, 7, 17), LocalDate.of(2024, 7, 10), null, null));

        assertThat(bars).extracting(Bar::look).containsExactly("late", "planned");
        assertThat(bars.get(1).x()).isGreaterThan(bars.get(0).x());
    }

    @Test
    void drawsWhatHappenedInsideWhatWasPlanned() {
        var day = LocalDate.of(2024, 7, 10);
        var bars = only(milestone("Decision", day, day, null, day));

        assertThat(bars).extracting(Bar::look).containsExactly("latest", "planned", "actual");
        assertThat(bars.get(2).y()).isGreaterThan(bars.get(1).y());
        assertThat(bars.get(2).thickness()).isLessThan(bars.get(1).thickness());
    }

    @Test
    void leavesTodayOutWhereItIsFarAway() {
        var steps = List.of(milestone("Decision", LocalDate.of(2024, 7, 10), null, null, null));

        assertThat(Timeline.of(steps, DUE, LocalDate.of(2026, 1, 5)).today()).isNull();
        assertThat(Timeline.of(steps, DUE, TODAY).today()).isNotNull();
    }

    @Test
    void breaksALongNameIntoTwoLines() {
        var name = "Review by Corporate Policy and Scrutiny Committee";

        assertThat(Timeline.of(List.of(milestone(name, DUE, null, null, null)), DUE, TODAY)
                        .rows()
                        .get(0)
                        .label())
                .containsExactly("Review by Corporate Policy and", "Scrutiny Committee");
    }

    private static List<Bar> only(Milestone milestone) {
        return Timeline.of(List.of(milestone), DUE, TODAY).rows().get(0).bars();
    }

    private static Milestone milestone(
            String title,
            @Nullable LocalDate planned,
            @Nullable LocalDate latest,
            @Nullable LocalDate began,
            @Nullable LocalDate actual) {
        return new Milestone(
                title, planned, latest, began, actual, List.of(), State.of(planned, latest, actual, TODAY), null, null);
    }
}
