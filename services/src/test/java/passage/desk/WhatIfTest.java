package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Council;
import passage.testing.PassageTest;

/** A change is tried on a plan that is under way, and on all plans of its commission; nothing is saved. */
class WhatIfTest extends PassageTest {

    @Test
    void onePlansDatesBeforeAndAfter() {
        var council = council().dueOn("2024-11-29").decidedByCabinet();
        var plan = opened(council);
        var clerk = council.user("democratic-services");
        var before = api().get(clerk, "/api/plans/" + plan + "/timetable")
                .expect(200)
                .body();
        assertThat(before.at("/fits").asBoolean()).isTrue();
        var tried = api().post(
                        clerk,
                        "/api/plans/" + plan + "/what-if",
                        Map.of("meetings", List.of(Map.of("act", 1, "to", "2024-11-25"))))
                .expect(200)
                .body();
        assertThat(tried.at("/fitsAfter").asBoolean()).isFalse();
        assertThat(tried.at("/broken/0/step").asString()).isEqualTo("act-1");
        assertThat(tried.at("/after/lastDay/date").asString()).isEqualTo("2024-11-19");
        assertThat(api().get(clerk, "/api/plans/" + plan + "/timetable").body()).isEqualTo(before);
    }

    @Test
    void allPlansOfACommissionThatThePersonMaySee() {
        var one = council().dueOn("2024-11-28").decidedByCabinet();
        var other = councilOfCommittees().dueOn("2024-11-28").decidedByCommittee();
        opened(one);
        opened(other);
        var path = "/api/commissions/due-2024-11-28/what-if";
        var all = api().post("admin", path, Map.of("due", "2024-11-20"))
                .expect(200)
                .body();
        assertThat(all.at("/looked").asInt()).isEqualTo(2);
        assertThat(all.at("/councils/0/lastDayAfter").asString()).isEqualTo("2024-11-08");
        assertThat(all.at("/councils/1/lastDayAfter").asString()).isEqualTo("2024-11-20");
        var own = api().post(other.user("author"), path, Map.of("due", "2024-11-20"))
                .expect(200)
                .body();
        assertThat(own.at("/looked").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeTriedIsRefused() {
        var council = council().decidedByCabinet();
        var plan = opened(council);
        var clerk = council.user("democratic-services");
        var path = "/api/plans/" + plan + "/what-if";
        assertThat(api().post(clerk, path, Map.of()).expect(400).detail()).contains("Say what to change");
        var move = Map.of("meetings", List.of(Map.of("body", "Council", "to", "2024-11-25")));
        assertThat(api().post(clerk, path, move).expect(400).detail()).contains("Nothing of this plan");
        assertThat(api().post(clerk, path, Map.of("due", "2031-01-01"))
                        .expect(422)
                        .detail())
                .contains("31 December 2028");
        api().post(council().registers().user("author"), path, Map.of("due", "2024-11-20"))
                .expect(404);
    }

    private String opened(Council council) {
        council.registers();
        council.setsRoute().expect(200);
        return council.opens().expect(201).body().required("reference").asString();
    }
}
