package passage.diary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import passage.authority.Meeting;
import passage.diary.Row.Unreadable;
import passage.platform.requests.Refused;

/** Reads meetings from a table with a heading row, as spreadsheets save them. */
final class CsvMeetings {
    /** The columns by the names that people give them. */
    private enum Column {
        BODY("body", "committee", "meeting", "name"),
        DATE("date", "held on", "meeting date", "heldon"),
        TIME("time", "start", "starts at", "start time", "startsat"),
        PLACE("place", "venue", "location"),
        KIND("kind", "type"),
        AGENDA("agenda", "agenda published", "agenda published on", "agendapublishedon");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    private CsvMeetings() {}

    /** @throws Refused when it has no heading row with a body and a date, or more rows than {@code most} */
    static List<Row> read(String text, int most) {
        var heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(heading))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        var rows = new ArrayList<Row>();
        try (var parser = format.parse(new StringReader(text))) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            long before = 0;
            for (var each : parser) {
                int line = (int) before + 1; // a record may go over several lines
                before = parser.getCurrentLineNumber();
                if (each.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = columns(each);
                } else if (rows.size() == most) {
                    throw Refused.incomplete("The file has more than %,d rows; cut it into several".formatted(most));
                } else {
                    rows.add(row(line, each, columns));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw Refused.incomplete(
                    "The table cannot be read; is a quotation mark left open? (%s)".formatted(e.getMessage()));
        }
        return rows;
    }

    private static char delimiter(String heading) {
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparingLong(
                        each -> heading.chars().filter(one -> one == each).count()))
                .orElse(',');
    }

    private static Map<Column, Integer> columns(CSVRecord heading) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int n = 0; n < heading.size(); n++) {
            var name = heading.get(n).toLowerCase(Locale.UK).strip();
            for (var column : Column.values()) {
                if (column.names.contains(name)) {
                    columns.putIfAbsent(column, n);
                }
            }
        }
        if (!columns.containsKey(Column.BODY) || !columns.containsKey(Column.DATE)) {
            throw Refused.incomplete(
                    "The first row must name the columns, with 'body' and 'date' among them; 'time', 'place', 'kind' and"
                            + " 'agenda published' may follow");
        }
        return columns;
    }

    private static Row row(int line, CSVRecord each, Map<Column, Integer> columns) {
        try {
            var body = Row.words("body", cell(each, columns, Column.BODY), Row.LONGEST_BODY);
            if (body.isEmpty()) {
                throw new Unreadable("It does not say which body meets");
            }
            var time = cell(each, columns, Column.TIME);
            var place = Row.words(
                    "place", cell(each, columns, Column.PLACE).replaceAll("\\s*\\R\\s*", " "), Row.LONGEST_PLACE);
            var agenda = cell(each, columns, Column.AGENDA);
            return new Row(
                    line,
                    body,
                    kind(cell(each, columns, Column.KIND)),
                    Moments.date(cell(each, columns, Column.DATE)),
                    time.isEmpty() ? null : Moments.time(time),
                    place.isEmpty() ? null : place,
                    agenda.isEmpty() ? null : Moments.date(agenda),
                    null);
        } catch (Unreadable e) {
            return Row.unreadable(line, e.why());
        }
    }

    private static String cell(CSVRecord each, Map<Column, Integer> columns, Column column) {
        var at = columns.get(column);
        return at == null || at >= each.size() ? "" : each.get(at).strip();
    }

    private static Meeting.@Nullable Kind kind(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var plain = text.toLowerCase(Locale.UK).replaceAll("[ _]", "-");
        return Arrays.stream(Meeting.Kind.values())
                .filter(kind -> kind.toString().equals(plain))
                .findFirst()
                .orElseThrow(() -> new Unreadable("'%s' is no kind of meeting; the kinds are %s"
                        .formatted(
                                Moments.shortened(text),
                                Arrays.stream(Meeting.Kind.values())
                                        .map(Meeting.Kind::toString)
                                        .collect(Collectors.joining(", ")))));
    }
}
