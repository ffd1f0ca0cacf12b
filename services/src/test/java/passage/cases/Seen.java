package passage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds what the sources say of a council's way against what Passage knows of it; nothing else is asserted. */
final class Seen {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Walk walk;
    private final Map<String, Walk> others;
    private final JsonNode plan;
    private int asserted;

    Seen(Walk walk, Map<String, Walk> others) {
        this.walk = walk;
        this.others = others;
        this.plan = walk.plan();
    }

    /** @return how many facts were asserted */
    int check() {
        walk.way().seen().forEach(this::check);
        return asserted;
    }

    private void check(Map<String, Object> said) {
        var about = said.keySet().iterator().next();
        var value = said.get(about);
        for (var each : said.entrySet()) {
            if (!each.getKey().equals(about) && !each.getKey().equals("workingDays")) {
                asserted++;
            }
        }
        switch (about) {
            case "review" -> review((Integer) value, said);
            case "decision" -> decision((Integer) value, said);
            case "finalised" -> finalised(said);
            case "endorsed" -> endorsedAsAmended();
            case "sent" -> sentAsSignedOff();
            case "sentAgain" -> sentAgain();
            case "confirmed" -> confirmed();
            case "notEndorsedBy" -> assertThat(walk.seq("endorsed", 1)).isGreaterThan(walk.seq("decision-recorded", 1));
            case "submission" -> submission((Integer) value, said);
            case "publication" -> dates(date(plan, "publishedOn"), said);
            case "order" -> order((List<?>) value);
            case "planned" -> planned(value.toString(), said);
            case "due" -> due(value.toString(), said);
            case "late" -> late(value.toString(), said);
            case "sameTextAs" -> sameTextAs(value.toString());
            default -> throw new IllegalArgumentException("Nobody checks " + said);
        }
        if (said.size() == 1) {
            asserted++;
        }
    }

    private void review(int number, Map<String, Object> said) {
        var review = walk.read("/reviews").required(number - 1);
        dates(date(review, "heldOn"), said);
        text(said, "body", review.required("body").asString());
        text(said, "outcome", review.required("outcome").asString());
        if (said.containsKey("accepted")) {
            var comments = review.required("comments");
            assertThat(comments.findValuesAsString("response")).containsOnly("accepted");
            assertThat(comments.size()).isEqualTo(said.get("accepted"));
        }
        if (said.containsKey("inPreElectionPeriod")) {
            var asked = walk.get("/api/calendar/pre-election?date="
                    + review.required("heldOn").asString());
            assertThat(asked.at("/result").toString()).contains("true");
        }
    }

    private void decision(int number, Map<String, Object> said) {
        var decision = plan.required("decisions").required(number - 1);
        var act = walk.route().at("/route/acts/" + (decision.required("act").asInt() - 1));
        dates(date(decision, "decidedOn"), said);
        text(said, "kind", decision.required("kind").asString());
        text(said, "body", decision.required("body").asString());
        text(said, "outcome", decision.required("outcome").asString());
        text(said, "noticeOn", decision.path("noticePublishedOn").asString(""));
        text(said, "calledInOn", decision.path("calledInOn").asString(""));
        text(said, "callInEnds", london(decision, "callInEndsAt"));
        text(said, "effectiveFrom", london(decision, "effectiveFrom"));
        text(said, "callIn", decision.path("callInEndsAt").isNull() ? "not-subject" : "subject");
        text(said, "keyNoticeOn", act.at("/terms/keyNoticePublishedOn").asString(""));
        if (said.containsKey("key")) {
            assertThat(act.required("keyDecision").asBoolean()).isEqualTo(said.get("key"));
        }
        if (said.containsKey("urgent")) {
            assertThat(fact("decision-recorded", number).path("urgency").isObject())
                    .isEqualTo(said.get("urgent"));
        }
        text(
                said,
                "exempted",
                said.containsKey("exempted")
                        ? fact("call-in-exempted", 1).required("agreedBy").asString()
                        : "");
        if (said.containsKey("sameDecisionAs")) {
            var other = other(said.get("sameDecisionAs"))
                    .plan()
                    .required("decisions")
                    .required(number - 1);
            for (var field : List.of("body", "kind", "decidedOn", "outcome", "noticePublishedOn", "effectiveFrom")) {
                assertThat(decision.required(field)).as(field).isEqualTo(other.required(field));
            }
        }
    }

    private void finalised(Map<String, Object> said) {
        var word = fact("final-text-signed-off", 1);
        text(said, "to", word.required("role").asString());
        text(said, "consulting", word.required("consulted").asString());
        var acts = walk.route().at("/route/acts");
        assertThat(acts.findValuesAsString("office"))
                .contains(said.get("office").toString());
    }

    private void endorsedAsAmended() {
        var decision = lastDecision();
        assertThat(decision.required("endorsedDigest")).isNotEqualTo(decision.required("digest"));
        assertThat(plan.required("submittedDigest")).isEqualTo(decision.required("endorsedDigest"));
        assertThat(plan.required("publishedDigest")).isEqualTo(decision.required("endorsedDigest"));
    }

    private void sentAsSignedOff() {
        var word = fact("final-text-signed-off", 1);
        assertThat(plan.required("submittedDigest")).isEqualTo(word.required("digest"));
        assertThat(word.required("digest")).isNotEqualTo(word.required("endorsedDigest"));
    }

    private void sentAgain() {
        assertThat(plan.required("submissions").size()).isEqualTo(2);
        assertThat(plan.at("/submissions/1/replaces")).isEqualTo(plan.at("/submissions/0/id"));
        assertThat(plan.at("/submissions/1/digest")).isEqualTo(lastDecision().required("endorsedDigest"));
    }

    private void confirmed() {
        assertThat(plan.required("submissions").size()).isEqualTo(1);
        assertThat(walk.seq("endorsement-confirmed", 1)).isGreaterThan(walk.seq("endorsed", 1));
    }

    private void submission(int number, Map<String, Object> said) {
        dates(date(plan.required("submissions").required(number - 1), "sentOn"), said);
        text(
                said,
                "to",
                walk.get("/api/commissions/" + walk.way().text("return"))
                        .required("department")
                        .asString());
    }

    private void order(List<?> names) {
        var places = names.stream().map(name -> place(name.toString())).toList();
        assertThat(places).as("%s", names).isSorted();
    }

    private int place(String name) {
        var words = name.split(" ");
        int number = words.length == 1 ? 1 : Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "review" -> walk.seq("reviewed", number);
            case "decision" -> walk.seq("decision-recorded", number);
            case "submission" -> walk.seq("submitted", number);
            case "publication" -> walk.seq("published", number);
            default -> throw new IllegalArgumentException("Nobody knows the place of " + name);
        };
    }

    private void planned(String step, Map<String, Object> said) {
        for (var each : walk.route().at("/timetable/steps")) {
            if (each.required("name").asString().equals(step)) {
                text(said, "on", each.required("planned").asString());
                return;
            }
        }
        throw new AssertionError("The timetable has no step " + step);
    }

    private void due(String deadline, Map<String, Object> said) {
        text(said, "on", deadline(deadline).required("due").asString());
    }

    private void late(String deadline, Map<String, Object> said) {
        var line = deadline(deadline);
        assertThat(line.required("state").asString()).isEqualTo("met");
        var lateness = walk.get("/api/calendar/lateness?due=%s&submitted=%s"
                        .formatted(
                                line.required("due").asString(),
                                line.required("metOn").asString()))
                .required("result");
        assertThat(lateness.required("daysLate").asInt()).isEqualTo(said.get("days"));
        if (said.containsKey("workingDays")) {
            assertThat(lateness.required("workingDaysLate").asInt()).isEqualTo(said.get("workingDays"));
        }
    }

    private JsonNode deadline(String name) {
        for (var line : walk.get("/api/deadlines")) {
            if (line.required("plan").asString().equals(walk.reference())
                    && line.required("deadline").asString().equals(name)) {
                return line;
            }
        }
        throw new AssertionError("No deadline to " + name);
    }

    private void sameTextAs(String other) {
        assertThat(plan.required("submittedDigest"))
                .isEqualTo(other(other).plan().required("submittedDigest"));
    }

    private Walk other(Object id) {
        return java.util.Objects.requireNonNull(others.get(id.toString()), id.toString());
    }

    private JsonNode lastDecision() {
        var decisions = plan.required("decisions");
        return decisions.required(decisions.size() - 1);
    }

    private JsonNode fact(String type, int number) {
        int seq = walk.seq(type, number);
        return walk.read("/events").required(seq - 1).required("event").required("fact");
    }

    private static void text(Map<String, Object> said, String name, String found) {
        if (said.containsKey(name)) {
            assertThat(found).as(name).isEqualTo(said.get(name).toString());
        }
    }

    /** A day, or what is seen of it: its month, or the day before or after which it lies, or by which it came. */
    private static void dates(LocalDate found, Map<String, Object> said) {
        text(said, "on", found.toString());
        if (said.containsKey("within")) {
            assertThat(found.toString()).startsWith(said.get("within").toString());
        }
        if (said.containsKey("before")) {
            assertThat(found).isBefore(said.get("before").toString());
        }
        if (said.containsKey("after")) {
            assertThat(found).isAfter(said.get("after").toString());
        }
        if (said.containsKey("by")) {
            assertThat(found).isBeforeOrEqualTo(said.get("by").toString());
        }
    }

    private static LocalDate date(JsonNode node, String name) {
        return LocalDate.parse(node.required(name).asString());
    }

    private static String london(JsonNode node, String name) {
        return node.path(name).isNull()
                ? ""
                : LocalDateTime.ofInstant(
                                java.time.Instant.parse(node.required(name).asString()), LONDON)
                        .toString();
    }
}
