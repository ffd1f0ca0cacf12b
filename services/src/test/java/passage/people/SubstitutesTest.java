package passage.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import passage.events.Topics;
import passage.platform.outbox.Outbox;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Somebody is away, and somebody else acts in their place. */
class SubstitutesTest extends PassageTest {
    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Outbox outbox;

    @Test
    void aSubstituteActsFromTheNextRequestUntilTheTimeIsEnded() {
        var plan = endorsed();
        var council = plan.council();
        certifies(plan, "scrutiny-support").expect(403);

        var named = names(council, "democratic-services", "certifier", "certifier", "scrutiny-support", 0, 9)
                .expect(201)
                .body();
        assertThat(told(council)).contains("substitute-named").doesNotContain(council.user("certifier"));
        ends(council, "democratic-services", named.required("id").asString()).expect(204);
        certifies(plan, "scrutiny-support").expect(403);
        ends(council, "democratic-services", named.required("id").asString()).expect(409, "over already");

        names(council, "certifier", "certifier", "certifier", "scrutiny-support", 0, 0)
                .expect(201);
        certifies(plan, "scrutiny-support").expect(200);
        assertThat(plan.fact("certified").toString()).isNotEmpty();
    }

    @Test
    void aSubstituteOfTomorrowDoesNotActToday() {
        var plan = endorsed();
        names(plan.council(), "democratic-services", "certifier", "certifier", "scrutiny-support", 1, 9)
                .expect(201);
        certifies(plan, "scrutiny-support").expect(403);
    }

    @Test
    void itEndsWithTheHoldersRole() {
        var plan = endorsed();
        var council = plan.council();
        names(council, "democratic-services", "certifier", "certifier", "scrutiny-support", 0, 9)
                .expect(201);
        api().change(
                        "DELETE",
                        Api.ADMIN,
                        "/api/people/%s/roles".formatted(person(council, "certifier")),
                        Api.headers(),
                        Map.of())
                .expect(204);
        certifies(plan, "scrutiny-support").expect(403);
    }

    @Test
    void nobodyCertifiesTheirOwnWorkThroughASubstitute() {
        var plan = endorsed();
        var council = plan.council();
        names(council, "democratic-services", "certifier", "certifier", "author", 0, 9)
                .expect(201);
        certifies(plan, "author").expect(422, "You drafted a version of this plan");

        council.alsoGives(council.user("author"), "certifier");
        certifies(plan, "author").expect(422, "You drafted a version of this plan");
    }

    @Test
    void norTheWorkOfThoseForWhomTheyActOrWhoActedForThem() {
        var council = council().decidedByCabinetOutsideCallIn("Agreed by the chair");
        var plan = council.opensPlan();
        council.alsoGives(council.user("certifier"), "author");
        names(council, "democratic-services", "author", "certifier", "scrutiny-support", 0, 9)
                .expect(201);
        api().post(council.user("scrutiny-support"), plan.path("texts"), Story.text("# Written for the certifier"))
                .expect(200);
        plan.takes("author", "draft", Map.of()).isDecided("approved").publishesNotice();

        certifies(plan, "certifier").expect(422, "who acted for you");
        var task = plan.plan().required("tasks").required(0).required("id").asString();
        plan.tries("certifier", "tasks/%s/claim".formatted(task), Map.of())
                .expect(422, "must be taken by somebody who wrote no version");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var council = council().registers();
        var clerk = "democratic-services";
        names(council, clerk, "certifier", "certifier", "certifier", 0, 9).expect(422, "somebody else");
        names(council, clerk, "certifier", "author", "scrutiny-support", 0, 9).expect(422, "does not hold the role");
        names(council, clerk, "certifier", "certifier", "author", 5, 2).expect(422, "before the first");
        names(council, clerk, "certifier", "certifier", "author", -1, 2).expect(422, "or later");
        names(council, clerk, "certifier", "certifier", "author", 0, 400).expect(422, "within a year");
        names(council, clerk, "auditor", "certifier", "author", 0, 9).expect(422, "not held for one council");
        names(council, clerk, "mayor", "certifier", "author", 0, 9).expect(400, "No role is called");
        names(council, "author", "certifier", "certifier", "scrutiny-support", 0, 9)
                .expect(403);
        var other = council().registers();
        var body = body(council, "certifier", "certifier", "author", 0, 9);
        api().post(other.user(clerk), "/api/authorities/%s/substitutes".formatted(council.gssCode()), body)
                .expect(404);
        body.put("substitute", person(other, "author"));
        api().post(council.user(clerk), "/api/authorities/%s/substitutes".formatted(council.gssCode()), body)
                .expect(422, "holds no role of the council");
        names(council, clerk, "certifier", "certifier", "author", 0, 9).expect(201);
        names(council, clerk, "certifier", "certifier", "author", 9, 20).expect(409, "some of these days");
    }

    @Test
    void thePageNamesAndEndsThem() {
        var council = council().registers();
        var path = "/councils/%s/people".formatted(council.gssCode());
        var clerk = Browser.signedIn(application, council.user("democratic-services"), Api.PASSWORD);
        assertThat(clerk.get(path)).hasStatusOk().bodyText().contains("Who holds which role", "Nobody is named now");
        assertThat(clerk.postFrom(path, path + "/substitutes"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose in whose place", "Choose the substitute", "Enter the first day");

        var form = new String[] {
            "duty=%s|certifier".formatted(person(council, "certifier")),
            "substitute=" + person(council, "scrutiny-support"),
            "first=" + typed(today()),
            "last=" + typed(today().plusDays(3))
        };
        assertThat(clerk.postFrom(path, path + "/substitutes", form))
                .hasStatus(303)
                .hasRedirectedUrl(path);
        var id = api().get(council.user("author"), "/api/authorities/%s/substitutes".formatted(council.gssCode()))
                .expect(200)
                .body()
                .required(0)
                .required("id")
                .asString();
        var author = Browser.signedIn(application, council.user("author"), Api.PASSWORD);
        assertThat(author.get(path)).bodyText().contains("for").doesNotContain("/substitutes/" + id + "/end");
        assertThat(author.postFrom(path, path + "/substitutes/" + id + "/end")).hasStatus(403);
        assertThat(clerk.postFrom(path, path + "/substitutes/" + id + "/end")).hasStatus(303);
        assertThat(clerk.get(path)).bodyText().contains("Nobody is named now");
        var stranger = Browser.signedIn(application, council().registers().user("democratic-services"), Api.PASSWORD);
        assertThat(stranger.get(path)).hasStatus(404);
    }

    private Story endorsed() {
        return council()
                .decidedByCabinetOutsideCallIn("Agreed by the chair")
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .publishesNotice();
    }

    private Answer certifies(Story plan, String role) {
        return plan.tries(role, "certification", Map.of("statement", "This is the text that was endorsed"));
    }

    private Answer names(
            Council council, String by, String role, String holder, String substitute, int from, int until) {
        return api().post(
                        council.user(by),
                        "/api/authorities/%s/substitutes".formatted(council.gssCode()),
                        body(council, role, holder, substitute, from, until));
    }

    private Map<String, Object> body(
            Council council, String role, String holder, String substitute, int from, int until) {
        var body = new HashMap<String, Object>();
        body.put("role", role);
        body.put("holder", person(council, holder));
        body.put("substitute", person(council, substitute));
        body.put("firstDay", today().plusDays(from).toString());
        body.put("lastDay", today().plusDays(until).toString());
        return body;
    }

    private Answer ends(Council council, String by, String id) {
        return api().change(
                        "DELETE",
                        council.user(by),
                        "/api/authorities/%s/substitutes/%s".formatted(council.gssCode(), id),
                        Api.headers(),
                        Map.of());
    }

    private String person(Council council, String role) {
        for (var each : api().get(Api.ADMIN, "/api/people").expect(200).body()) {
            if (each.required("username").asString().equals(council.user(role))) {
                return each.required("person").asString();
            }
        }
        throw new AssertionError("Nobody is called " + council.user(role));
    }

    /** What was said of the council, with all the words. */
    private String told(Council council) {
        return outbox.log(Topics.AUTHORITIES, council.gssCode()).stream()
                .map(each -> each.type() + " " + new String(each.json(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static String typed(LocalDate day) {
        return "%d %d %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private LocalDate today() {
        return LocalDate.parse(api().get(Api.ADMIN, "/api/demo/clock")
                .body()
                .required("london")
                .asString()
                .substring(0, 10));
    }
}
