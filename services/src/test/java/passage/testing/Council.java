package passage.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import passage.testing.Api.Answer;

/** A council with its people and rules, and the route by which its plan is to go. */
public class Council {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final List<String> ROLES = List.of(
            "author",
            "democratic-services",
            "section-151",
            "monitoring-officer",
            "head-of-paid-service",
            "scrutiny-support",
            "certifier");

    private final Api api;
    private final String governance;
    private final String gssCode;
    private final String slug;
    private final List<String> clearances = new ArrayList<>();
    private final List<Map<String, Object>> reviews = new ArrayList<>();
    private final List<Map<String, Object>> acts = new ArrayList<>();
    private final Map<String, Object> callIn = new LinkedHashMap<>();
    private final Map<String, Object> practice = new LinkedHashMap<>();
    private String commission = "test-2024";
    private String due = "2024-12-20";
    private String effect = "next-calendar-day";
    private boolean notedCounts;
    private String submissionChannel = "passage";
    private String publicationChannel = "passage";
    private String order = "with";
    private String basis = "after-endorsement";

    Council(Api api, String governance) {
        this(api, governance, LAST.incrementAndGet());
    }

    /** @param number of its own, from which its code and people have their names */
    private Council(Api api, String governance, int number) {
        this.api = api;
        this.governance = governance;
        this.gssCode = "E%08d".formatted(90_000_000 + number);
        this.slug = "council-" + number;
    }

    public Council clearedBy(String... officers) {
        clearances.addAll(List.of(officers));
        return this;
    }

    /** A council with leader and cabinet in an application whose councils others may have made as well. */
    public static Council unlikeOthers(Api api) {
        return new Council(api, "leader-and-cabinet", new Random().nextInt(1_000_000, 9_000_000));
    }

    /** Comments of this body are to be answered. */
    public Council reviewedBy(String body) {
        reviews.add(Map.of("body", body, "answersWanted", true));
        return this;
    }

    /** A cabinet's decision that can be called in. */
    public Council decidedByCabinet() {
        return act("executive-meeting", "Cabinet", Map.of("applies", true));
    }

    /** A cabinet's decision that can be called in for as many working days, whatever the council's rules say. */
    public Council decidedByCabinet(int callInDays) {
        return act("executive-meeting", "Cabinet", Map.of("applies", true, "days", callInDays));
    }

    public Council decidedByCabinetOutsideCallIn(String reason) {
        return act("executive-meeting", "Cabinet", Map.of("applies", false, "reason", reason));
    }

    public Council decidedByLeader() {
        return act("individual-executive-decision", "Leader of the Council", Map.of("applies", true));
    }

    public Council decidedByCommittee() {
        return act("committee-decision", "Policy Committee", Map.of("applies", false));
    }

    public Council decidedByFullCouncil() {
        return act("full-council", "Full Council", Map.of("applies", false));
    }

    public Council act(String kind, String body, Map<String, Object> callIn) {
        acts.add(new LinkedHashMap<>(Map.of("kind", kind, "body", body, "keyDecision", false, "callIn", callIn)));
        return this;
    }

    /** When the act that was told last is planned. */
    public Council plannedOn(String day) {
        acts.get(acts.size() - 1).put("plannedOn", day);
        return this;
    }

    /** After the act that was told last, somebody settles the last words. */
    public Council withLastWordsLeftTo(String role, String consulting) {
        acts.get(acts.size() - 1)
                .put("delegation", Map.of("to", role, "consulting", consulting, "mayChange", "Figures and spelling"));
        return this;
    }

    public Council decidedUrgentlyByOfficer() {
        act("officer-decision", "Chief Executive", Map.of("applies", false));
        acts.get(acts.size() - 1).put("urgent", Map.of("power", "Part 3, paragraph 9"));
        return this;
    }

    /** Call-in ends at 17:00 on a day of the week after the notice, whatever number of days the rules have. */
    public Council whereCallInEndsOn(String weekday) {
        practice.put("callInEndsOn", weekday);
        return this;
    }

    /** How many members it takes to call a decision in. */
    public Council calledInBy(int members) {
        callIn.put("callers", members);
        return this;
    }

    public Council whereScrutinyAnswersWithin(int workingDays) {
        callIn.put("scrutinyWithinWorkingDays", workingDays);
        return this;
    }

    /** When a decision takes effect once its call-in window is over. */
    public Council withEffect(String when) {
        effect = when;
        return this;
    }

    public Council whereNotingEndorses() {
        notedCounts = true;
        return this;
    }

    public Council publishing(String relativeToSubmission) {
        order = relativeToSubmission;
        return this;
    }

    public Council sendingOutside() {
        submissionChannel = "outside";
        publicationChannel = "outside";
        return this;
    }

    /** The text goes to the department before it is endorsed. */
    public Council sendingProvisionally() {
        basis = "provisional";
        return this;
    }

    /** For a commission of its own, with its own due day. */
    public Council dueOn(String day) {
        commission = "due-" + day;
        due = day;
        return this;
    }

    /** Registers the council and its route, and opens its plan. */
    public Story opensPlan() {
        registers();
        setsRoute().expect(200);
        var opened = opens().expect(201);
        return new Story(api, this, opened.body().required("reference").asString());
    }

    /** Opens a further plan of the council, on the same route, for a commission of its own. */
    public Story opensAnother(String day) {
        dueOn(day);
        issueCommission();
        setsRoute().expect(200);
        return new Story(
                api, this, opens().expect(201).body().required("reference").asString());
    }

    /** Puts a meeting on the council's list. @return its id */
    public String meets(String body, String kind, String day) {
        var meeting = Map.of("body", body, "kind", kind, "heldOn", day);
        return api.post(user("democratic-services"), "/api/authorities/" + gssCode + "/meetings", meeting)
                .expect(201)
                .body()
                .required("id")
                .asString();
    }

    public Answer opens() {
        return api.post(
                user("democratic-services"), "/api/plans", Map.of("commission", commission, "authority", gssCode));
    }

    public Council registers() {
        issueCommission();
        var authority = new LinkedHashMap<String, Object>();
        authority.put("gssCode", gssCode);
        authority.put("name", "The Council of " + slug);
        authority.put("shortName", slug);
        authority.put("slug", slug);
        authority.put("kind", "unitary");
        authority.put("governance", governance);
        api.post(Api.ADMIN, "/api/authorities", authority).expect(201);
        ROLES.forEach(this::enrol);
        api.put(user("democratic-services"), "/api/authorities/" + gssCode + "/rules", rules())
                .expect(200);
        return this;
    }

    private void issueCommission() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", commission);
        body.put("title", "Plans of 2024");
        body.put("referencePrefix", commission.toUpperCase(java.util.Locale.ROOT));
        body.put("department", "Department for Plans");
        body.put("issuedOn", "2024-04-16");
        body.put("themes", List.of(Map.of("key", "services", "title", "How services change")));
        body.put("submissionDue", due);
        api.change("POST", Api.ADMIN, "/api/commissions", Map.of("Idempotency-Key", "commission/" + commission), body)
                .expect(201);
    }

    private void enrol(String role) {
        var person =
                Map.of("username", user(role), "displayName", role, "password", Api.PASSWORD, "roles", List.of(role));
        api.post(Api.ADMIN, "/api/authorities/" + gssCode + "/people", person).expect(201);
    }

    /** Gives one person a role beside the one that the name says. */
    public void alsoGives(String user, String role) {
        var person = Map.of("username", user, "displayName", user, "password", Api.PASSWORD, "roles", List.of(role));
        api.post(Api.ADMIN, "/api/authorities/" + gssCode + "/people", person).expect(201);
    }

    private Map<String, Object> rules() {
        callIn.putAll(Map.of("days", 5, "endsAt", "17:00", "effect", effect));
        return Map.of(
                "clearDays",
                "working",
                "callIn",
                callIn,
                "notedCountsAsEndorsement",
                notedCounts,
                "decisionNoticeWithinWorkingDays",
                2,
                "practice",
                practice);
    }

    public Answer setsRoute() {
        var route = new LinkedHashMap<String, Object>();
        route.put("clearances", clearances);
        route.put("reviews", reviews);
        route.put("acts", acts);
        route.put("submission", Map.of("basis", basis, "channel", submissionChannel));
        route.put("publication", Map.of("order", order, "channel", publicationChannel));
        return api.put(
                user("democratic-services"), "/api/commissions/%s/routes/%s".formatted(commission, gssCode), route);
    }

    public String gssCode() {
        return gssCode;
    }

    public String slug() {
        return slug;
    }

    public String user(String role) {
        return slug + "." + role;
    }
}
