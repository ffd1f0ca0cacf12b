package passage.calendar;

import java.io.BufferedReader;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a list of bank holidays: comments with version and years, a heading, then date, title and date listed. */
final class BankHolidayList {

    private static final Pattern VERSION = Pattern.compile("#\\s*version:\\s*(\\S+)\\s*");
    private static final Pattern YEARS = Pattern.compile("#\\s*years:\\s*(\\d{4})-(\\d{4})\\s*");
    private static final String HEADING = "date,title,listed_on";

    private final String name;
    private @Nullable String version;
    private @Nullable Matcher years;
    private boolean headingSeen;
    private final List<BankHoliday> days = new ArrayList<>();

    private BankHolidayList(String name) {
        this.name = name;
    }

    static BankHolidays read(Reader list, String name) {
        var reading = new BankHolidayList(name);
        int number = 0;
        for (var line : new BufferedReader(list).lines().toList()) {
            number++;
            try {
                reading.take(line);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
            }
        }
        return reading.done();
    }

    private void take(String line) {
        var versionLine = VERSION.matcher(line);
        var yearsLine = YEARS.matcher(line);
        if (versionLine.matches()) {
            version = versionLine.group(1);
        } else if (yearsLine.matches()) {
            years = yearsLine;
        } else if (line.isBlank() || line.startsWith("#")) {
            return;
        } else if (!headingSeen) {
            heading(line);
        } else {
            add(day(line));
        }
    }

    private void heading(String line) {
        if (!line.equals(HEADING)) {
            throw new IllegalArgumentException("expected the heading '%s', found '%s'".formatted(HEADING, line));
        }
        headingSeen = true;
    }

    private void add(BankHoliday day) {
        if (days.stream().anyMatch(other -> other.date().equals(day.date()))) {
            throw new IllegalArgumentException("two bank holidays on " + Words.full(day.date()));
        }
        if (years != null && (day.date().getYear() < year(1) || day.date().getYear() > year(2))) {
            throw new IllegalArgumentException(
                    "%s is outside the years %d to %d".formatted(Words.full(day.date()), year(1), year(2)));
        }
        days.add(day);
    }

    private static BankHoliday day(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("expected '%s', found '%s'".formatted(HEADING, line));
        }
        return new BankHoliday(
                LocalDate.parse(cells[0]), cells[1], cells[2].isEmpty() ? null : LocalDate.parse(cells[2]));
    }

    private BankHolidays done() {
        if (version == null || years == null) {
            throw new IllegalArgumentException(
                    name + ": expected the lines '# version: ...' and '# years: 2022-2028' above the days");
        }
        return new BankHolidays(version, year(1), year(2), days);
    }

    private int year(int which) {
        return Integer.parseInt(Objects.requireNonNull(years).group(which));
    }
}
