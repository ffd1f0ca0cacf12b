package passage.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import passage.testing.Api;
import passage.testing.Api.Answer;

/** A council whose people type hostile strings wherever words are taken, and what it has, by the parts of addresses. */
final class HostileCouncil {
    static final String DAY = "2024-05-20";
    private static final List<String> ROLES = List.of(
            "author", "democratic-services", "section-151", "head-of-paid-service", "scrutiny-support", "certifier");

    private final Api api;
    private final Supply supply;
    private final int number;
    private final Map<String, String> ids = new LinkedHashMap<>();

    HostileCouncil(Api api, Supply supply, int number) {
        this.api = api;
        this.supply = supply;
        this.number = number;
        ids.put("commission", commission());
        ids.put("id", commission());
        ids.put("slug", slug());
    }

    String gssCode() {
        return "E%08d".formatted(97_000_000 + number);
    }

    String slug() {
        return "hostile-" + number;
    }

    String commission() {
        return "hostile-" + number;
    }

    String user(String role) {
        return slug() + "." + role;
    }

    String clerk() {
        return user("democratic-services");
    }

    /** Parts of addresses, such as a meeting's id, by their names in routes. */
    Map<String, String> ids() {
        return ids;
    }

    /** With all that a council has before it opens a plan. */
    HostileCouncil registers(String governance) {
        issues();
        var authority = body("gssCode", gssCode(), "name", supply.one(200), "shortName", supply.one(100));
        authority.putAll(body("slug", slug(), "kind", supply.one(40), "governance", governance));
        authority.putAll(body("website", supply.address(), "evidence", evidence()));
        done(api.post(Api.ADMIN, "/api/authorities", authority));
        ROLES.forEach(role -> enrols(user(role), role));
        enrols(user("leaver"), "author");
        api.get(Api.ADMIN, "/api/people").expect(200).body().forEach(each -> {
            if (each.required("username").asString().equals(user("leaver"))) {
                ids.put("person", each.required("person").asString());
            }
        });
        settles(governance);
        meets(governance.equals("committee-system") ? "committee" : "executive");
        var feed = api.post(clerk(), at("/feeds"), Map.of("personal", false)).expect(201);
        var address = feed.body().required("address").asString();
        ids.put("secret", address.replaceAll(".*/|\\.ics$", ""));
        return this;
    }

    private void issues() {
        var commission = body("id", commission(), "title", supply.one(200), "department", supply.one(300));
        commission.putAll(body("referencePrefix", "HOSTILE-" + number, "issuedOn", "2024-01-02"));
        commission.put("themes", List.of(Map.of("key", supply.one(100), "title", supply.many(400))));
        commission.putAll(body("submissionDue", "2024-12-20", "evidence", evidence()));
        done(api.post(Api.ADMIN, "/api/commissions", commission));
    }

    /** Everything hostile is the name of a council that is asked, and so stands in the national tables. */
    HostileCouncil asksEverybody() {
        return asks(supply.every());
    }

    HostileCouncil asks(List<String> names) {
        var councils = IntStream.range(0, names.size())
                .mapToObj(n -> body(
                        "gssCode",
                        n == 0 ? gssCode() : "E%08d".formatted(98_000_000 + n),
                        "name",
                        names.get(n),
                        "kind",
                        supply.one(40),
                        "region",
                        "London"))
                .toList();
        var scope = Map.of("councils", councils, "evidence", evidence());
        done(api.put(Api.ADMIN, "/api/commissions/%s/scope".formatted(commission()), scope));
        return this;
    }

    private void enrols(String username, String role) {
        var person = body("username", username, "displayName", supply.one(200), "password", Api.PASSWORD);
        person.put("roles", List.of(role));
        done(api.post(Api.ADMIN, at("/people"), person));
    }

    private void settles(String governance) {
        done(api.put(clerk(), at("/governance"), Map.of("governance", governance, "evidence", evidence())));
        var callIn = Map.of("days", 5, "endsAt", "17:00", "effect", "next-calendar-day");
        var practice = Map.of("exemptionAgreedBy", supply.one(300), "localCallIn", supply.many(300));
        var rules = body("clearDays", "working", "callIn", callIn, "practice", practice, "evidence", evidence());
        rules.putAll(body("notedCountsAsEndorsement", false, "decisionNoticeWithinWorkingDays", 2));
        done(api.put(clerk(), at("/rules"), rules));
        var days = IntStream.range(0, 40)
                .mapToObj(n -> Map.of("on", "2025-%02d-%02d".formatted(1 + n / 20, 1 + n % 20), "why", supply.one(60)))
                .toList();
        done(api.put(clerk(), at("/closure-days"), Map.of("days", days, "evidence", evidence())));
        done(api.put(clerk(), at("/appearance"), Map.of("name", supply.one(200), "colour", "#00703c")));
        var extension = body("submissionDue", "2024-12-24", "givenBy", supply.one(200), "givenOn", DAY);
        extension.putAll(body("source", supply.many(500), "evidence", evidence()));
        done(api.post(clerk(), "/api/commissions/%s/extensions/%s".formatted(commission(), gssCode()), extension));
    }

    private void meets(String kind) {
        var meetings = new ArrayList<String>();
        for (int n = 0; n < 12; n++) {
            var meeting = body("body", supply.one(200), "kind", kind, "heldOn", "2024-11-%02d".formatted(n + 1));
            meeting.putAll(body("startsAt", "18:30", "place", supply.one(300), "evidence", evidence()));
            meetings.add(meets(meeting));
        }
        var moved = body("heldOn", "2024-11-25", "reason", supply.many(1000), "evidence", evidence());
        done(api.post(clerk(), at("/meetings/%s/move".formatted(meetings.get(0))), moved));
        var reason = body("reason", supply.many(1000), "evidence", evidence());
        done(api.post(clerk(), at("/meetings/%s/cancellation".formatted(meetings.get(1))), reason));
        var agenda = body("publishedOn", DAY, "evidence", evidence());
        done(api.post(clerk(), at("/meetings/%s/agenda".formatted(meetings.get(2))), agenda));
        ids.put("meeting", meetings.get(2));
    }

    /** @return the meeting's id */
    String meets(Map<String, ?> meeting) {
        return done(api.post(clerk(), at("/meetings"), meeting))
                .body()
                .required("id")
                .asString();
    }

    /** What a record rests on, in words of the same kind. */
    Map<String, Object> evidence() {
        return body("basis", "assumed", "source", supply.many(500), "occurredOn", DAY, "note", supply.many(2000));
    }

    Supply supply() {
        return supply;
    }

    Api api() {
        return api;
    }

    /** It must have been taken, and with it all that was handed out for it. */
    Answer done(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
        supply.isTaken();
        return answer;
    }

    String at(String path) {
        return "/api/authorities/" + gssCode() + path;
    }

    static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            body.put((String) namesAndValues[n], namesAndValues[n + 1]);
        }
        return body;
    }
}
