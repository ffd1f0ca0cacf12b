package passage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import passage.platform.content.ContentStore;

/**
 * Copies the demonstration's plans, with all that the process wrote of them in every module's tables, for each council
 * and year: ids, references, councils and years are others, all else is as it was written.
 */
final class Copies {
    /** Each table with the condition that finds a plan's rows; '?' is the plan's id. */
    private static final Map<String, String> TABLES = tables();

    private static final int A_BATCH = 1000;

    private final JdbcTemplate jdbc;
    private long rows;

    Copies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan of the demonstration. */
    private record Template(UUID id, String reference, String commission, String authority, String name, String slug) {}

    /** @return how many rows were added */
    long fill(int plans) throws IOException {
        var templates = jdbc.query(
                "select p.id, p.reference, p.commission, p.authority, p.authority_name, a.slug from plan.plan p"
                        + " join authority.authority a on a.gss_code = p.authority order by p.reference",
                (row, n) -> new Template(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
        var councils = new ClassPathResource("seeds/authorities.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
        register(councils);
        var years = commissions(plans / councils.size() + 1);
        for (var table : TABLES.entrySet()) {
            var found = new HashMap<UUID, List<Map<String, Object>>>();
            templates.forEach(template -> found.put(
                    template.id(),
                    jdbc.queryForList(
                            "select * from " + table.getKey() + " where " + table.getValue(), template.id())));
            var batch = new ArrayList<Map<String, Object>>();
            for (int n = 0; n < plans; n++) {
                var council = councils.get(n % councils.size());
                int year = n / councils.size();
                var template = templates.get(n % templates.size());
                int number = n + 1;
                for (var row : found.getOrDefault(template.id(), List.of())) {
                    batch.add(copy(table.getKey(), row, template, council, years.get(year), number));
                }
                if (batch.size() >= A_BATCH || n == plans - 1) {
                    insert(table.getKey(), batch);
                    batch.clear();
                }
            }
        }
        return rows;
    }

    /** Councils that the demonstration does not know, each with Essex's rules. */
    private void register(List<String[]> councils) {
        var essex = jdbc.queryForMap("select * from authority.authority where gss_code = 'E10000012'");
        var known = jdbc.queryForList("select gss_code from authority.authority", String.class);
        var rows = new ArrayList<Map<String, Object>>();
        for (var council : councils) {
            if (!known.contains(council[0])) {
                var row = new HashMap<>(essex);
                row.put("GSS_CODE", council[0]);
                row.put("NAME", council[1].replace("\"", ""));
                row.put("SHORT_NAME", council[2].replace("\"", ""));
                row.put("SLUG", council[0].toLowerCase(java.util.Locale.ROOT));
                row.put("KIND", council[3]);
                rows.add(row);
            }
        }
        insert("authority.authority", rows);
    }

    /** A commission for each year, as it is issued, with its scope in the department's own tables. */
    private List<String> commissions(int years) {
        var ids = new ArrayList<String>();
        for (int n = 0; n < years; n++) {
            var id = "productivity-plan-%d".formatted(2014 + n);
            if (n < 10) {
                for (var schema : List.of("commission.commission", "department.commission")) {
                    var row = new HashMap<>(
                            jdbc.queryForMap("select * from " + schema + " where id = 'productivity-plan-2024'"));
                    row.put("ID", id);
                    row.computeIfPresent("REFERENCE_PREFIX", (k, v) -> "PP-" + id.substring(id.length() - 4));
                    row.computeIfPresent(
                            "ISSUED_ON", (k, v) -> java.sql.Date.valueOf(id.substring(id.length() - 4) + "-04-16"));
                    insert(schema, List.of(row));
                }
                for (var schema : List.of("commission.in_scope", "department.in_scope")) {
                    jdbc.update(
                            "insert into " + schema + " (commission, authority, name, kind, region)"
                                    + " select ?, authority, name, kind, region from " + schema
                                    + " where commission = 'productivity-plan-2024'",
                            id);
                }
            }
            ids.add(id);
        }
        return ids;
    }

    private Map<String, Object> copy(
            String table, Map<String, Object> row, Template from, String[] council, String commission, int number) {
        var ids = new HashMap<String, String>();
        var copy = new HashMap<String, Object>();
        row.forEach(
                (column, value) -> copy.put(column, changed(column, value, from, council, commission, number, ids)));
        if (table.equals("platform.outbox") || table.equals("history.arrival")) {
            copy.remove("ID");
        }
        if (copy.get("CANONICAL") instanceof byte[] canonical) {
            copy.put("DIGEST", ContentStore.digestOf(canonical));
            copy.remove("ENTRY_INDEX");
            var offset = (Number) Objects.requireNonNull(copy.get("KAFKA_OFFSET"));
            copy.put("KAFKA_OFFSET", offset.longValue() + 1_000_000L * number);
        }
        return copy;
    }

    private @Nullable Object changed(
            String column,
            @Nullable Object value,
            Template from,
            String[] council,
            String commission,
            int number,
            Map<String, String> ids) {
        boolean person = List.of("PERSON", "DRAFTED_BY", "CERTIFIED_BY").contains(column);
        if (value instanceof UUID id) {
            return person ? id : other(id, number);
        }
        if (value instanceof byte[] json) {
            return words(new String(json, StandardCharsets.UTF_8), from, council, commission, number)
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof String text) {
            return column.equals("RECEIPT")
                    ? "%s-%s-9%05d".formatted(text.split("-")[0], commission.substring(17), number)
                    : words(text, from, council, commission, number);
        }
        return value;
    }

    private static String words(String text, Template from, String[] council, String commission, int number) {
        var reference = "PP-%s-%04d".formatted(commission.substring(17), 5000 + number);
        var named = text.replace(from.reference(), reference)
                .replace(from.commission(), commission)
                .replace("\"" + from.authority() + "\"", "\"" + council[0] + "\"")
                .replace(from.name(), council[1].replace("\"", ""));
        if (named.equals(from.authority())) {
            return council[0];
        }
        if (named.equals(from.slug())) {
            return council[0].toLowerCase(java.util.Locale.ROOT);
        }
        return UUIDS.matcher(named).replaceAll(found -> other(found.group(), number));
    }

    private static final java.util.regex.Pattern UUIDS =
            java.util.regex.Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Another id for each copy; ids that were given one after another differ in their last digits, which stay. */
    private static String other(String id, int number) {
        return id.charAt(14) == '7'
                ? id.substring(0, 24)
                        + "%06x".formatted(number ^ Integer.parseInt(id.substring(24, 30), 16))
                        + id.substring(30)
                : id;
    }

    private static UUID other(UUID id, int number) {
        return id.version() == 7
                ? UUID.fromString(other(id.toString(), number))
                : UUID.nameUUIDFromBytes((id + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private void insert(String table, List<Map<String, Object>> copies) {
        if (copies.isEmpty()) {
            return;
        }
        var target = table.equals("history.entry") ? "history.arrival" : table;
        var columns = List.copyOf(copies.get(0).keySet());
        jdbc.batchUpdate(
                "insert into %s (%s) values (%s)"
                        .formatted(target, String.join(", ", columns), "?, ".repeat(columns.size() - 1) + "?"),
                copies.stream()
                        .map(copy -> columns.stream().map(copy::get).toArray())
                        .toList());
        rows += copies.size();
    }

    private static Map<String, String> tables() {
        var tables = new java.util.LinkedHashMap<String, String>();
        tables.put("plan.plan", "id = ?");
        for (var part : List.of("text", "decision", "submission", "question", "correction")) {
            tables.put("plan." + part, "plan = ?");
        }
        tables.put("scrutiny.review", "plan = ?");
        tables.put("scrutiny.comment", "review in (select id from scrutiny.review where plan = ?)");
        tables.put("monitoring.timetable", "plan = ?");
        tables.put("platform.outbox", "event_key = cast(? as varchar)");
        tables.put("deadlines.watch", "plan_id = ?");
        tables.put("deadlines.deadline", "plan_id = ?");
        tables.put("deadlines.reminder", "deadline_id in (select id from deadlines.deadline where plan_id = ?)");
        tables.put("department.plan", "plan_id = ?");
        tables.put("department.submission", "plan_id = ?");
        tables.put("department.act", "plan_id = ?");
        tables.put("website.page", "plan_id = ?");
        tables.put("website.record", "plan_id = ?");
        tables.put("history.entry", "plan_id = ?");
        return tables;
    }
}
