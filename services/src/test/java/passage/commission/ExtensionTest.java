package passage.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Council;
import passage.testing.PassageTest;

/** Cotswold alone reported an extension, from 19 to 29 July 2024: one council's dates move, with source, date and giver. */
class ExtensionTest extends PassageTest {
    private static final String TIMETABLE = "timetable";

    @Test
    void movesTheDatesOfOneCouncilOnly() {
        var mine = council().dueOn("2024-07-19").decidedByCabinet().registers();
        mine.setsRoute().expect(200);
        var other = council().dueOn("2024-07-19").decidedByCabinet().registers();
        other.setsRoute().expect(200);
        grants(mine, extension("2024-07-29"), 201);

        assertThat(timetable(mine))
                .contains(
                        "\"latest\":\"2024-07-29\"",
                        "Local government finance gave this council an extension on 1 July 2024, from 19 July 2024");
        assertThat(timetable(other)).contains("\"latest\":\"2024-07-19\"").doesNotContain("2024-07-29");
        assertThat(api().get(mine.user("author"), path(mine))
                        .expect(200)
                        .body()
                        .required(0)
                        .toString())
                .contains("\"publicationDue\":\"2024-07-29\"", "\"source\":\"Letter of 1 July 2024\"");
    }

    @Test
    void countsTheLastOfSeveral() {
        var council = council().dueOn("2024-07-19").decidedByCabinet().registers();
        council.setsRoute().expect(200);
        grants(council, extension("2024-07-29"), 201);
        grants(council, extension("2024-08-30"), 201);
        assertThat(timetable(council)).contains("\"latest\":\"2024-08-30\"").doesNotContain("2024-07-29\"");
    }

    @Test
    void isRefusedWhereItGivesNoMoreTimeOrWasNotGivenYet() {
        var council = council().dueOn("2024-07-19").decidedByCabinet().registers();
        grants(council, extension("2024-07-12"), 422);
        grants(council, extension("2024-07-19"), 422);
        var sooner = extension("2024-07-29");
        sooner.put("publicationDue", "2024-07-12");
        grants(council, sooner, 422);
        var tomorrow = extension("2024-07-29");
        tomorrow.put("givenOn", "2030-01-01");
        grants(council, tomorrow, 422);
        tomorrow.put("givenOn", "2024-04-15");
        grants(council, tomorrow, 422);
        var unsourced = extension("2024-07-29");
        unsourced.put("source", "");
        grants(council, unsourced, 400);
        assertThat(api().post(council.user("author"), path(council), extension("2024-07-29"))
                        .status())
                .isEqualTo(403);
    }

    private void grants(Council council, Map<String, Object> extension, int status) {
        var answer = api().post(council.user("democratic-services"), path(council), extension);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    }

    private static Map<String, Object> extension(String until) {
        var extension = new LinkedHashMap<String, Object>();
        extension.put("submissionDue", until);
        extension.put("givenBy", "Local government finance");
        extension.put("givenOn", "2024-07-01");
        extension.put("source", "Letter of 1 July 2024");
        return extension;
    }

    private String timetable(Council council) {
        var path = path(council).replace("extensions", "routes");
        return api().get(council.user("author"), path)
                .expect(200)
                .body()
                .required(TIMETABLE)
                .toString();
    }

    private static String path(Council council) {
        return "/api/commissions/due-2024-07-19/extensions/" + council.gssCode();
    }
}
