package passage.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;
import passage.platform.access.FromProvider;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A hundred people act, are erased, and are searched for in all that is left. */
class ErasureTest extends PassageTest {
    private static final int PEOPLE = 100;
    private static final int WITH_PASSWORD = 80;
    private static final int PATIENCE = 10;
    private static final List<String> ROLES =
            List.of("author", "democratic-services", "scrutiny-support", "section-151");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

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
        var author = person(user(0));
        assertThat(rows("platform.identity")).isEqualTo(PEOPLE - WITH_PASSWORD);
        assertThat(rows("platform.session_attributes")).isEqualTo(PEOPLE - WITH_PASSWORD);
        assertThat(wrongPasswords(user(0), PATIENCE + 1)).isEqualTo(429);
        var browser = Browser.signedIn(application, user(1), Api.PASSWORD);
        assertThat(browser.get("/work")).hasStatusOk();

        pseudonyms.forEach(person -> {
            api().change("DELETE", Api.ADMIN, "/api/people/%s/roles".formatted(person), Api.headers(), Map.of())
                    .expect(204);
            api().post(Api.ADMIN, "/api/people/%s/erasure".formatted(person), Map.of())
                    .expect(200);
        });
        api().awaitQuiet();

        assertThat(known()).isEmpty();
        assertThat(traces.inDump(jdbc)).isEmpty();
        assertThat(rows("platform.identity") + rows("platform.session") + rows("platform.session_attributes"))
                .isZero();
        assertThat(rows("platform.substitute")).isZero();
        assertThat(wrongPasswords(user(0), 1))
                .as("nothing is known of wrong passwords any more")
                .isEqualTo(401);
        assertThat(browser.get("/work")).hasStatus4xxClientError();
        assertThat(traces.inFiles(data, path -> !path.toString().endsWith(".db")))
                .isEmpty();
        assertThat(traces.inCompacted(jdbc, temp)).isEmpty();
        var everything = save("everything.zip", "/api/history/bundle");
        assertThat(traces.inZip(everything)).isEmpty();
        assertThat(traces.inZip(oldBundle)).isEmpty();
        assertThat(verified(everything, "--old", oldCheckpoint.toString())).isZero();
        assertThat(verified(oldBundle, "--old", oldCheckpoint.toString())).isZero();
        showsThatTheyWereErased(story, author);
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
    private Story thePlanOfAHundred() throws IOException {
        var council = council().decidedByCabinet(30);
        var story = council.opensPlan();
        var day = today();
        IntStream.range(0, WITH_PASSWORD).forEach(n -> enrol(council, user(n), name(n), ROLES.get(n % ROLES.size())));
        IntStream.range(0, WITH_PASSWORD).forEach(n -> act(story, n, day));
        for (int n = WITH_PASSWORD; n < PEOPLE; n++) {
            comesFromProvider(council, n);
        }
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

    /** Each the substitute of the one before. */
    private void comesFromProvider(Council council, int n) throws IOException {
        var role = ROLES.get(n % ROLES.size()) + "@" + council.gssCode();
        var person = FromProvider.comes(jdbc, transactions, "quillfeather-at-provider-" + n, name(n), role);
        var before = n == WITH_PASSWORD ? person(user(0)) : person(name(n - 1));
        jdbc.sql("insert into platform.substitute (id, authority, role, holder, substitute, first_day, last_day,"
                        + " named_by, named_at) values (random_uuid(), ?, 'author', ?, ?, current_date,"
                        + " current_date, ?, current_timestamp)")
                .params(council.gssCode(), UUID.fromString(before), person, person)
                .update();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /**
     * What stands after the user's name in front of the password makes it another password.
     *
     * @return how the last of them was answered
     */
    private int wrongPasswords(String user, int tries) throws IOException {
        int status = 0;
        for (int n = 0; n < tries; n++) {
            status = api().get(user + ":wrong", "/api/plans").status();
        }
        return status;
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
                .filter(person -> person.required("username").asString().startsWith("quillfeather")
                        || person.required("displayName").asString().endsWith("Quillfeather"))
                .map(person -> person.required("person").asString())
                .toList();
    }

    private String person(String name) {
        return api().get(Api.ADMIN, "/api/people")
                .expect(200)
                .body()
                .valueStream()
                .filter(person -> person.required("username").asString().equals(name)
                        || person.required("displayName").asString().equals(name))
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
    private static int verified(Path bundle, String... options) throws Exception {
        var classes = Class.forName("passage.history.audit.PassageVerify")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(classes.toURI()).toString(),
                "passage.history.audit.PassageVerify",
                bundle.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
