package passage.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A hundred people act, are erased, and are searched for in all that is left. */
class ErasureTest extends PassageTest {
    private static final int PEOPLE = 100;
    private static final List<String> ROLES =
            List.of("author", "democratic-services", "scrutiny-support", "section-151");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext application;

    @Value("${passage.data}")
    private Path data;

    @TempDir
    private Path temp;

    private final Traces traces = new Traces("quillfeather");

    @Test
    void leavesNoNameAnywhereAndEveryProofValid() throws Exception {
        var story = thePlanOfAHundred();
        var bundle = "/api/history/plans/%s/bundle".formatted(story.reference());
        save("signs-what-waits.zip", bundle);
        var oldCheckpoint = save("old-checkpoint", "/api/history/checkpoint");
        var oldBundle = save("old.zip", bundle);
        assertThat(traces.inDump(jdbc))
                .as("names before, so that the search can fail")
                .hasSizeGreaterThan(PEOPLE);
        var pseudonyms = known();
        assertThat(pseudonyms).hasSize(PEOPLE);

        pseudonyms.forEach(person -> {
            api().change("DELETE", Api.ADMIN, "/api/people/%s/roles".formatted(person), Api.headers(), Map.of())
                    .expect(204);
            api().post(Api.ADMIN, "/api/people/%s/erasure".formatted(person), Map.of())
                    .expect(200);
        });
        api().awaitQuiet();

        assertThat(known()).isEmpty();
        assertThat(traces.inDump(jdbc)).isEmpty();
        assertThat(traces.inFiles(data, path -> !path.toString().endsWith(".db")))
                .isEmpty();
        assertThat(traces.inCompacted(jdbc, temp)).isEmpty();
        var everything = save("everything.zip", "/api/history/bundle");
        assertThat(traces.inZip(everything)).isEmpty();
        assertThat(traces.inZip(oldBundle)).isEmpty();
        assertThat(verified(everything, "--old", oldCheckpoint.toString())).isZero();
        assertThat(verified(oldBundle, "--old", oldCheckpoint.toString())).isZero();
        showsThatTheyWereErased(story, pseudonyms.get(0));
    }

    @Test
    void refusesWhoeverStillHoldsARoleAndAsksForConfirmation() {
        var council = council().registers();
        enrol(council, "wrenlock.one", "Wrenlock One", "author");
        var person = person("wrenlock.one");
        var admin = Browser.signedIn(application, Api.ADMIN, Api.PASSWORD);

        api().post(Api.ADMIN, "/api/people/%s/erasure".formatted(person), Map.of())
                .expect(422, "This person is still Report author for " + council.gssCode());
        assertThat(admin.get("/people?q=wrenlock")).hasStatusOk().bodyText().contains("Wrenlock One", person);
        assertThat(admin.get("/people/" + person + "/erasure"))
                .bodyText()
                .contains("End these first")
                .doesNotContain("Erase this person</button>");
        assertThat(admin.postFrom("/people/" + person, "/people/" + person + "/roles/end"))
                .hasStatus3xxRedirection();
        assertThat(admin.post("/people/" + person + "/erasure"))
                .hasStatus(422)
                .bodyText()
                .contains("Confirm that you want to erase this person");
        assertThat(admin.post("/people/" + person + "/erasure", "sure=yes")).hasStatus3xxRedirection();
        assertThat(admin.get("/people/" + person)).hasStatus(404);
        assertThat(admin.get("/people?q=wrenlock")).bodyText().contains("Nobody has this in their name");
        assertThat(api().get("wrenlock.one", "/api/plans").status()).isEqualTo(401);
    }

    @Test
    void isForAdministratorsAlone() {
        var council = council().registers();
        var clerk = council.user("democratic-services");
        var person = person(council.user("author"));

        api().get(clerk, "/api/people").expect(403);
        api().post(clerk, "/api/people/%s/erasure".formatted(person), Map.of()).expect(403);
        api().change("DELETE", clerk, "/api/people/%s/roles".formatted(person), Api.headers(), Map.of())
                .expect(403);
        api().change("DELETE", Api.ADMIN, "/api/people/%s/roles".formatted(person(Api.ADMIN)), Api.headers(), Map.of())
                .expect(422, "Another administrator must end your roles");
    }

    /** Everybody did something: a text, a meeting, an address for a calendar; three are members who called in. */
    private Story thePlanOfAHundred() {
        var council = council().decidedByCabinet(30);
        var story = council.opensPlan();
        var day = today();
        IntStream.range(0, PEOPLE).forEach(n -> enrol(council, user(n), name(n), ROLES.get(n % ROLES.size())));
        IntStream.range(0, PEOPLE).forEach(n -> act(story, n, day));
        var noticed = day.minusDays(14).toString();
        story.drafts().isDecided("approved", noticed).publishesNotice(noticed);
        story.tries(
                        "scrutiny-support",
                        "call-ins",
                        Map.of(
                                "calledInOn",
                                day.minusDays(3).toString(),
                                "callers",
                                List.of(name(0), name(1), name(2)),
                                "grounds",
                                "Social care is not named"))
                .expect(200);
        api().awaitQuiet();
        return story;
    }

    private void act(Story story, int n, LocalDate today) {
        var council = "/api/authorities/" + story.council().gssCode();
        switch (n % ROLES.size()) {
            case 0 ->
                api().post(user(n), story.path("texts"), Story.text("# Text " + n))
                        .expect(200);
            case 1 ->
                api().post(
                                user(n),
                                council + "/meetings",
                                Map.of(
                                        "body",
                                        "Cabinet",
                                        "kind",
                                        "executive",
                                        "heldOn",
                                        today.plusDays(30 + n).toString()))
                        .expect(201);
            default ->
                api().post(user(n), council + "/feeds", Map.of("personal", true))
                        .expect(201);
        }
    }

    private void showsThatTheyWereErased(Story story, String author) {
        var admin = Browser.signedIn(application, Api.ADMIN, Api.PASSWORD);
        assertThat(admin.get("/history/plans/" + story.reference() + "?part=all"))
                .hasStatusOk()
                .bodyText()
                .contains("author, a person who was erased (" + author.substring(0, 8) + ")");
    }

    private void enrol(Council council, String user, String name, String role) {
        var person = Map.of("username", user, "displayName", name, "password", Api.PASSWORD, "roles", List.of(role));
        api().post(Api.ADMIN, "/api/authorities/" + council.gssCode() + "/people", person)
                .expect(201);
    }

    private static String user(int n) {
        return "quillfeather.%03d@zz.example".formatted(n);
    }

    private static String name(int n) {
        return "Zebedee-%03d Quillfeather".formatted(n);
    }

    private List<String> known() {
        return api().get(Api.ADMIN, "/api/people")
                .expect(200)
                .body()
                .valueStream()
                .filter(person -> person.required("username").asString().startsWith("quillfeather"))
                .map(person -> person.required("person").asString())
                .toList();
    }

    private String person(String username) {
        return api().get(Api.ADMIN, "/api/people")
                .expect(200)
                .body()
                .valueStream()
                .filter(person -> person.required("username").asString().equals(username))
                .map(person -> person.required("person").asString())
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.parse(api().get(Api.ADMIN, "/api/demo/clock")
                .expect(200)
                .body()
                .required("london")
                .asString()
                .substring(0, 10));
    }

    private Path save(String name, String address) throws IOException {
        return Files.write(temp.resolve(name), api().bytes(Api.ADMIN, address));
    }

    /** As an auditor does it: in a process of its own, without Spring or a network. */
    private static int verified(Path bundle, String... options) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes").toString(),
                "passage.history.audit.PassageVerify",
                bundle.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
