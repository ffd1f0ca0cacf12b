package passage.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;
import tools.jackson.databind.JsonNode;

/** A council's meetings come in from a file: seen first, then confirmed, and never before. */
class MeetingFilesTest extends PassageTest {
    private static final String FILE = """
        body,date,time,place,kind
        Cabinet,16/09/2024,18:30,County Hall,executive
        Cabinet,26/08/2024,18:30,County Hall,executive
        Cabinet,16/09/2024,,,executive
        Scrutiny,32/09/2024,,,scrutiny
        Licensing,17/09/2024,,,
        """;

    @Autowired
    private WebApplicationContext application;

    @Test
    void aPreviewSaysWhatWillComeAndStoresNothing() {
        var council = council().registers();

        var preview = send(council, "/preview", FILE).expect(200).body();

        assertThat(states(preview)).containsExactly("added", "warned", "same", "unreadable", "unreadable");
        assertThat(preview.at("/lines/1/why").asString()).contains("Monday 26 August 2024 is a bank holiday");
        assertThat(preview.at("/lines/3/why").asString()).contains("'32/09/2024' is no date");
        assertThat(preview.at("/lines/4/why").asString()).contains("What sort of body is Licensing?");
        assertThat(meetings(council)).isEmpty();
    }

    @Test
    void whatIsConfirmedComesInOnceAndTheSameFileAddsNothingMore() {
        var council = council().registers();
        var seen =
                send(council, "/preview", FILE).expect(200).body().at("/seen").asString();

        send(council, "?seen=" + "0".repeat(64), FILE).expect(409, "Other meetings would come in");
        send(council, "?seen=" + seen, FILE).expect(201);

        assertThat(meetings(council)).hasSize(2);
        var meeting = meetings(council).get(1);
        assertThat(meeting.at("/startsAt").asString()).startsWith("18:30");
        assertThat(meeting.at("/place").asString()).isEqualTo("County Hall");
        assertThat(meeting.at("/basis").asString()).isEqualTo("planned");
        assertThat(meeting.at("/source").asString()).isEqualTo("The file meetings.csv, line 2");
        assertThat(states(send(council, "/preview", FILE).expect(200).body()))
                .containsExactly("same", "same", "same", "unreadable", "unreadable");
    }

    @Test
    void onlyThoseWhoKeepTheCouncilsDataBringMeetingsIn() {
        var council = council().registers();
        var other = council().registers();
        api().upload(council.user("author"), path(council) + "/preview", "m.csv", "text/csv", bytes(FILE))
                .expect(403);
        api().upload(other.user("democratic-services"), path(council) + "/preview", "m.csv", "text/csv", bytes(FILE))
                .expect(404);
    }

    @Test
    void aCommitteeSystemHasNoExecutiveMeetingsAndALargeFileIsRefused() {
        var council = councilOfCommittees().registers();
        var preview = send(council, "/preview", FILE).expect(200).body();
        assertThat(preview.at("/lines/0/why").asString()).contains("LGA 2000 s.9B");
        send(council, "/preview", "body,date\n" + "x".repeat(1_000_000)).expect(400, "larger than 1 MB");
    }

    @Test
    void aClerkBringsAFileInOnThePagesWithoutScripts() {
        var council = council().registers();
        var browser = Browser.signedIn(application, council.user("democratic-services"), Api.PASSWORD);
        var page = "/councils/" + council.gssCode() + "/meetings";
        assertThat(browser.get("/meetings")).hasRedirectedUrl(page);
        assertThat(browser.get(page)).hasStatusOk().bodyText().contains("No meeting is on the list yet");

        var previewed = browser.uploadFrom(page, page + "/preview", file("<b>m.csv", FILE), "kind=committee");
        assertThat(previewed)
                .hasStatusOk()
                .bodyText()
                .contains("What cannot be read", "Line 5: ", "Add 3 meetings", "&lt;b&gt;m.csv")
                .contains("Monday 26 August 2024 is a bank holiday");
        assertThat(browser.send(previewed, page + "/files")).hasStatus(303);
        assertThat(browser.get(page)).bodyText().contains("3 meetings added", "Licensing", "18:30, County Hall");
        assertThat(browser.uploadFrom(page, page + "/preview", null))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file");
        assertThat(browser.uploadFrom(page, page + "/preview", file("m.ics", "nothing")))
                .hasStatus(422)
                .bodyText()
                .contains("The file is no calendar");
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", bytes(text));
    }

    private Answer send(Council council, String end, String text) {
        return api().upload(
                        council.user("democratic-services"),
                        path(council) + end,
                        "meetings.csv",
                        "text/csv",
                        bytes(text));
    }

    private static String path(Council council) {
        return "/api/authorities/" + council.gssCode() + "/meeting-files";
    }

    private List<JsonNode> meetings(Council council) {
        var found = new ArrayList<JsonNode>();
        api().get(council.user("democratic-services"), "/api/authorities/" + council.gssCode())
                .body()
                .required("meetings")
                .forEach(found::add);
        return found;
    }

    private static List<String> states(JsonNode preview) {
        var states = new ArrayList<String>();
        preview.required("lines")
                .forEach(line -> states.add(line.required("state").asString()));
        return states;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
