package passage.testing.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import passage.calendar.Deadline;
import passage.testing.Api;
import passage.testing.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of one plan as text, one entry a line, the same on every store. Entries stand by topic and within a topic
 * in Kafka's order, for the order between topics is a matter of timing. What differs from run to run is named by its
 * part: ids are numbered as they appear, so that the same id keeps its number; the plan's reference, the council and the
 * receipt's number have a word, and so has what carries the day or hour at which the entry was made, or the address at
 * which the run answered. An event's time and its place in Kafka are left out. All else is there to the letter, digests of
 * texts as well.
 */
public class HistoryText {
    private static final Path GOLDEN = Path.of("src/test/resources/passage/history-of-one-plan.txt");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern HOUR = Pattern.compile(DAY + "T[0-9:.]+Z");
    private static final Pattern RECEIPT = Pattern.compile("[A-Z]+-\\d{4}-\\d{6}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+/");

    private final Story plan;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private HistoryText(Story plan) {
        this.plan = plan;
    }

    private record Entry(String topic, long offset, LocalDate day, JsonNode event) {
        static Entry of(JsonNode entry) {
            var place = entry.required("place").asString().split("/");
            var day = Deadline.dateOf(Instant.parse(entry.required("time").asString()));
            return new Entry(place[0], Long.parseLong(place[2]), day, entry.required("event"));
        }
    }

    /** @param api of a process that has the role history */
    public static String of(Story plan, Api api) {
        var history = api.get(plan.council().user("democratic-services"), "/api/history/plans/" + plan.reference())
                .expect(200)
                .body()
                .required("history");
        var entries = new ArrayList<Entry>();
        history.forEach(entry -> entries.add(Entry.of(entry)));
        entries.sort(Comparator.comparing(Entry::topic).thenComparing(Entry::offset));
        return new HistoryText(plan).text(entries);
    }

    /** What it must be; with {@code -Dhistory.write=true} what it is becomes what it must be. */
    public static String golden(String actual) {
        try {
            if (Boolean.getBoolean("history.write")) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, actual);
            }
            return Files.readString(GOLDEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(List<Entry> entries) {
        var text = new StringBuilder();
        for (var entry : entries) {
            var event = entry.event();
            text.append(entry.topic())
                    .append(' ')
                    .append(event.required("type").asString())
                    .append(' ')
                    .append(word(event.required("id").asString(), entry.day()))
                    .append(' ')
                    .append(same(event.required("data"), entry.day()))
                    .append('\n');
        }
        return text.toString();
    }

    private String same(JsonNode node, LocalDate day) {
        if (node.isObject()) {
            var fields = node.properties().stream()
                    .map(field -> JSON.writeValueAsString(field.getKey()) + ":" + same(field.getValue(), day));
            return "{" + String.join(",", fields.toList()) + "}";
        }
        if (node.isArray()) {
            var items = new ArrayList<String>();
            node.forEach(item -> items.add(same(item, day)));
            return "[" + String.join(",", items) + "]";
        }
        return node.isString() ? JSON.writeValueAsString(word(node.asString(), day)) : node.toString();
    }

    private String word(String text, LocalDate day) {
        if (ID.matcher(text).matches()) {
            return ids.computeIfAbsent(text, id -> "id-" + (ids.size() + 1));
        }
        if (RECEIPT.matcher(text).matches()) {
            return "receipt-number";
        }
        if (DAY.matcher(text).matches() && LocalDate.parse(text).equals(day)) {
            return "day-of-entry";
        }
        if (HOUR.matcher(text).matches() && Deadline.dateOf(Instant.parse(text)).equals(day)) {
            return "hour-of-entry";
        }
        return ADDRESS.matcher(text)
                .replaceFirst("http://address/")
                .replace(plan.reference(), "plan-reference")
                .replace(plan.council().gssCode(), "gss-code")
                .replace(plan.council().slug(), "council");
    }
}
