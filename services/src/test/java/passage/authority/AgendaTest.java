package passage.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Council;
import passage.testing.PassageTest;
import tools.jackson.databind.JsonNode;

/** When an agenda was published stands beside its last day in the timetable, and too late is told with the rule. */
class AgendaTest extends PassageTest {
    private static final String MEETING = "2024-10-16";

    @Test
    void standsBesideItsLastDayAndIsWarnedOfWhenItIsShort() {
        var council = council().dueOn("2024-11-26").decidedByCabinet().plannedOn(MEETING);
        var plan = council.opensPlan();
        var clerk = council.user("democratic-services");
        var path = "/api/authorities/" + council.gssCode() + "/meetings";
        var meeting = api().post(clerk, path, Map.of("body", "Cabinet", "kind", "executive", "heldOn", MEETING))
                .expect(201)
                .body()
                .required("id")
                .asString();
        assertThat(agenda(council, plan.reference()).path("actual").isNull()).isTrue();

        var agendas = path + "/" + meeting + "/agenda";
        var london =
                api().get("admin", "/api/demo/clock").body().required("london").asString();
        api().post(council.user("author"), agendas, Map.of("publishedOn", "2024-06-03"))
                .expect(403);
        api().post(clerk, agendas, Map.of("publishedOn", "2024-10-17")).expect(422);
        var today = london.substring(0, 10);
        api().post(clerk, agendas, Map.of("publishedOn", today)).expect(200);
        api().post(clerk, agendas, Map.of("publishedOn", today)).expect(409, "already");
        var told = agenda(council, plan.reference());
        assertThat(told.required("latest").asString()).isEqualTo("2024-10-08");
        assertThat(told.required("actual").asString()).isEqualTo(today);
    }

    @Test
    void isWarnedOfWhenItIsShort() {
        var council = council().dueOn("2024-11-25").decidedByCabinet().plannedOn("2024-07-01");
        var plan = council.opensPlan();
        var clerk = council.user("democratic-services");
        api().post(
                        clerk,
                        "/api/authorities/" + council.gssCode() + "/meetings",
                        Map.of(
                                "body",
                                "Cabinet",
                                "kind",
                                "executive",
                                "heldOn",
                                "2024-07-01",
                                "agendaPublishedOn",
                                "2024-06-24"))
                .expect(201);
        var told = agenda(council, plan.reference());
        assertThat(told.required("latest").asString()).isEqualTo("2024-06-21");
        assertThat(told.required("actual").asString()).isEqualTo("2024-06-24");
        assertThat(told.required("because").toString()).contains("LGA 1972 s.100B(4)(b)");
        var reckoned = api().get(clerk, "/api/plans/" + plan.reference() + "/timetable")
                .body();
        assertThat(reckoned.required("breaks").toString())
                .contains("Agenda of Cabinet was out on Monday 24 June 2024; it had to be out by Friday 21 June 2024");
        plan.drafts().isDecided("approved", "2024-07-01");
        assertThat(agenda(council, plan.reference()).required("actual").asString())
                .isEqualTo("2024-06-24");
    }

    private JsonNode agenda(Council council, String plan) {
        var steps = api().get(council.user("democratic-services"), "/api/plans/" + plan + "/timetable")
                .expect(200)
                .body()
                .required("steps");
        for (var step : steps) {
            if (step.required("name").asString().equals("agenda")) {
                return step;
            }
        }
        throw new AssertionError("No agenda in " + steps);
    }
}
