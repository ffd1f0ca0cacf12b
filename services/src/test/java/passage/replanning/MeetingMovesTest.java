package passage.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A meeting is moved or cancelled, and what is planned at it with it. */
class MeetingMovesTest extends PassageTest {
    @Test
    void everyPlanUnderWayMovesWithTheMeeting() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        var meeting = meets(plan.council(), "The Cabinet", "2024-12-02");
        api().awaitQuiet();

        var before =
                api().get(clerk(plan), meeting + "/plans?heldOn=2024-12-16").expect(200);
        assertThat(before.body().at("/0/plan").asString()).isEqualTo(plan.reference());
        assertThat(before.body().at("/0/comparison/fitsAfter").asBoolean()).isFalse();

        var moved = moves(plan, meeting, "2024-12-16").expect(200).body();
        assertThat(moved.required("plans").toString()).isEqualTo("[\"" + plan.reference() + "\"]");
        var changed = plan.fact("route-changed");
        assertThat(changed.required("reason").asString())
                .isEqualTo("The meeting of The Cabinet on 2 December 2024 is moved to 16 December 2024. No quorum");
        assertThat(changed.required("changes").toString()).contains("16 December 2024");
        assertThat(plan.fact("timetable-reckoned").required("fits").asBoolean()).isFalse();
        assertThat(meetings(plan.council())).contains("2024-12-16").doesNotContain("2024-12-02");
        assertThat(plan.happened()).startsWith("opened", "route-changed", "deadline-warned");
    }

    @Test
    void whatWasPlannedAtACancelledMeetingHasNoDay() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        var meeting = meets(plan.council(), "Cabinet", "2024-12-02");
        change(plan, meeting + "/cancellation", "*", Map.of("reason", "Nothing to decide"))
                .expect(200);
        assertThat(new RouteOf(api(), plan).now().at("/acts/0/plannedOn").isNull())
                .isTrue();
        assertThat(meetings(plan.council())).isEqualTo("[]");
        assertThat(plan.fact("route-changed").required("changes").toString())
                .contains("\"before\":\"2 December 2024\",\"after\":null");
        change(plan, meeting + "/cancellation", "*", Map.of("reason", "Again")).expect(404);
    }

    @Test
    void whatWasDecidedStaysWhereItWas() {
        var plan = council()
                .decidedByCabinet()
                .plannedOn("2024-06-03")
                .opensPlan()
                .drafts()
                .isDecided("approved");
        var meeting = meets(plan.council(), "Cabinet", "2024-06-03");
        var moved = moves(plan, meeting, "2024-06-10").expect(200).body();
        assertThat(moved.required("plans").size()).isZero();
        assertThat(plan.happened()).doesNotContain("route-changed");
    }

    @Test
    void aMoveThatIsStaleNotTheirsOrOntoAnotherMeetingIsRefused() {
        var plan = council().decidedByCabinet().plannedOn("2024-12-02").opensPlan();
        var meeting = meets(plan.council(), "Cabinet", "2024-12-02");
        meets(plan.council(), "Cabinet", "2024-12-09");
        moves(plan, meeting, "2024-12-09").expect(409, "Cabinet already meets on 9 December 2024");
        moves(plan, meeting, "2024-12-02").expect(409, "already meets");
        change(plan, meeting + "/move", "\"7\"", Map.of("heldOn", "2024-12-10", "reason", "x"))
                .expect(412);
        change(plan, meeting + "/move", "*", Map.of("heldOn", "2024-12-10")).expect(400);
        api().change(
                        "POST",
                        plan.council().user("author"),
                        meeting + "/move",
                        Api.headers(),
                        Map.of("heldOn", "2024-12-10", "reason", "x"))
                .expect(403);
        var other = council().registers();
        api().get(other.user("author"), meeting + "/plans").expect(404);
        assertThat(plan.happened()).containsExactly("opened");
        assertThat(meetings(plan.council())).contains("2024-12-02", "2024-12-09");
    }

    @Test
    void actsThatWouldStandOutOfOrderAreToldWithThePlan() {
        var plan = council()
                .decidedByCabinet()
                .plannedOn("2024-12-02")
                .decidedByFullCouncil()
                .plannedOn("2024-12-09")
                .opensPlan();
        var meeting = meets(plan.council(), "Cabinet", "2024-12-02");
        moves(plan, meeting, "2024-12-10").expect(422, plan.reference() + ": Act 2 is planned for");
        assertThat(meetings(plan.council())).contains("2024-12-02");
    }

    private String meets(Council council, String body, String day) {
        var made = api().post(
                        council.user("democratic-services"),
                        "/api/authorities/" + council.gssCode() + "/meetings",
                        Map.of("body", body, "kind", "executive", "heldOn", day))
                .expect(201);
        return "/api/authorities/%s/meetings/%s"
                .formatted(council.gssCode(), made.body().required("id").asString());
    }

    private Answer moves(Story plan, String meeting, String day) {
        return change(plan, meeting + "/move", "\"0\"", Map.of("heldOn", day, "reason", "No quorum"));
    }

    private Answer change(Story plan, String path, String version, Map<String, ?> body) {
        var headers = Api.headers();
        headers.put("If-Match", version);
        var answer = api().change("POST", clerk(plan), path, headers, body);
        api().awaitQuiet();
        return answer;
    }

    private String meetings(Council council) {
        return api().get(council.user("democratic-services"), "/api/authorities/" + council.gssCode())
                .expect(200)
                .body()
                .required("meetings")
                .toString();
    }

    private static String clerk(Story plan) {
        return plan.council().user("democratic-services");
    }
}
