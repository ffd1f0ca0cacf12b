package passage.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.testing.PassageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dates are asked by somebody who is not signed in. */
class DatesTest extends PassageTest {
    @LocalServerPort
    private int ownPort;

    @Test
    void theApiAnswersWithReasonsAndSources() throws Exception {
        var answer = json(get("/api/calendar/agenda-deadline?meeting=2024-07-10"));
        assertThat(answer.at("/result/latestPublication").asString()).isEqualTo("2024-07-02");
        assertThat(answer.at("/because/0").asString()).contains("five clear working days");
        assertThat(answer.at("/sources/0").asString()).contains("s.100B");
        assertThat(answer.at("/calendar/until").asString()).isEqualTo("2028-12-31");
    }

    @Test
    void theApiTellsWhatCanBeAsked() throws Exception {
        var contents = json(get("/api/calendar"));
        assertThat(contents.at("/questions").size()).isEqualTo(Question.values().length);
        var described = api().get("admin", "/v3/api-docs").expect(200).body();
        assertThat(described
                        .at("/paths/~1api~1calendar~1call-in/get/parameters")
                        .size())
                .isEqualTo(Question.CALL_IN.fields().size());
    }

    @Test
    void badInputIsToldAsProblemDetails() throws Exception {
        refused("/api/calendar/agenda-deadline?meeting=2031-07-10", 422, "31 December 2028");
        refused("/api/calendar/agenda-deadline?meeting=10%20July", 400, "not a real date");
        refused("/api/calendar/agenda-deadline", 400, "meeting: Enter a date");
        refused("/api/calendar/agenda-deadline?meeting=2024-07-10&day=3", 400, "does not ask for day");
        refused("/api/calendar/full-moon", 404, "agenda-deadline");
    }

    @Test
    void thePageAnswersAnAddressThatWasKept() throws Exception {
        var page = get("/dates?question=call-in&published-day=11&published-month=7&published-year=2024");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Call-in ends at 17:00 on Thursday 18 July 2024");
        var iso = get("/dates?question=agenda-deadline&meeting=2024-07-10");
        assertThat(iso.body())
                .contains("The agenda must be out by Tuesday 2 July 2024.")
                .contains("name=\"meeting-day\" type=\"text\" value=\"10\"");
    }

    @Test
    void thePageSaysWhatIsWrong() throws Exception {
        var page = get("/dates?question=agenda-deadline&meeting-day=31&meeting-month=6&meeting-year=2024");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There is a problem").contains("Enter a real date, such as 10 7 2024");
        var beyond = get("/dates?question=agenda-deadline&meeting=2031-07-10");
        assertThat(beyond.statusCode()).isEqualTo(422);
        assertThat(beyond.body()).contains("31 December 2028");
    }

    @Test
    void otherAddressesStillWantAPerson() throws Exception {
        assertThat(get("/api/plans").statusCode()).isEqualTo(401);
        assertThat(get("/plans").statusCode()).isEqualTo(302);
    }

    private void refused(String path, int status, String words) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ownPort + path));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
