package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;
import tools.jackson.databind.JsonNode;

/** A change is tried on a plan that is under way, and on all plans of its commission; nothing is saved. */
class WhatIfTest extends PassageTest {
    @Autowired
    private WebApplicationContext application;

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
        assertThat(all.at("/looked").asInt())
                .isEqualTo(all.required("councils").size())
                .isGreaterThanOrEqualTo(2);
        assertThat(line(all, one).required("lastDayAfter").asString()).isEqualTo("2024-11-08");
        assertThat(line(all, other).required("lastDayAfter").asString()).isEqualTo("2024-11-20");
        var own = api().post(other.user("author"), path, Map.of("due", "2024-11-20"))
                .expect(200)
                .body();
        assertThat(own.at("/looked").asInt()).isEqualTo(1);
    }

    @Test
    void aCouncilWithoutARouteOfItsOwnIsLookedAtByTheDefaultOfItsKind() {
        var council = councilOfCommittees().dueOn("2024-11-27").registers();
        var path = "/commissions/due-2024-11-27/what-if";
        var tried = api().post(council.user("author"), "/api" + path, Map.of("due", "2024-04-17"))
                .expect(200)
                .body();
        assertThat(line(tried, council).required("route").asString())
                .isEqualTo("default, not confirmed by the council");
        assertThat(tried.at("/fitBefore").asInt()).isEqualTo(1);
        assertThat(tried.at("/breaking").asInt())
                .isEqualTo(1 - tried.at("/fitAfter").asInt());

        var author = Browser.signedIn(application, council.user("author"), Api.PASSWORD);
        assertThat(author.get(path)).hasStatusOk().bodyText().doesNotContain("looked at");
        assertThat(author.get(path + "?due-day=17&due-month=4&due-year=2024"))
                .hasStatusOk()
                .bodyText()
                .contains("looked at", "(default, not confirmed by the council)");
        assertThat(author.get(path + "?callIn=keep"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter another due date or a bank holiday");
        assertThat(author.get(path + "?due-day=31&due-month=2&due-year=2024"))
                .hasStatus(422)
                .bodyText()
                .contains("It must be a real date");
        assertThat(author.get("/commissions/none/what-if")).hasStatus(404);
    }

    private static JsonNode line(JsonNode lines, Council council) {
        return lines.required("councils")
                .valueStream()
                .filter(line -> line.required("authority").asString().equals(council.gssCode()))
                .findFirst()
                .orElseThrow();
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
