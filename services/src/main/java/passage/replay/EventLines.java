package passage.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import passage.events.EventTypes;
import passage.events.Plainly;
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

    private record Told(Council council, JsonNode event) {}

    /** Tells what is new, in order of time; the first event that a step caused is told in the step's own words. */
    void tell(List<Council> councils, @Nullable Entry step) {
        var news = new ArrayList<Told>();
        councils.forEach(council -> untold(council).forEach(event -> news.add(new Told(council, event))));
        news.sort(Comparator.comparing(told -> told.event().required("time").asString()));
        boolean first = true;
        for (var told : news) {
            boolean byPerson =
                    !told.event().at("/event/recordedBy/actingAs").asString().equals("system");
            screen.line(line(told.council(), told.event(), first && byPerson ? step : null));
            first = first && !byPerson;
        }
    }

    private List<JsonNode> untold(Council council) {
        var events = new ArrayList<JsonNode>();
        if (council.plan != null) {
            api.get(council.clerk, "/api/plans/" + council.plan + "/events?after=" + council.told)
                    .body()
                    .forEach(events::add);
            if (!events.isEmpty()) {
                var last = events.get(events.size() - 1);
                council.told = last.required("event").required("planSeq").asLong();
            }
        }
        return events;
    }

    private String line(Council council, JsonNode event, @Nullable Entry step) {
        var evidence = event.required("event").required("evidence");
        var what = step == null ? plainly(event) : step.text("says");
        var who = step == null ? event.at("/event/recordedBy/actingAs").asString() : step.text("as");
        return "%-11s  %-7s  %-22s  %s  (%s, %s %s@%s)"
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
        return Plainly.say(json.treeToValue(event.required("event").required("fact"), type));
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
                history.required("entries").asInt() + " entries");
    }

    Stream<String> ledger(Council council) {
        if (council.plan == null) {
            return Stream.of();
        }
        var history = api.get(council.clerk, "/api/history/plans/" + council.plan)
                .body()
                .required("history");
        return StreamSupport.stream(history.spliterator(), false).map(entry -> {
            var fact = entry.at("/event/data/fact");
            var digest = fact.path("digest").asString(fact.at("/text/digest").asString("-"));
            var type = entry.required("type").asString();
            return "%s %04d %s %s".formatted(council.slug, entry.path("seq").asLong(0), type, digest);
        });
    }

    private static String day(String date) {
        return DAY.format(LocalDate.parse(date));
    }

    private static String shortened(String name) {
        return name.replace(" County Council", "").replace(" City Council", "").replace(" Council", "");
    }
}
