package passage.hostile;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What is wrong with a table: a cell that a spreadsheet would reckon, or a row that somebody's words made. */
final class Tables {
    /** OWASP, CSV injection; and their wide forms, which spreadsheets in some languages take for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Tables() {}

    static Set<String> faults(String csv) {
        var faults = new TreeSet<String>();
        var rows = rows(csv);
        int columns = rows.get(0).size();
        for (var row : rows) {
            if (row.size() != columns) {
                faults.add("row %d has %d cells, not %d".formatted(row.getRecordNumber(), row.size(), columns));
            }
            for (var cell : row) {
                if (isReckoned(cell)) {
                    faults.add("cell " + cell);
                }
            }
        }
        if (csv.replaceAll("\"(?:[^\"]|\"\")*\"", "")
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                != rows.size()) {
            faults.add("a line ends outside of quotes");
        }
        return faults;
    }

    private static java.util.List<CSVRecord> rows(String csv) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv.replaceFirst("^\uFEFF", "")))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Numbers are written as they are. */
    private static boolean isReckoned(String cell) {
        var seen = cell.replaceFirst("^[\\s\\p{Z}\\p{Cf}]+", "");
        return !cell.matches("-?\\d+") && (startsAsFormula(cell) || startsAsFormula(seen));
    }

    private static boolean startsAsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
