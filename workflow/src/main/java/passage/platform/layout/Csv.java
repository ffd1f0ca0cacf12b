package passage.platform.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * Tables as comma-separated values (RFC 4180) for spreadsheets. They begin with a byte order mark, without which Excel
 * takes UTF-8 for something else. A cell that a spreadsheet would reckon as a formula has an apostrophe before it.
 */
public final class Csv {
    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r\n|%＝＋－＠";

    /** Spreadsheets may drop what is not seen before they read a cell. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{C}]+");

    private Csv() {}

    /** A column: its heading in words, and what stands in it. */
    public record Column<T>(String heading, Function<T, @Nullable Object> cell) {}

    /** Sends a table row by row, to be saved under a name. */
    public static <T> void send(HttpServletResponse response, String file, List<Column<T>> columns, List<T> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(file).build().toString());
        try {
            var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            write(writer, columns, rows.stream());
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The table could not be sent", e);
        }
    }

    static <T> void write(Writer out, List<Column<T>> columns, Stream<T> rows) {
        append(out, String.valueOf(MARK));
        append(out, row(columns.stream().<@Nullable Object>map(Column::heading)));
        rows.forEach(each -> append(
                out,
                row(columns.stream()
                        .<@Nullable Object>map(column -> column.cell().apply(each)))));
    }

    private static String row(Stream<@Nullable Object> cells) {
        var row = new StringBuilder();
        cells.forEach(cell -> row.append(row.isEmpty() ? "" : ",").append(quoted(cell)));
        return row.append("\r\n").toString();
    }

    /** Every cell is quoted, so that an empty first one does not vanish. */
    private static String quoted(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        var safe = cell instanceof Number || !mayReckon(text) ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean mayReckon(String text) {
        var start = UNSEEN.matcher(text).replaceFirst("");
        return !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0));
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
