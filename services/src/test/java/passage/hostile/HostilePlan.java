package passage.hostile;

import static passage.hostile.HostileCouncil.DAY;
import static passage.hostile.HostileCouncil.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import passage.testing.Department;
import tools.jackson.databind.JsonNode;

/** One plan of a hostile council and its steps, all told in hostile words. */
final class HostilePlan {
    private final HostileCouncil council;
    private final Supply words;
    private final Visits visits;
    private final String reference;

    private HostilePlan(HostileCouncil council, Visits visits, String reference) {
        this.council = council;
        this.words = council.supply();
        this.visits = visits;
        this.reference = reference;
    }

    /** Looks at a step's page just before the step is taken, while its form is open. */
    interface Visits {
        void at(String user, String page);
    }

    static HostilePlan opens(HostileCouncil council, Visits visits, Map<String, ?> route) {
        var path = "/api/commissions/%s/routes/%s".formatted(council.commission(), council.gssCode());
        var settings = "/councils/%s/settings/routes/%s".formatted(council.gssCode(), council.commission());
        visits.at(council.clerk(), settings);
        council.done(council.api().put(council.clerk(), path, route));
        visits.at(council.clerk(), settings);
        visits.at(council.clerk(), "/plans/new");
        var open = body("commission", council.commission(), "authority", council.gssCode());
        open.put("evidence", council.evidence());
        var opened = council.done(council.api().post(council.clerk(), "/api/plans", open));
        var reference = opened.body().required("reference").asString();
        council.ids().put("reference", reference);
        council.ids().put("plan", reference);
        return new HostilePlan(council, visits, reference);
    }

    HostilePlan writes() {
        var text = body("text", "# " + words.one(200) + "\n\n" + words.many(6000), "mediaType", "text/markdown");
        text.putAll(body("note", words.many(2000), "evidence", council.evidence()));
        return takes("author", "texts", text);
    }

    /** Every string as a block of the text of its own, so that Markdown's marks are at the beginning of a line. */
    HostilePlan writesBlocks() {
        var text = body("text", String.join("\n\n", words.every()), "mediaType", "text/markdown");
        return takes("author", "texts", text);
    }

    HostilePlan writesPlainly() {
        var text = body("text", words.many(60_000), "mediaType", "text/plain", "note", words.one(2000));
        return takes("author", "texts", text);
    }

    HostilePlan uploads() {
        var bytes = words.many(4000).getBytes(StandardCharsets.UTF_8);
        var name = "<script data-hostile>__hostile=1</script>;%0d%0ax..%2f.md";
        council.done(council.api().upload(council.user("author"), api("texts"), name, "text/html", bytes));
        return this;
    }

    HostilePlan claims() {
        var task = plan().required("tasks").required(0).required("id").asString();
        var path = api("tasks/%s/claim".formatted(task));
        council.done(council.api().post(council.user("author"), path, Map.of("note", words.many(2000))));
        return this;
    }

    /** Asks whether the step that waits is to be taken, by somebody who may. */
    HostilePlan asksForWork() {
        var task = plan().required("tasks").required(0).required("id").asString();
        visits.at(council.clerk(), "/work/selection?what=hand-over&step=%s%%7C%s".formatted(reference, task));
        return this;
    }

    HostilePlan replans(Map<String, ?> route) {
        visits.at(council.clerk(), page("route"));
        var change = body("reason", words.many(2000), "route", route, "evidence", council.evidence());
        council.done(council.api().put(council.clerk(), api("route"), change));
        return this;
    }

    HostilePlan drafts() {
        return takes("author", "draft", noted());
    }

    HostilePlan clears(String outcome) {
        var said = noted();
        said.putAll(body("role", "section-151", "outcome", outcome));
        return takes("section-151", "clearances", said);
    }

    HostilePlan isReviewed(List<String> comments) {
        var review = body("body", words.one(200), "heldOn", DAY, "outcome", "discussed");
        review.putAll(body("comments", comments, "evidence", council.evidence()));
        return takes("scrutiny-support", "reviews", review).answers(comments.size());
    }

    private HostilePlan answers(int comments) {
        var answers = IntStream.rangeClosed(1, comments)
                .mapToObj(n -> body("comment", n, "response", "partly", "reason", words.one(4000)))
                .toList();
        return takes("author", "answers", body("answers", answers, "evidence", council.evidence()));
    }

    HostilePlan isDecided(String outcome, String day) {
        var decision = body("outcome", outcome, "decidedOn", day, "reasons", words.many(8000));
        if (outcome.startsWith("amended")) {
            decision.put("amendment", words.many(8000));
        }
        decision.put("urgency", Map.of("reason", words.many(4000), "agreedBy", words.one(200)));
        decision.put("evidence", council.evidence());
        takes("democratic-services", "decisions", decision);
        return this;
    }

    /** Whatever the papers ask a person for is entered, and what is whole is confirmed. */
    HostilePlan papers() {
        for (var paper :
                council.api().get(council.clerk(), api("papers")).expect(200).body()) {
            var id = paper.required("id").asString();
            var entered = body();
            paper.required("particulars").forEach(each -> {
                if (!each.path("ask").isNull()) {
                    entered.put(each.required("key").asString(), words.many(4000));
                }
            });
            var path = api("papers/" + id);
            var now = council.done(
                    council.api().put(council.clerk(), path + "/particulars", Map.of("particulars", entered)));
            if (now.body().required("missing").isEmpty()) {
                var seen = now.body().required("fingerprint").asString();
                council.done(council.api().post(council.clerk(), path + "/confirmations", Map.of("seen", seen)));
                council.ids().put("paper", id);
            }
        }
        return this;
    }

    HostilePlan amends() {
        return takes("author", "amended-text", noted());
    }

    HostilePlan confirmsWording(boolean agreed) {
        var said = noted();
        said.put("agreed", agreed);
        return takes("democratic-services", "wording", said);
    }

    HostilePlan publishesNotice(String day, boolean exempted) {
        var notice = body("publishedOn", day, "address", words.address(), "evidence", council.evidence());
        if (exempted) {
            notice.put("exemption", body("agreedBy", words.one(200), "agreedOn", day, "reason", words.many(4000)));
        }
        return takes("democratic-services", "decision-notices", notice);
    }

    HostilePlan isCalledIn(String day) {
        var call = body("calledInOn", day, "callers", words.several(60, 200), "grounds", words.many(4000));
        return takes("scrutiny-support", "call-ins", call);
    }

    HostilePlan scrutinyPassesItOn(String day) {
        var result = body("body", words.one(200), "heldOn", day, "result", "to-full-council");
        return takes("scrutiny-support", "call-in-results", result);
    }

    HostilePlan councilAgrees(String day) {
        var view = body("body", words.one(200), "heldOn", day, "objects", false);
        view.put("evidence", council.evidence());
        return takes("democratic-services", "council-views", view);
    }

    HostilePlan finishes() {
        return takes("author", "final-text", noted());
    }

    HostilePlan signsOff(String day) {
        var word = body("outcome", "signed-off", "statement", words.many(4000), "consulted", words.one(200));
        word.putAll(body("consultedOn", day, "note", words.many(2000), "evidence", council.evidence()));
        return takes("head-of-paid-service", "sign-off", word);
    }

    HostilePlan isSentBack() {
        var word = body("outcome", "returned", "note", words.many(2000), "evidence", council.evidence());
        return takes("head-of-paid-service", "sign-off", word);
    }

    HostilePlan certifies() {
        return takes("certifier", "certification", body("statement", words.many(2000), "evidence", council.evidence()));
    }

    HostilePlan submits() {
        return takes("democratic-services", "submission", body("evidence", council.evidence()));
    }

    HostilePlan submitsOutside() {
        var sent = body("sentOn", DAY, "how", words.one(200), "to", words.one(200));
        sent.putAll(body("evidenceNote", words.many(2000), "evidence", council.evidence()));
        return takes("democratic-services", "submission", sent);
    }

    HostilePlan publishes(boolean outside) {
        var published = outside ? body("address", words.address(), "publishedOn", DAY) : body();
        published.put("evidence", council.evidence());
        return takes("democratic-services", "publication", published);
    }

    HostilePlan departmentSays(String what, String field) {
        var submissions = plan().required("submissions");
        var last = submissions.required(submissions.size() - 1);
        var name = last.path("receipt").asString(last.required("id").asString());
        council.ids().put("name", name);
        var path = "/api/department/submissions/%s/%s".formatted(name, what);
        council.done(council.api().post(Department.USER, path, body(field, words.many(4000))));
        council.api().awaitQuiet();
        return this;
    }

    HostilePlan answersDepartment() {
        var questions = plan().required("questions");
        var id = questions.required(questions.size() - 1).required("id").asString();
        return takes(
                "democratic-services", "answers-to-department", body("questionId", id, "answer", words.many(8000)));
    }

    HostilePlan corrects() {
        return takes("author", "corrections", noted());
    }

    HostilePlan isDecidedFurther(String day) {
        var decision = body("kind", "officer-decision", "body", words.one(200), "outcome", "within-delegation");
        decision.putAll(body("decidedOn", day, "reasons", words.many(8000), "evidence", council.evidence()));
        return takes("democratic-services", "further-decisions", decision);
    }

    HostilePlan gives(String role, String path, String field, int longest) {
        return takes(role, path, body(field, words.many(longest), "evidence", council.evidence()));
    }

    HostilePlan tellsDepartment() {
        var told = body("toldOn", DAY, "how", words.one(200), "to", words.one(200), "evidence", council.evidence());
        return takes("democratic-services", "withdrawal-notices", told);
    }

    JsonNode plan() {
        return council.api()
                .get(council.clerk(), "/api/plans/" + reference)
                .expect(200)
                .body();
    }

    String reference() {
        return reference;
    }

    private Map<String, Object> noted() {
        return body("note", words.many(2000), "evidence", council.evidence());
    }

    private HostilePlan takes(String role, String path, Map<String, ?> body) {
        visits.at(council.user(role), page(path.equals("texts") ? "texts/new" : path));
        council.done(council.api().post(council.user(role), api(path), body));
        council.api().awaitQuiet();
        return this;
    }

    private String api(String last) {
        return "/api/plans/%s/%s".formatted(reference, last);
    }

    private String page(String last) {
        return "/plans/%s/%s".formatted(reference, last);
    }
}
