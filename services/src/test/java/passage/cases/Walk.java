package passage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import passage.cases.Case.Step;
import passage.testing.Api;
import tools.jackson.databind.JsonNode;

/** Takes one council's plan along its way by the public API, a move at a time, each on its day. */
final class Walk {
    /** Why a text, a clearance, a notice or a certification has a date that no source gives. */
    static final String UNSEEN =
            "drafting, notice of the decision on the next day, certification and closing were seen of no council";

    private final Api api;
    private final Case way;
    private final Enrolment enrolment;
    private final List<Move> moves = new ArrayList<>();
    private String reference = "";
    private int versions;
    private boolean certified;

    /** Something that is done on a day. */
    record Move(LocalDate on, String what, Runnable work) {}

    Walk(Api api, Case way) {
        this.api = api;
        this.way = way;
        this.enrolment = new Enrolment(api, way);
        setOut();
    }

    Case way() {
        return way;
    }

    List<Move> moves() {
        return moves;
    }

    private void setOut() {
        on(way.issuedOn(), "open", this::opens);
        var extension = Case.mapping(way.values().get("extension"));
        if (!extension.isEmpty()) {
            var given = LocalDate.parse(String.valueOf(extension.get("givenOn")));
            on(given, "extension", () -> enrolment.getsExtension(extension));
        }
        for (var step : way.steps()) {
            switch (step.kind()) {
                case "review" -> on(step.on(), "review", () -> isReviewed(step));
                case "finalisation" -> on(step.on(), "finalisation", () -> isFinalised(step));
                case "submission" -> on(step.on(), "submission", this::submits);
                case "publication" -> on(step.on(), "publication", this::publishes);
                default -> setOut(step);
            }
        }
        on(
                moves.get(moves.size() - 1).on().plusDays(1),
                "closing",
                () -> takes("author", "closure", Map.of("reason", "The return was made"), null));
    }

    private void setOut(Step act) {
        on(act.on(), "decision", () -> isDecided(act));
        if (!act.kind().equals("full-council")
                && (act.is("callIn") || !act.kind().equals("committee-decision"))) {
            var notice =
                    act.find("noticeOn").map(LocalDate::parse).orElse(act.on().plusDays(1));
            on(notice, "notice", () -> isNoticed(act, notice));
        }
        if (act.has("calledInOn")) {
            var calledIn = LocalDate.parse(act.text("calledInOn"));
            var body = Map.of("calledInOn", calledIn, "callers", List.of("Cllr Ash"), "grounds", "Too little is said");
            on(calledIn, "call-in", () -> takes("scrutiny-support", "call-ins", body, act));
            var answered = LocalDate.parse(act.text("answeredOn"));
            on(
                    answered,
                    "answer to the call-in",
                    () -> takes(
                            "scrutiny-support",
                            "call-in-results",
                            Map.of(
                                    "body",
                                    "Scrutiny Committee",
                                    "heldOn",
                                    answered,
                                    "result",
                                    "back-to-decision-maker"),
                            act));
        }
    }

    private void on(LocalDate day, String what, Runnable work) {
        if (!moves.isEmpty() && day.isBefore(moves.get(moves.size() - 1).on())) {
            throw new IllegalArgumentException("%s: %s on %s comes too early".formatted(way, what, day));
        }
        moves.add(new Move(day, what, work));
    }

    private void opens() {
        reference = enrolment.opensPlan();
        writes();
        takes("author", "draft", Map.of(), null);
    }

    private void writes() {
        versions++;
        var words = "# %s\n\nVersion %d".formatted(way.find("text").orElse(way.id()), versions);
        takes("author", "texts", Map.of("text", words, "mediaType", "text/markdown"), null);
    }

    private void isReviewed(Step step) {
        var comments = step.values().getOrDefault("comments", List.of());
        takes(
                "scrutiny-support",
                "reviews",
                Map.of("heldOn", step.on(), "outcome", step.text("outcome"), "comments", comments),
                step);
        if (step.has("accepted")) {
            var answers = new ArrayList<Map<String, Object>>();
            ((List<?>) comments)
                    .forEach(each -> answers.add(
                            Map.of("comment", answers.size() + 1, "response", "accepted", "reason", "Agreed")));
            takes("author", "answers", Map.of("answers", answers), step);
        }
    }

    private void isDecided(Step act) {
        certified = false;
        var body = new LinkedHashMap<String, Object>();
        body.put("outcome", act.text("outcome"));
        body.put("decidedOn", act.on());
        body.put("reasons", act.find("reasons").orElse("The plan answers what was asked for"));
        act.find("alternatives").ifPresent(words -> body.put("alternatives", words));
        boolean amended = act.text("outcome").equals("amended-and-approved");
        if (amended) {
            body.put("amendment", "The wording that was agreed at the meeting");
        }
        if (act.is("urgent")) {
            body.put("urgency", Map.of("reason", "It is due before the next meeting", "agreedBy", "Chair of scrutiny"));
        }
        takes("democratic-services", "decisions", body, act);
        if (amended) {
            writes();
            takes("author", "amended-text", Map.of(), act);
            takes("democratic-services", "wording", Map.of("agreed", true), act);
        }
    }

    private void isNoticed(Step act, LocalDate notice) {
        var body = new LinkedHashMap<String, Object>(Map.of("publishedOn", notice));
        act.find("exempted")
                .ifPresent(by -> body.put(
                        "exemption", Map.of("agreedBy", by, "agreedOn", act.on(), "reason", "The plan is due")));
        takes("democratic-services", "decision-notices", body, act);
    }

    private void isFinalised(Step step) {
        writes();
        takes("author", "final-text", Map.of("note", "The last figures"), step);
        takes(
                step.text("to"),
                "sign-off",
                Map.of(
                        "outcome",
                        "signed-off",
                        "statement",
                        "Only figures were changed",
                        "consulted",
                        step.text("consulting"),
                        "consultedOn",
                        step.on()),
                step);
    }

    private void certifies() {
        if (!certified) {
            takes("certifier", "certification", Map.of("statement", "This is the text to send"), null);
            certified = true;
        }
    }

    private void submits() {
        certifies();
        takes("democratic-services", "submission", Map.of(), null);
        api.awaitQuiet();
    }

    private void publishes() {
        certifies();
        takes("democratic-services", "publication", Map.of(), null);
        api.awaitQuiet();
    }

    private void takes(String role, String path, Map<String, ?> said, @Nullable Step step) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("If-Match", "\"" + plan().required("version").asLong() + "\"");
        var body = new LinkedHashMap<String, Object>(said);
        if (step != null) {
            body.put("evidence", evidence(step));
        }
        api.change("POST", enrolment.user(role), "/api/plans/%s/%s".formatted(reference, path), headers, body)
                .expect(200);
    }

    /** Where the plan waits now, for whoever must find out why it goes no further. */
    String waits() {
        return reference.isEmpty() ? "not open" : plan().required("waitsAt").toString();
    }

    private Map<String, Object> evidence(Step step) {
        var standIns = step.standIns();
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("basis", standIns.isEmpty() ? "seen" : "assumed");
        evidence.put("source", way.text("source"));
        evidence.put("occurredOn", step.on());
        evidence.put("note", standIns.isEmpty() ? "As the source has it" : standIns.toString());
        return evidence;
    }

    JsonNode plan() {
        return read("");
    }

    JsonNode read(String last) {
        return get("/api/plans/" + reference + last);
    }

    JsonNode get(String path) {
        return api.get(enrolment.user("democratic-services"), path).expect(200).body();
    }

    JsonNode route() {
        return get("/api/commissions/%s/routes/%s".formatted(way.text("return"), way.text("gssCode")));
    }

    String reference() {
        return reference;
    }

    /** Place among the plan's events of the nth of its kind. */
    int seq(String type, int number) {
        var found = StreamSupport.stream(read("/events").spliterator(), false)
                .filter(event -> event.required("type").asString().equals("passage.plan." + type + ".v1"))
                .toList();
        assertThat(found).as("%s of %s", type, way).hasSizeGreaterThanOrEqualTo(number);
        return found.get(number - 1).required("event").required("planSeq").asInt();
    }
}
