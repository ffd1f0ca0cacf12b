package passage.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/**
 * A cabinet on 2 December 2024 with the record two working days later and five working days of call-in is in time for 20
 * December: from the 4th to 17:00 on the 11th, in effect on the 12th. With twelve days call-in ends on the 20th, and the
 * decision holds on the 21st only.
 */
@TestPropertySource(properties = "passage.clock.simulated-from=2024-07-03T10:00")
class TimetableWatchTest extends PassageTest {
    @Test
    void theTimetableGoesOutWhenThePlanIsOpened() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        api().awaitQuiet();

        var timetable = plan.fact("timetable-reckoned");
        assertThat(timetable.required("fits").asBoolean()).isTrue();
        assertThat(timetable.required("changes").size()).isZero();
        assertThat(timetable.required("steps").toString())
                .contains("\"planned\":\"2024-12-02\"", "\"latest\":\"2024-12-10\"");
        assertThat(deadlines(plan)).contains("within-reach").doesNotContain("cannot-be-met", "at-risk");
    }

    @Test
    void aRuleThatMakesTheMeetingTooLateIsWarnedOfAtOnceAndOnceOnly() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        callInLasts(plan.council(), 12);

        var timetable = plan.fact("timetable-reckoned");
        assertThat(timetable.required("fits").asBoolean()).isFalse();
        assertThat(timetable.required("broken").toString()).contains("call-in");
        assertThat(timetable.required("changes").toString()).contains("\"latestBefore\":\"2024-12-10\"");
        assertThat(plan.fact("deadline-warned").required("state").asString()).isEqualTo("cannot-be-met");
        assertThat(deadlines(plan)).contains("cannot-be-met");

        callInLasts(plan.council(), 12);
        assertThat(plan.happened().stream().filter("deadline-warned"::equals)).hasSize(2);

        callInLasts(plan.council(), 5);
        assertThat(plan.fact("timetable-reckoned").required("fits").asBoolean()).isTrue();
        assertThat(deadlines(plan)).doesNotContain("cannot-be-met");
    }

    private String deadlines(Story plan) {
        return api().get(plan.council().user("democratic-services"), "/api/deadlines")
                .expect(200)
                .body()
                .toString();
    }

    private void callInLasts(Council council, int days) {
        api().put(
                        council.user("democratic-services"),
                        "/api/authorities/" + council.gssCode() + "/rules",
                        Map.of(
                                "clearDays",
                                "working",
                                "callIn",
                                Map.of("days", days, "endsAt", "17:00", "effect", "next-calendar-day"),
                                "notedCountsAsEndorsement",
                                false,
                                "decisionNoticeWithinWorkingDays",
                                2))
                .expect(200);
        api().awaitQuiet();
    }
}
