package passage.access;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import passage.platform.access.Actor;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.Story;

/** Two councils that have all that can be had, and everybody who may come. */
final class World {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> ASK_FOR_NOTHING =
            List.of("only-democratic-services", "national-department", "national-admin", "nobody");
    private static final String BODY = "body: ";
    private static final String PAPER = "act-1-decision-record";

    private final MockMvcTester mvc;
    private final Api api;
    private final People people;
    private final List<Caller> callers = new ArrayList<>();
    private final List<Holding> councils = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();

    private World(WebApplicationContext application, Api api) {
        var security = application.getBean("springSecurityFilterChain", Filter.class);
        this.mvc = MockMvcTester.from(
                application, builder -> builder.addFilters(security).build());
        this.api = api;
        this.people = application.getBean(People.class);
    }

    /** An answer, with all that it says in one text: status, headers, body, and what is packed in it. */
    record Answer(int status, String text, String location, List<String> faults) {
        /** The beginning of the body. */
        String words() {
            var at = text.indexOf(BODY);
            return text.substring(at, Math.min(text.length(), at + 300)).replaceAll("\\s+", " ");
        }

        boolean isSignIn() {
            return status == 302 && location.endsWith("/sign-in");
        }
    }

    /** Callers serve the first council; the second is foreign to them. */
    static World of(WebApplicationContext application, Api api, Council own, Council foreign) {
        var world = new World(application, api);
        world.councils.add(world.holding(own));
        world.councils.add(world.holding(foreign));
        world.councils.add(Holding.ABSENT);
        world.everybody(own);
        return world;
    }

    List<Caller> callers() {
        return callers;
    }

    List<Holding> councils() {
        return councils;
    }

    /** What is nowhere is asked for by those only to whom it makes a difference: a council's, the country's, nobody. */
    List<Holding> councils(Caller caller) {
        boolean asks = ASK_FOR_NOTHING.stream().anyMatch(caller.name()::endsWith);
        return asks ? councils : councils.subList(0, 2);
    }

    static boolean isDepartment(Actor actor) {
        return actor.holdsSomewhere(Role.DEPARTMENT);
    }

    private void everybody(Council own) {
        for (var role : Role.values()) {
            if (role != Role.DEPARTMENT && role != Role.ADMIN) {
                caller(own.slug() + ".only-" + role, List.of(role), own.gssCode());
            }
        }
        for (var role : List.of(Role.DEPARTMENT, Role.AUDITOR, Role.ADMIN)) {
            caller(own.slug() + ".national-" + role, List.of(role), Actor.EVERYWHERE);
        }
        caller(own.slug() + ".without-role", List.of(), own.gssCode());
        var nobody = Caller.nobody();
        var page =
                mvc.get().uri("/sign-in").session(nobody.session()).exchange().getResponse();
        tokens.put(nobody.name(), token(body(page)));
        callers.add(nobody);
    }

    private void caller(String name, List<Role> roles, String authority) {
        var session = new MockHttpSession();
        var actor = people.enrol(name, name, Api.PASSWORD, roles, authority);
        var page = body(mvc.get().uri("/sign-in").session(session).exchange().getResponse());
        var signedIn = mvc.post()
                .uri("/sign-in")
                .session(session)
                .param("_csrf", token(page))
                .param("username", name)
                .param("password", Api.PASSWORD)
                .exchange();
        assert signedIn.getResponse().getStatus() == 302;
        tokens.put(
                name,
                token(body(mvc.get().uri("/dates").session(session).exchange().getResponse())));
        callers.add(new Caller(name, actor, session));
    }

    private Holding holding(Council council) {
        var story = council.reviewedBy("Scrutiny Committee").decidedByCabinet().opensPlan();
        var words = "secret-" + UUID.randomUUID();
        story.writes();
        story.takes("author", "texts", Story.text("# " + words));
        story.takes("author", "draft", Map.of());
        story.isReviewed("A comment").answers("accepted").isDecided("approved");
        var clerk = council.user("democratic-services");
        api.put(
                        clerk,
                        story.path("papers/" + PAPER + "/particulars"),
                        Map.of("particulars", Map.of("alternatives", "None", "interests", "None")))
                .expect(200);
        var seen = api.get(clerk, story.path("papers/" + PAPER))
                .body()
                .at("/fingerprint")
                .asString();
        api.post(clerk, story.path("papers/" + PAPER + "/confirmations"), Map.of("seen", seen))
                .expect(201);
        api.awaitQuiet();
        var index = api.get(clerk, "/api/history/plans/" + story.reference())
                .expect(200)
                .body()
                .at("/history/0/index")
                .asString();
        var ids = new LinkedHashMap<String, String>();
        ids.put("paper", PAPER);
        ids.put("commission", "test-2024");
        ids.put("index", index);
        ids.put("after", "2");
        ids.put("slug", council.slug());
        ids.put("question", "working-day");
        var digests = new ArrayList<String>();
        story.plan()
                .required("texts")
                .forEach(text -> digests.add(text.required("digest").asString()));
        var secrets = new ArrayList<>(List.of(story.reference(), story.id().toString(), words));
        secrets.addAll(digests);
        return new Holding(council.gssCode(), story.reference(), ids, secrets);
    }

    Answer send(Caller caller, MappedRoutes.Mapped route, String address) {
        boolean isGet = route.method().equals("GET") || route.method().equals("ANY");
        var request =
                mvc.method(HttpMethod.valueOf(isGet ? "GET" : route.method())).uri(address);
        if (address.endsWith("history/bundle")) {
            request.param("from", "2024-01-01").param("to", "2024-12-31");
        }
        if (route.isApi()) {
            Api.headers().forEach(request::header);
            caller.known().ifPresent(actor -> request.header("Authorization", caller.basic()));
        } else {
            request.session(caller.session());
        }
        if (!isGet) {
            fill(request, route, caller);
        }
        var response = request.exchange().getResponse();
        return new Answer(
                response.getStatus(),
                text(response),
                String.valueOf(response.getHeader("Location")),
                Shielded.faults(name -> response.getHeaders(name), route.isOpen()));
    }

    private void fill(MockMvcTester.MockMvcRequestBuilder request, MappedRoutes.Mapped route, Caller caller) {
        if (!route.isApi()) {
            request.param("_csrf", tokens.getOrDefault(caller.name(), "none"));
            request.contentType(
                    MediaType.MULTIPART_FORM_DATA.equals(route.consumes())
                            ? MediaType.MULTIPART_FORM_DATA
                            : MediaType.APPLICATION_FORM_URLENCODED);
        } else if (MediaType.MULTIPART_FORM_DATA.equals(route.consumes())) {
            request.contentType(MediaType.MULTIPART_FORM_DATA);
        } else {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
    }

    private static String text(MockHttpServletResponse response) {
        var text = new StringBuilder();
        response.getHeaderNames()
                .forEach(name -> text.append(response.getHeaders(name)).append(' '));
        text.append(BODY).append(body(response));
        if (String.valueOf(response.getContentType()).startsWith("application/zip")) {
            text.append(unpacked(response.getContentAsByteArray()));
        }
        return text.toString();
    }

    private static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] zip) {
        var text = new StringBuilder();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                text.append(entry.getName())
                        .append(' ')
                        .append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "none";
    }
}
