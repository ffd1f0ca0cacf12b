package passage.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Api;
import passage.testing.PassageTest;

/** A council that has entered no route is taken to go the way of its kind, plainly marked, until it confirms or enters one. */
class DefaultRouteTest extends PassageTest {
    private static final String MARK = "default, not confirmed by the council";

    @Test
    void isMarkedUntilTheCouncilConfirmsIt() {
        var council = council().dueOn("2024-11-27").registers();
        var clerk = council.user("democratic-services");
        var path = "/api/commissions/due-2024-11-27/routes/" + council.gssCode();
        var assumed = api().get(clerk, path).expect(200).body();
        assertThat(assumed.at("/standing").asString()).isEqualTo(MARK);
        assertThat(assumed.at("/route/acts/0/body").asString()).isEqualTo("Cabinet");
        assertThat(assumed.at("/route/acts/0/evidence/basis").asString()).isEqualTo("assumed");
        assertThat(assumed.at("/timetable/steps").size()).isGreaterThan(3);
        assertThat(brief(council.gssCode()).toString()).contains(MARK).contains("\"fits\":true");
        council.opens().expect(409, "or confirm the default");
        api().post(council.user("author"), path + "/confirmation", Map.of()).expect(403);

        var confirmed =
                api().post(clerk, path + "/confirmation", Map.of()).expect(200).body();
        assertThat(confirmed.at("/standing").asString()).isEqualTo("the council's own");
        assertThat(confirmed.at("/route/acts/0/evidence/basis").asString()).isEqualTo("seen");
        assertThat(brief(council.gssCode()).toString()).doesNotContain(MARK);
        api().post(clerk, path + "/confirmation", Map.of()).expect(409);
        council.opens().expect(201);
    }

    @Test
    void aCouncilOfCommitteesIsTakenToDecideInOne() {
        var council = councilOfCommittees().dueOn("2024-11-27").registers();
        assertThat(brief(council.gssCode()).at("/lastDay").asString()).isEqualTo("2024-11-27");
    }

    private tools.jackson.databind.JsonNode brief(String gssCode) {
        for (var line : api().get(Api.ADMIN, "/api/commissions/due-2024-11-27/timetables")
                .expect(200)
                .body()) {
            if (line.required("authority").asString().equals(gssCode)) {
                return line;
            }
        }
        throw new AssertionError("No timetable of " + gssCode);
    }
}
