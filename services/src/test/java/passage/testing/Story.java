package passage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import passage.testing.Api.Answer;
import tools.jackson.databind.JsonNode;

/** One plan's way, told step by step as the council's people take it. */
public class Story {
    private final Api api;
    private final Council council;
    private final String reference;
    private int versions;

    Story(Api api, Council council, String reference) {
        this.api = api;
        this.council = council;
        this.reference = reference;
    }

    /** A text is written and goes to the officers. */
    public Story drafts() {
        return writes().takes("author", "draft", Map.of());
    }

    /** A new version of the text. */
    public Story writes() {
        versions++;
        return takes("author", "texts", text("# Plan of " + reference + "\n\nVersion " + versions));
    }

    public Story clears(String officer) {
        return takes(officer, "clearances", Map.of("role", officer, "outcome", "cleared"));
    }

    public Story returns(String officer) {
        return takes(officer, "clearances", Map.of("role", officer, "outcome", "returned", "note", "No savings named"));
    }

    public Story isReviewed(String... comments) {
        return takes(
                "scrutiny-support",
                "reviews",
                Map.of("heldOn", "2024-05-20", "outcome", "discussed", "comments", List.of(comments)));
    }

    public Story answers(String... responses) {
        var answers = IntStream.range(0, responses.length)
                .mapToObj(n -> Map.of("comment", n + 1, "response", responses[n], "reason", "As discussed"))
                .toList();
        return takes("author", "answers", Map.of("answers", answers));
    }

    /** Decided long enough ago for every window to be over. */
    public Story isDecided(String outcome) {
        return isDecided(outcome, "2024-06-03");
    }

    public Story isDecided(String outcome, String on) {
        return takes("democratic-services", "decisions", decision(outcome, on));
    }

    public static Map<String, Object> decision(String outcome, String on) {
        var decision = new LinkedHashMap<String, Object>();
        decision.put("outcome", outcome);
        decision.put("decidedOn", on);
        decision.put("reasons", "The plan meets what was asked for");
        if (outcome.equals("amended-and-approved")) {
            decision.put("amendment", "Add a paragraph on social care");
        }
        return decision;
    }

    public Story amends() {
        return takes("author", "amended-text", Map.of());
    }

    public Story confirmsWording(boolean agreed) {
        return takes("democratic-services", "wording", Map.of("agreed", agreed));
    }

    public Story publishesNotice() {
        return publishesNotice("2024-06-04");
    }

    public Story publishesNotice(String on) {
        takes("democratic-services", "decision-notices", Map.of("publishedOn", on));
        api.awaitQuiet();
        return this;
    }

    public Story certifies() {
        return takes("certifier", "certification", Map.of("statement", "This is the endorsed text"));
    }

    public Story submits() {
        return sends("submission", Map.of());
    }

    public Story submitsOutside() {
        return sends(
                "submission",
                Map.of(
                        "sentOn",
                        "2024-06-20",
                        "how",
                        "E-mail",
                        "to",
                        "plans@dept.example",
                        "evidenceNote",
                        "Sent mail"));
    }

    public Story publishes() {
        return sends("publication", Map.of());
    }

    public Story publishesOutside() {
        return sends("publication", Map.of("address", "https://council.example/plan", "publishedOn", "2024-06-21"));
    }

    private Story sends(String path, Map<String, Object> body) {
        takes("democratic-services", path, body);
        api.awaitQuiet();
        return this;
    }

    /** Answers the question that the department asked last. */
    public Story answersDepartment(String words) {
        var questions = plan().required("questions");
        return answersDepartment(
                questions.required(questions.size() - 1).required("id").asString(), words);
    }

    public Story answersDepartment(String question, String words) {
        return sends("answers-to-department", Map.of("questionId", question, "answer", words));
    }

    /** The newest version goes in the place of what was returned. */
    public Story corrects() {
        return takes("author", "corrections", Map.of("note", "As asked"));
    }

    public Story isDecidedFurther(String outcome) {
        return takes(
                "democratic-services",
                "further-decisions",
                Map.of(
                        "kind",
                        "officer-decision",
                        "body",
                        "Chief Executive",
                        "outcome",
                        outcome,
                        "decidedOn",
                        "2024-07-02",
                        "reasons",
                        "A figure was wrong"));
    }

    public Story refreshes() {
        return takes("author", "refresh", Map.of("reason", "A new budget"));
    }

    public Story tellsDepartment() {
        return takes(
                "democratic-services",
                "withdrawal-notices",
                Map.of("toldOn", "2024-07-01", "how", "E-mail", "to", "plans@dept.example"));
    }

    public Story reportsProgress() {
        return takes("author", "progress", Map.of("summary", "Two of five actions done"));
    }

    public Story closes() {
        return takes("author", "closure", Map.of("reason", "All actions done"));
    }

    public Story withdraws() {
        takes("democratic-services", "withdrawal", Map.of("reason", "The council is abolished"));
        api.awaitQuiet();
        return this;
    }

    /** Takes a step that must succeed, with the version that was seen. */
    public Story takes(String role, String path, Map<String, ?> body) {
        var headers = Api.headers();
        headers.put("If-Match", "\"" + plan().required("version").asLong() + "\"");
        tries(role, path, headers, body).expect(200);
        return this;
    }

    /** Asks for a step that may be refused. */
    public Answer tries(String role, String path, Map<String, ?> body) {
        return tries(role, path, Api.headers(), body);
    }

    public Answer tries(String role, String path, Map<String, String> headers, Map<String, ?> body) {
        return api.change("POST", council.user(role), path(path), headers, body);
    }

    public String path(String last) {
        return "/api/plans/" + reference + "/" + last;
    }

    public static Map<String, Object> text(String words) {
        return Map.of("text", words, "mediaType", "text/markdown");
    }

    public JsonNode plan() {
        return api.get(council.user("democratic-services"), "/api/plans/" + reference)
                .expect(200)
                .body();
    }

    public String stage() {
        return plan().required("stage").asString();
    }

    /** Ids of the elements of the diagram at which the plan waits. */
    public List<String> waitsAt() {
        return strings(plan().required("waitsAt"));
    }

    public JsonNode decision(int number) {
        return plan().required("decisions").required(number - 1);
    }

    /**
     * Short names of what happened, without a gap in their numbers: {@code opened, text-drafted}; what was reckoned of it is
     * left out.
     */
    public List<String> happened() {
        api.awaitQuiet();
        var events = events();
        var numbers = new ArrayList<Long>();
        var names = new ArrayList<String>();
        for (var each : events) {
            numbers.add(each.required("event").required("planSeq").asLong());
            names.add(each.required("type")
                    .asString()
                    .replace("passage.plan.", "")
                    .replace(".v1", ""));
        }
        assertThat(numbers)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, numbers.size())
                        .boxed()
                        .toList());
        assertThat(plan().required("planSeq").asLong()).isEqualTo(numbers.size());
        names.removeIf("timetable-reckoned"::equals);
        return names;
    }

    public JsonNode events() {
        return api.get(council.user("democratic-services"), path("events"))
                .expect(200)
                .body();
    }

    /** The last event with a short name. */
    public JsonNode fact(String name) {
        JsonNode found = null;
        for (var each : events()) {
            if (each.required("type").asString().equals("passage.plan." + name + ".v1")) {
                found = each.required("event").required("fact");
            }
        }
        assertThat(found).as(name).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    public UUID id() {
        return UUID.fromString(events().required(0)
                .required("event")
                .required("plan")
                .required("id")
                .asString());
    }

    public String reference() {
        return reference;
    }

    public Council council() {
        return council;
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
