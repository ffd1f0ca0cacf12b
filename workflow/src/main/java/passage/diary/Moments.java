package passage.diary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import passage.diary.Row.Unreadable;

/** Dates and times as people in England write them; the day comes before the month. */
final class Moments {
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d MMMM uuuu", "d MMM uuuu")
            .map(Moments::strict)
            .toList();
    private static final List<DateTimeFormatter> TIMES = Stream.of("H:mm", "H.mm", "H:mm:ss", "h:mma", "h.mma", "ha")
            .map(Moments::strict)
            .toList();

    private Moments() {}

    static LocalDate date(String text) {
        var plain = text.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("(?i)^(mon|tues|wednes|thurs|fri|satur|sun)day,? ", "");
        for (var form : DATES) {
            try {
                return LocalDate.parse(plain, form);
            } catch (DateTimeException e) {
                continue; // the next form may fit
            }
        }
        throw new Unreadable("'%s' is no date; write it as 15/07/2024 or 2024-07-15".formatted(shortened(text)));
    }

    static LocalTime time(String text) {
        var plain = text.strip().replaceAll("\\s+", "").toUpperCase(Locale.UK);
        for (var form : TIMES) {
            try {
                return LocalTime.parse(plain, form);
            } catch (DateTimeException e) {
                continue; // the next form may fit
            }
        }
        throw new Unreadable("'%s' is no time; write it as 18:30".formatted(shortened(text)));
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
