package passage.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import passage.testing.PassageTest;
import passage.testing.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is not signed in describes a council in one document and gets its timetable. */
class TimetablesTest extends PassageTest {
    @LocalServerPort
    private int ownPort;

    @Test
    void theDocumentationsExampleAnswersAsItSays() throws Exception {
        var page = Files.readString(Tools.ROOT.resolve("docs/timetables.md"));
        var document = page.substring(page.indexOf("-d '") + 4, page.indexOf("}'\n") + 1);
        var answer = post(document);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var told = json(answer);
        assertThat(told.at("/fits").asBoolean()).isFalse();
        assertThat(told.at("/answer").asString()).contains("cannot end in time");
        assertThat(told.at("/lastDay/date").asString()).isEqualTo("2024-07-10");
        assertThat(told.at("/lastMeeting/date").asString()).isEqualTo("2024-06-10");
        assertThat(told.at("/waysOut/2/name").asString()).isEqualTo("extra-meeting");
        var expiry = json(post(document.replace("next-calendar-day", "at-expiry")));
        assertThat(expiry.at("/lastDay/date").asString()).isEqualTo("2024-07-11");
        assertThat(api().get("admin", "/api/plans").expect(200).body().toString())
                .doesNotContain("Example Borough");
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws Exception {
        refused("{\"due\": \"2024-07-19\", \"rout\": {}}", 400, "There is no field 'rout' here; known are");
        refused("{\"due\": \"19 July\"}", 400, "'19 July' in the field 'due'");
        refused("{\"due\": ", 400, "line 1");
        refused("{\"due\": \"2024-07-19\", \"meetings\": [\"15/7\"], \"route\": {\"acts\": []}}", 400, "meetings");
        refused("{\"due\": \"2024-07-19\", \"route\": {\"acts\": [{\"kind\": \"officer\"}]}}", 422, "power");
        refused("{\"due\": \"2031-07-19\", \"route\": {\"acts\": [{\"kind\": \"cabinet\"}]}}", 422, "31 December 2028");
    }

    @Test
    void theApiDescribesIt() {
        var described = api().get("admin", "/v3/api-docs").expect(200).body();
        var body = described.at("/paths/~1api~1timetables/post/requestBody/content/application~1json/schema");
        assertThat(body.toString()).contains("Asked");
        assertThat(described.at("/components/schemas/Asked/properties/askedOn").isMissingNode())
                .isFalse();
    }

    private void refused(String document, int status, String words) throws Exception {
        var answer = post(document);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private HttpResponse<String> post(String document) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ownPort + "/api/timetables"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
