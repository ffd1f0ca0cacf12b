package passage.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import passage.replay.PublicApi.Answer;

/**
 * Tells the councils' stories in order. Every step has an idempotency key {@code council/step}, so that a replay that was
 * killed goes on where it stood and nothing happens twice.
 */
class Replay {
    private static final String ADMIN = "admin";
    private static final LocalDateTime END = LocalDateTime.parse("2024-07-31T18:00");

    private final Seeds seeds;
    private final PublicApi api;
    private final Screen screen;
    private final String password;
    private final Map<String, Council> councils = new LinkedHashMap<>();
    private final EventLines lines;
    private String commission = "";

    /** A council of the story, with its plan once that is open. */
    static class Council {
        final String slug;
        final String gssCode;
        final String name;
        final String clerk;

        @Nullable
        String plan;

        long told;

        Council(String slug, String gssCode, String name, String clerk) {
            this.slug = slug;
            this.gssCode = gssCode;
            this.name = name;
            this.clerk = clerk;
        }
    }

    /** The story cannot go on; says where and why. */
    static class Stopped extends RuntimeException {
        Stopped(String message) {
            super(message);
        }
    }

    Replay(Seeds seeds, PublicApi api, Screen screen, String password) {
        this.seeds = seeds;
        this.api = api;
        this.screen = screen;
        this.password = password;
        this.lines = new EventLines(api, screen);
    }

    /** @return how many steps were taken now; the others had been taken before */
    int run() {
        var steps = seeds.steps();
        moveTo(now());
        setUp();
        int taken = 0;
        for (int n = 0; n < steps.size(); n++) {
            screen.progress(n, steps.size());
            if (take(steps.get(n))) {
                taken++;
            }
        }
        screen.progress(steps.size(), steps.size());
        moveTo(END);
        tellAll();
        screen.finish();
        return taken;
    }

    /** What the ledger holds of each plan, a line an entry: council, number, type and digest of the text it names. */
    List<String> ledger() {
        return councils.values().stream().flatMap(lines::ledger).sorted().toList();
    }

    private void setUp() {
        var request = seeds.commission();
        commission = request.text("id");
        change(request, HttpMethod.POST, "/api/commissions", "setup/commission", null, request.plain());
        var asked = seeds.scope();
        if (!asked.isEmpty()) {
            var scope = "/api/commissions/" + commission + "/scope";
            change(request, HttpMethod.PUT, scope, "setup/scope", "*", Map.of("councils", asked));
        }
        seeds.people().forEach(person -> enrol(person, "/api/people"));
        seeds.councils().forEach(this::setUp);
    }

    private void setUp(Entry council) {
        var authority = council.entry("authority");
        var slug = authority.text("slug");
        var gssCode = authority.text("gssCode");
        var path = "/api/authorities/" + gssCode;
        change(authority, HttpMethod.POST, "/api/authorities", "setup/" + slug, null, authority.plain());
        String clerk = ADMIN;
        for (var person : council.entries("people")) {
            enrol(person, path + "/people");
            if (person.text("roles").contains("democratic-services")) {
                clerk = person.text("username");
            }
        }
        var rules = council.entry("rules");
        change(rules, HttpMethod.PUT, path + "/rules", "setup/" + slug + "/rules", "*", rules.plain());
        int n = 0;
        for (var meeting : council.entries("meetings")) {
            n++;
            var key = "setup/" + slug + "/meeting-" + n;
            change(meeting, HttpMethod.POST, path + "/meetings", key, null, meeting.plain());
        }
        var route = council.entry("route");
        var routePath = "/api/commissions/" + commission + "/routes/" + gssCode;
        change(route, HttpMethod.PUT, routePath, "setup/" + slug + "/route", "*", route.plain());
        councils.put(slug, new Council(slug, gssCode, authority.text("name"), clerk));
    }

    private void enrol(Entry person, String path) {
        var body = person.plain();
        body.putIfAbsent("password", password);
        change(person, HttpMethod.POST, path, "setup/" + person.text("username"), null, body);
    }

    private boolean take(Entry step) {
        var council = councils.get(step.text("council"));
        if (council == null) {
            throw step.fault("no council has the slug '" + step.text("council") + "'");
        }
        var at = LocalDateTime.parse(step.text("at"));
        if (at.isAfter(now())) {
            moveTo(at);
            tellAll();
        }
        var key = council.slug + "/" + step.text("step");
        var answer = step.text("do").equals("open") ? open(step, council, key) : move(step, council, key);
        if (answer.repeated()) {
            return false;
        }
        moveTo(now());
        lines.tell(List.of(council), step);
        return true;
    }

    private Answer open(Entry step, Council council, String key) {
        var answer = change(step, HttpMethod.POST, "/api/plans", key, null, body(step), step.text("as"));
        council.plan = answer.body().required("reference").asString();
        if (answer.repeated()) {
            council.told = api.get(council.clerk, "/api/plans/" + council.plan)
                    .body()
                    .required("planSeq")
                    .asLong();
        }
        return answer;
    }

    private Answer move(Entry step, Council council, String key) {
        if (council.plan == null) {
            throw step.fault("the plan of " + council.name + " is not open yet");
        }
        var path = "/api/plans/" + council.plan;
        var seen = api.get(step.text("as"), path).etag();
        return change(step, HttpMethod.POST, path + "/" + step.text("do"), key, seen, body(step), step.text("as"));
    }

    private Map<String, Object> body(Entry step) {
        var body = step.entry("with").plain();
        var file = body.remove("textFile");
        if (file != null) {
            body.put("text", seeds.text(step, file.toString()));
            body.putIfAbsent("mediaType", "text/markdown");
        }
        body.put("evidence", step.entry("evidence").plain());
        return body;
    }

    private Answer change(
            Entry from, HttpMethod method, String path, String key, @Nullable String seen, Map<String, Object> body) {
        return change(from, method, path, key, seen, body, ADMIN);
    }

    private Answer change(
            Entry from,
            HttpMethod method,
            String path,
            String key,
            @Nullable String seen,
            Map<String, Object> body,
            String user) {
        var answer = api.change(method, user, path, key, seen, body);
        if (!answer.isFine()) {
            throw from.fault("%s %s by %s was answered with %s".formatted(method, path, user, answer.problem()));
        }
        return answer;
    }

    private LocalDateTime now() {
        return LocalDateTime.parse(
                api.get(ADMIN, "/api/demo/clock").body().required("london").asString());
    }

    private void moveTo(LocalDateTime to) {
        var answer = api.change(HttpMethod.POST, ADMIN, "/api/demo/clock", "clock", null, Map.of("to", to.toString()));
        if (!answer.isFine()) {
            throw new Stopped("The clock could not be moved to " + to + ": " + answer.problem());
        }
    }

    private void tellAll() {
        lines.tell(List.copyOf(councils.values()), null);
    }

    /** The closing table, a row for each council. */
    List<List<String>> summary() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Council", "Endorsed by", "Endorsed on", "Submitted", "Receipt", "Published page", "History"));
        councils.values().forEach(council -> rows.add(lines.summary(council)));
        return rows;
    }
}
