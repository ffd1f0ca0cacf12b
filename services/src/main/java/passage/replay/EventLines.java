package passage.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.events.EventTypes;
import passage.events.Plainly;
import passage.events.PlanFact;
import passage.replay.Replay.Council;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells each event of a plan in one line: date and basis, council, what happened, who, and where in Kafka it lies. */
class EventLines {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final PublicApi api;
    private final Screen screen;
    private final JsonMapper json = JsonMapper.builder().build();

    EventLines(PublicApi api, Screen screen) {
        this.api = api;
        this.screen = screen;
    }

    /** Tells what is new of a council's plan; the first event that a step caused is told in the step's own words. */
    void tell(Council council, @Nullable Entry step) {
        if (council.plan == null) {
            return;
        }
        var events = api.get(council.clerk, "/api/plans/" + council.plan + "/events?after=" + council.told);
        boolean first = true;
        for (var event : events.body()) {
            council.told = event.required("event").required("planSeq").asLong();
            boolean byPerson =
                    !event.at("/event/recordedBy/actingAs").asString().equals("system");
            boolean ownWords = step != null && first && byPerson;
            screen.line(line(council, event, ownWords ? step : null));
            first = first && !byPerson;
        }
    }

    private String line(Council council, JsonNode event, @Nullable Entry step) {
        var evidence = event.required("event").required("evidence");
        var what = step == null ? plainly(event) : step.text("says");
        var who = step == null ? event.at("/event/recordedBy/actingAs").asString() : step.text("as");
        return "%-11s  %-7s  %-25s  %s  (%s, %s %s@%s)"
                .formatted(
                        DAY.format(Instant.parse(event.required("time").asString())
                                .atZone(LONDON)
                                .toLocalDate()),
                        who.equals("system") ? "" : evidence.required("basis").asString(),
                        shortened(council.name),
                        what,
                        who,
                        event.required("topic").asString(),
                        event.path("partition").asString("-"),
                        event.path("offset").asString("-"));
    }

    private String plainly(JsonNode event) {
        var type = EventTypes.named(event.required("type").asString());
        var fact = json.treeToValue(event.required("event").required("fact"), type);
        return (fact instanceof PlanFact.DeadlineWarned ? "WARNING: " : "") + Plainly.say(fact);
    }

    List<String> summary(Council council) {
        if (council.plan == null) {
            return List.of(council.name, "", "", "", "", "", "");
        }
        var plan = api.get(council.clerk, "/api/plans/" + council.plan).body();
        var decisions = plan.required("decisions");
        var last = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        var history =
                api.get(council.clerk, "/api/history/plans/" + council.plan).body();
        return List.of(
                council.name,
                last == null ? "" : last.required("body").asString(),
                last == null ? "" : day(last.required("decidedOn").asString()),
                plan.path("submittedOn").isString()
                        ? day(plan.required("submittedOn").asString())
                        : "not yet",
                plan.path("receipt").asString("none yet"),
                plan.path("publishedAddress").asString("not yet"),
                entries(history) + " entries");
    }

    private static int entries(JsonNode history) {
        return history.isArray() ? history.size() : history.path("entries").size();
    }

    private static String day(String date) {
        return DAY.format(LocalDate.parse(date));
    }

    private static String shortened(String name) {
        return name.replace(" County Council", "").replace(" City Council", "").replace(" Council", "");
    }
}
