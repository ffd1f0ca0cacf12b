package passage.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import passage.cases.Case.Step;
import passage.testing.Api;

/** Registers what a council needs before its plan can be opened: the request, the council, its people, rules and route. */
final class Enrolment {
    private static final List<String> ROLES = List.of(
            "author",
            "democratic-services",
            "head-of-paid-service",
            "delegated-officer",
            "executive-support",
            "scrutiny-support",
            "certifier");

    private final Api api;
    private final Case way;
    private final String gssCode;

    Enrolment(Api api, Case way) {
        this.api = api;
        this.way = way;
        this.gssCode = way.text("gssCode");
    }

    String user(String role) {
        return gssCode.toLowerCase(Locale.ROOT) + "." + role;
    }

    /** @return the plan's reference */
    String opensPlan() {
        issues();
        once("POST", Api.ADMIN, "/api/authorities", "council/" + gssCode, council());
        ROLES.forEach(this::enrols);
        api.put(user("democratic-services"), "/api/authorities/" + gssCode + "/rules", rules())
                .expect(200);
        api.put(
                        user("democratic-services"),
                        "/api/commissions/%s/routes/%s".formatted(way.text("return"), gssCode),
                        route())
                .expect(200);
        return api.post(
                        user("democratic-services"),
                        "/api/plans",
                        Map.of("commission", way.text("return"), "authority", gssCode))
                .expect(201)
                .body()
                .required("reference")
                .asString();
    }

    private void issues() {
        var asked = way.asked();
        var id = way.text("return");
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("title", asked.get("title"));
        body.put("referencePrefix", id.toUpperCase(Locale.ROOT).substring(0, Math.min(20, id.length())));
        body.put("department", asked.get("department"));
        body.put("issuedOn", asked.get("issuedOn"));
        body.put("themes", List.of());
        body.put("submissionDue", asked.get("due"));
        once("POST", Api.ADMIN, "/api/commissions", "commission/" + id, body);
    }

    private Map<String, Object> council() {
        var body = new LinkedHashMap<String, Object>();
        body.put("gssCode", gssCode);
        body.put("name", way.text("council"));
        body.put("shortName", way.text("council"));
        body.put("slug", gssCode.toLowerCase(Locale.ROOT));
        body.put("kind", way.text("kind"));
        body.put("governance", way.text("governance"));
        return body;
    }

    private void enrols(String role) {
        var person =
                Map.of("username", user(role), "displayName", role, "password", Api.PASSWORD, "roles", List.of(role));
        once("POST", Api.ADMIN, "/api/authorities/" + gssCode + "/people", "person/" + user(role), person);
    }

    private void once(String method, String user, String path, String key, Map<String, ?> body) {
        api.change(method, user, path, Map.of("Idempotency-Key", key), body).expect(201);
    }

    private Map<String, Object> rules() {
        var practice = new LinkedHashMap<String, Object>();
        way.find("callInEndsOn").ifPresent(day -> practice.put("callInEndsOn", day));
        way.find("localCallIn").ifPresent(device -> practice.put("localCallIn", device));
        var effect = way.find("effect").orElse("next-calendar-day");
        return Map.of(
                "clearDays",
                "working",
                "callIn",
                Map.of("days", 5, "endsAt", "17:00", "effect", effect),
                "notedCountsAsEndorsement",
                way.is("notingEndorses"),
                "decisionNoticeWithinWorkingDays",
                1,
                "practice",
                practice);
    }

    private Map<String, Object> route() {
        var reviews = new ArrayList<Map<String, Object>>();
        for (var step : way.steps(each -> each.kind().equals("review"))) {
            reviews.add(
                    Map.of("body", step.text("body"), "plannedOn", step.on(), "answersWanted", step.has("accepted")));
        }
        var acts = new ArrayList<Map<String, Object>>();
        way.steps(Step::isActOfRoute).forEach(step -> acts.add(act(step)));
        int before = 0;
        for (var step : way.steps()) {
            if (step.kind().equals("finalisation")) {
                int of = step.find("of").map(Integer::valueOf).orElse(before);
                acts.get(of - 1).put("delegation", delegation(step));
            }
            before += step.isActOfRoute() ? 1 : 0;
        }
        return Map.of(
                "clearances",
                List.of(),
                "reviews",
                reviews,
                "acts",
                acts,
                "submission",
                submission(),
                "publication",
                publication());
    }

    private static Map<String, Object> act(Step step) {
        var act = new LinkedHashMap<String, Object>();
        act.put("kind", step.kind());
        act.put("body", step.text("body"));
        act.put("plannedOn", step.on());
        act.put("keyDecision", step.is("key"));
        act.put(
                "callIn",
                step.is("callIn")
                        ? Map.of("applies", true)
                        : Map.of("applies", false, "reason", "Recorded as not subject to call-in"));
        if (step.is("urgent")) {
            act.put("urgent", Map.of());
        }
        var terms = new LinkedHashMap<String, Object>();
        step.find("power").ifPresent(power -> terms.put("power", power));
        step.find("keyNoticeOn").ifPresent(day -> terms.put("keyNoticePublishedOn", day));
        if (!terms.isEmpty()) {
            act.put("terms", terms);
        }
        return act;
    }

    private static Map<String, Object> delegation(Step step) {
        return Map.of(
                "to",
                step.text("to"),
                "office",
                step.text("office"),
                "consulting",
                step.text("consulting"),
                "mayChange",
                "The last figures");
    }

    private Map<String, Object> submission() {
        var submission = new LinkedHashMap<String, Object>();
        var first = first("submission");
        submission.put(
                "basis",
                first.is("provisional") ? "provisional" : first.find("basis").orElse("after-endorsement"));
        submission.put("channel", "passage");
        submission.put("plannedOn", first.on());
        if (first.is("provisional")) {
            int before = (int) way.steps().subList(0, way.steps().indexOf(first)).stream()
                    .filter(Step::isActOfRoute)
                    .count();
            submission.put("afterAct", before);
        }
        return submission;
    }

    private Map<String, Object> publication() {
        var published = first("publication").on();
        var submissions = way.steps(each -> each.kind().equals("submission"));
        int order = published.compareTo(submissions.get(submissions.size() - 1).on());
        return Map.of(
                "order",
                order < 0 ? "before" : order == 0 ? "with" : "after",
                "channel",
                "passage",
                "plannedOn",
                published);
    }

    private Step first(String kind) {
        return way.steps(each -> each.kind().equals(kind)).get(0);
    }

    void getsExtension(Map<String, Object> given) {
        var body = new LinkedHashMap<String, Object>();
        body.put("submissionDue", given.get("due"));
        body.put("publicationDue", given.get("due"));
        body.put("givenBy", given.get("givenBy"));
        body.put("givenOn", given.get("givenOn"));
        body.put("source", given.get("source"));
        api.post(
                        user("democratic-services"),
                        "/api/commissions/%s/extensions/%s".formatted(way.text("return"), gssCode),
                        body)
                .expect(201);
        api.awaitQuiet();
    }
}
