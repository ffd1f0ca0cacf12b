package passage.diary;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;

/** Deadlines and meetings go out as calendars, at addresses that nobody can guess and that can be shut. */
class FeedsTest extends PassageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext application;

    @Test
    void aCalendarReadsDeadlinesAndMeetingsWithoutSigningIn() {
        var story = council().decidedByCabinet().opensPlan();
        var council = story.council();
        meets(council, "2024-11-04", Map.of("startsAt", "18:30", "place", "County Hall"));

        var answer = get(make(council, false));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London")
                .contains("DTSTART;TZID=Europe/London:20241104T183000")
                .contains("DTSTART;VALUE=DATE:20241220");
        var calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getEvents()).hasSize(4);
        assertThat(event(calendar, "submit-" + story.id()).getSummary().getValue())
                .isEqualTo("Due: submit Plans of 2024 (%s)".formatted(story.reference()));
        assertThat(event(calendar, "meeting-").getLocation().getValue()).isEqualTo("County Hall");
    }

    @Test
    void whatMovesIsMetOrGoneKeepsItsNameAndHasAHigherNumber() {
        var story = council().decidedByCabinet().opensPlan();
        var council = story.council();
        var address = make(council, false);
        var uid = "submit-" + story.id() + "@passage";
        assertThat(event(read(address), uid).getSequence().getValue()).isZero();

        api().post(
                        council.user("democratic-services"),
                        "/api/commissions/test-2024/extensions/" + council.gssCode(),
                        Map.of(
                                "submissionDue",
                                "2024-12-23",
                                "givenBy",
                                "Finance directorate",
                                "givenOn",
                                "2024-07-01",
                                "source",
                                "Letter"))
                .expect(201);
        var moved = event(read(address), uid);
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getLastModified()).isNotNull();
        assertThat(get(address).body()).contains("DTSTART;VALUE=DATE:20241223");

        story.drafts().isDecided("approved");
        var met = event(read(address), "endorse-" + story.id());
        assertThat(met.getSummary().getValue()).startsWith("Met: endorse");
        assertThat(met.getStatus().isConfirmed()).isTrue();

        story.withdraws();
        var gone = event(read(address), uid);
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(gone.getSequence().getValue()).isEqualTo(2);
        assertThat(event(read(address), uid).getSequence().getValue()).isEqualTo(2);
        assertThat(event(read(address), "endorse-" + story.id()).getStatus().isConfirmed())
                .isTrue();
    }

    @Test
    void anAddressIsShutByHandOrByANewOneAndThenAnswersLikeOneThatNeverWas() {
        var council = council().registers();
        var first = make(council, false);
        var second = make(council, false);
        assertThat(get(second).statusCode()).isEqualTo(200);
        var shut = get(first);
        var never = get(first.replaceFirst("/feeds/.*", "/feeds/" + "x".repeat(43) + ".ics"));
        assertThat(shut.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
        assertThat(shut.body()).isEqualTo(never.body());
        assertThat(names(shut)).isEqualTo(names(never));

        var clerk = council.user("democratic-services");
        var path = "/api/authorities/%s/feeds".formatted(council.gssCode());
        var id = api().get(clerk, path).expect(200).body().at("/0/id").asString();
        api().change("DELETE", council.user("author"), path + "/" + id, Api.headers(), Map.of())
                .expect(403);
        api().change("DELETE", clerk, path + "/" + id, Api.headers(), Map.of()).expect(200);
        assertThat(get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void onesOwnAddressIsOnesOwnAndOnlyItsHashIsKept() {
        var council = council().registers();
        var other = council().registers();
        var address = make(council, true);
        var secret = address.replaceFirst(".*/feeds/(.*)\\.ics", "$1");
        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select count(*) from diary.feed where token_hash = ?")
                        .param(passage.platform.content.ContentStore.digestOf(
                                secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var path = "/api/authorities/%s/feeds".formatted(council.gssCode());
        assertThat(api().get(council.user("author"), path).expect(200).body().size())
                .isZero();
        api().get(other.user("author"), path).expect(404);
        api().post(council.user("author"), path, Map.of("personal", false)).expect(403);
        api().post(other.user("author"), path, Map.of("personal", true)).expect(404);

        jdbc.sql("delete from platform.holding where authority = ? and role = 'democratic-services'")
                .param(council.gssCode())
                .update();
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressIsMadeAndShutOnThePage() {
        var council = council().registers();
        var browser = Browser.signedIn(application, council.user("democratic-services"), Api.PASSWORD);
        var page = "/councils/%s/calendars".formatted(council.gssCode());
        var made = browser.postFrom(page, page, "personal=true");
        assertThat(made).hasStatusOk().bodyText().contains("/feeds/", "shown this once", "Shut the address");
        assertThat(browser.get(page))
                .bodyText()
                .contains("An address is open since")
                .doesNotContain("/feeds/");
        var id = jdbc.sql("select id from diary.feed where authority = ?")
                .param(council.gssCode())
                .query(java.util.UUID.class)
                .single();
        assertThat(browser.postFrom(page, page + "/" + id + "/revocation")).hasStatus(303);
        assertThat(browser.get(page)).bodyText().contains("The address is shut", "You have no address");
    }

    private void meets(Council council, String on, Map<String, String> more) {
        var meeting = new java.util.HashMap<String, Object>(more);
        meeting.putAll(Map.of("body", "Cabinet", "kind", "executive", "heldOn", on));
        api().post(
                        council.user("democratic-services"),
                        "/api/authorities/%s/meetings".formatted(council.gssCode()),
                        meeting)
                .expect(201);
    }

    private String make(Council council, boolean personal) {
        return api().post(
                        council.user("democratic-services"),
                        "/api/authorities/%s/feeds".formatted(council.gssCode()),
                        Map.of("personal", personal))
                .expect(201)
                .body()
                .required("address")
                .asString();
    }

    private static ICalendar read(String address) {
        return Biweekly.parse(get(address).body()).first();
    }

    private static VEvent event(ICalendar calendar, String uid) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(uid))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private static HttpResponse<String> get(String address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
