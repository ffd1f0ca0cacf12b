package passage.hostile;

import jakarta.servlet.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import passage.access.Caller;
import passage.access.MappedRoutes.Mapped;
import passage.platform.access.Door;
import passage.platform.access.Door.Subject;
import passage.platform.access.Door.Who;
import passage.platform.access.People;
import passage.testing.Api;
import passage.testing.Department;

/** Reads whatever there is as somebody who may, and keeps what was wrong with it and which hostile strings stood there. */
final class Reading {
    static final String AUDITOR = "hostile.auditor";
    private static final List<String> ROLES = List.of(
            "democratic-services", "author", "section-151", "head-of-paid-service", "scrutiny-support", "certifier");

    private final MockMvcTester mvc;
    private final People people;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();
    private final Map<String, Set<String>> faults = new TreeMap<>();
    private final Set<String> unseen = new TreeSet<>(HostileStrings.texts());
    private final Map<String, String> compared = new HashMap<>();
    private final Map<String, String> read = new TreeMap<>();
    private int answers;

    Reading(WebApplicationContext application) {
        var security = application.getBean("springSecurityFilterChain", Filter.class);
        mvc = MockMvcTester.from(
                application, builder -> builder.addFilters(security).build());
        people = application.getBean(People.class);
        unseen.forEach(text -> compared.put(text, bare(text)));
    }

    /** Who of a council, the department, the auditors and administrators may use a route first of all. */
    Optional<String> whoMayUse(Door door, HostileCouncil council) {
        if (door.who() == Who.ANYBODY) {
            return Optional.of("");
        }
        var about = door.subject() == Subject.NOTHING ? "*" : council.gssCode();
        return Stream.concat(ROLES.stream().map(council::user), Stream.of(Department.USER, AUDITOR, Api.ADMIN))
                .filter(user -> {
                    var actor = people.find(user).orElseThrow();
                    return door.isSeenBy(actor, about) && door.lets(actor, about);
                })
                .findFirst();
    }

    MockHttpServletResponse get(Mapped route, String user, String address) {
        var request = mvc.get().uri(java.net.URI.create(address));
        if (!route.isApi()) {
            request.session(session(user));
        } else if (!user.isEmpty()) {
            request.header("Authorization", Caller.basic(user));
        }
        var response = request.exchange().getResponse();
        look(route.toString(), address, response);
        return response;
    }

    /** A page, and what it says when its forms come back with hostile words and without what they cannot be taken without. */
    void visit(String user, String address) {
        var response = mvc.get()
                .uri(java.net.URI.create(address))
                .session(session(user))
                .exchange()
                .getResponse();
        look("GET " + address.replaceAll("[A-Z]+-\\d+-\\d+", "{reference}"), address, response);
        if (response.getStatus() == 200) {
            for (var form : Jsoup.parse(Answers.text(response)).select("main form[method=post]")) {
                sendBack(user, address, form);
            }
        }
    }

    private void sendBack(String user, String page, Element form) {
        if (form.select("input[name=version]").isEmpty()) {
            return; // what could be taken as it stands
        }
        var action = form.attr("action").isEmpty() ? page : form.attr("action");
        var request = mvc.post().uri(java.net.URI.create(action)).session(session(user));
        var texts = HostileStrings.texts();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var name = field.attr("name");
            boolean typed =
                    field.normalName().equals("textarea") || field.attr("type").matches("|text|email|url");
            if (typed) {
                request.param(name, texts.get(Math.floorMod(answers * 31 + name.hashCode(), texts.size())));
            } else if (!name.equals("version")) {
                request.param(name, field.attr("value"));
            }
        }
        var response = request.exchange().getResponse();
        look("POST " + action.replaceAll("[A-Z]+-\\d+-\\d+", "{reference}"), action, response);
        if (response.getStatus() != 422) {
            faults.computeIfAbsent("POST " + action, key -> new TreeSet<>()).add("taken: " + response.getStatus());
        }
    }

    private void look(String route, String address, MockHttpServletResponse response) {
        answers++;
        var found = Answers.faults(address, response);
        if (!found.isEmpty()) {
            faults.computeIfAbsent(route + " at " + address, key -> new TreeSet<>())
                    .addAll(found);
        }
        var before = read.getOrDefault(route, "");
        boolean whole = response.getStatus() == 200 || route.startsWith("POST");
        if (whole && response.getContentAsByteArray().length > 0) {
            var words = bare(Answers.words(response));
            boolean shows = before.equals("shown") || compared.values().stream().anyMatch(words::contains);
            read.put(route, shows ? "shown" : "read");
            unseen.removeIf(text -> words.contains(compared.get(text)));
        } else {
            read.putIfAbsent(route, String.valueOf(response.getStatus()));
        }
    }

    private MockHttpSession session(String user) {
        return sessions.computeIfAbsent(user, key -> {
            var session = new MockHttpSession();
            if (!user.isEmpty()) {
                var page = mvc.get().uri("/sign-in").session(session).exchange().getResponse();
                var token = Jsoup.parse(Answers.text(page))
                        .select("input[name=_csrf]")
                        .attr("value");
                var in = mvc.post().uri("/sign-in").session(session);
                in.param("_csrf", token).param("username", user).param("password", Api.PASSWORD);
                if (in.exchange().getResponse().getStatus() != 302) {
                    throw new IllegalStateException(user + " could not sign in");
                }
            }
            return session;
        });
    }

    /** Without what is not seen: blanks and quotes are shown in ways of their own. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}\"'\\\\\uFFFD]+", "");
    }

    /** What was wrong since it was asked last. */
    Map<String, Set<String>> faults() {
        var since = new TreeMap<>(faults);
        faults.clear();
        return since;
    }

    /** What each route gave: a status; or 'read', and 'shown' where hostile strings stood there as text. */
    Map<String, String> read() {
        return read;
    }

    Set<String> unseen() {
        return unseen;
    }

    int answers() {
        return answers;
    }
}
