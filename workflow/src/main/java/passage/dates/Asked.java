package passage.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import passage.calendar.BankHolidays;
import passage.calendar.CallIn;
import passage.calendar.CallInByWeekday;
import passage.calendar.CallInRule;
import passage.calendar.ClearDays;
import passage.calendar.Deadline;
import passage.calendar.Effect;
import passage.calendar.WorkingDays;

/**
 * What somebody gave with a question. A value that is missing or wrong is noted under its field's name, and a stand-in
 * returned; so ask {@link #faults()} before using any of it.
 */
final class Asked {
    private static final int MOST_DATES = 400;

    private final Question question;
    private final Map<String, String> given;
    private final Map<String, String> faults = new LinkedHashMap<>();

    Asked(Question question, Map<String, String> given) {
        this.question = question;
        this.given = new TreeMap<>(given);
    }

    /** Messages by field, in the order in which they were read. */
    Map<String, String> faults() {
        return faults;
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    String text(String name) {
        var text = given.getOrDefault(name, "").strip();
        if (text.isEmpty() && !given.getOrDefault(name + "-year", "").isBlank()) {
            return String.join("-", parts(name));
        }
        var usual = question.field(name).usual();
        return text.isEmpty() && usual != null ? usual : text;
    }

    LocalDate date(String name) {
        if (!has(name)) {
            fault(name, "Enter a date, such as 2024-07-10");
            return LocalDate.of(2024, 1, 1);
        }
        return read(name, text(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return has(name) ? Optional.of(date(name)) : Optional.empty();
    }

    List<LocalDate> dates(String name) {
        var all = Arrays.stream(text(name).split("[,;\\s]+")).filter(word -> !word.isEmpty());
        var dates = all.limit(MOST_DATES + 1L).map(word -> read(name, word)).toList();
        if (dates.size() > MOST_DATES) {
            fault(name, "Give at most %d dates".formatted(MOST_DATES));
        }
        return dates;
    }

    int number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(text(name));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(name, "Enter a whole number from %d to %d".formatted(least, most));
        return least;
    }

    @Nullable
    LocalTime time(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeException e) {
            fault(name, "Enter a clock time such as 17:00");
            return LocalTime.NOON;
        }
    }

    boolean yes(String name) {
        return choice(name).equals("yes");
    }

    String choice(String name) {
        var choices = question.field(name).choices();
        var text = text(name).toLowerCase(java.util.Locale.ROOT);
        if (!choices.contains(text)) {
            fault(name, "Choose one of " + String.join(", ", choices));
            return choices.get(0);
        }
        return text;
    }

    ClearDays counting() {
        return choice("counting").equals("working") ? ClearDays.WORKING : ClearDays.CALENDAR;
    }

    /** The council's calendar: the carried bank holidays, as known on a day, with further days and closures. */
    WorkingDays calendar() {
        var holidays = BankHolidays.englandAndWales();
        var known = optionalDate("knownOn");
        if (known.isPresent()) {
            holidays = holidays.asKnownOn(known.get());
        }
        for (var extra : dates("holidays")) {
            holidays = holidays.with(extra, "extra bank holiday", extra);
        }
        var closures = new TreeMap<LocalDate, String>();
        dates("closed").forEach(day -> closures.put(day, "closure day"));
        return WorkingDays.of(holidays).closedOn(closures);
    }

    CallIn callIn() {
        var time = time("endsAt");
        var endsAt = time == null ? Deadline.END_OF_DAY : time;
        var effect = Effect.valueOf(
                choice("effect").toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        return choice("weekday").equals("none")
                ? new CallInRule(number("days", 1, 60), endsAt, effect)
                : new CallInByWeekday(Question.weekday(choice("weekday")), endsAt, effect);
    }

    /** The settings with which it was counted, by field. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        question.fields().stream()
                .filter(field -> has(field.name()))
                .forEach(field -> settings.put(field.name(), text(field.name())));
        return settings;
    }

    void fault(String name, String message) {
        faults.putIfAbsent(name, message);
    }

    private List<String> parts(String name) {
        return List.of(
                two(given.getOrDefault(name + "-year", ""), 4),
                two(given.getOrDefault(name + "-month", ""), 2),
                two(given.getOrDefault(name + "-day", ""), 2));
    }

    private static String two(String digits, int length) {
        var text = digits.strip();
        return text.length() >= length ? text : "0".repeat(length - text.length()) + text;
    }

    private LocalDate read(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(
                    name,
                    given.containsKey(name + "-year")
                            ? "Enter a real date, such as 10 7 2024"
                            : "'%s' is not a real date; write it as 2024-07-10".formatted(text));
            return LocalDate.of(2024, 1, 1);
        }
    }
}
