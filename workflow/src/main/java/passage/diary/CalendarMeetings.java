package passage.diary;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateStart;
import biweekly.property.Location;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import passage.diary.Row.Unreadable;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** Reads meetings from an iCalendar file (RFC 5545): each VEVENT, and each time at which one recurs within bounds. */
final class CalendarMeetings {
    /** A body that meets more often than weekly for four years is no body of a council. */
    static final int MOST_RECURRENCES = 210;

    private static final Set<Frequency> USUAL =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final TimeZone LONDON = TimeZone.getTimeZone(BusinessClock.LONDON);

    private final LocalDate until;
    private final List<Integer> lines;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> moved = new HashSet<>();

    private CalendarMeetings(String text, LocalDate until) {
        this.until = until;
        this.lines = linesOfEvents(text);
    }

    /**
     * @param until the last day to which a meeting without an end recurs
     * @throws Refused when it is no calendar, or has more meetings than {@code most}
     */
    static List<Row> read(String text, int most, LocalDate until) {
        var meetings = new CalendarMeetings(text, until);
        for (var calendar : calendars(text)) {
            meetings.add(calendar, most);
        }
        return meetings.rows;
    }

    private static List<ICalendar> calendars(String text) {
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(LONDON);
            var calendars = reader.readAll();
            if (calendars.isEmpty()) {
                throw Refused.incomplete("The file is no calendar: it has no line BEGIN:VCALENDAR");
            }
            return calendars;
        } catch (IOException e) {
            throw Refused.incomplete("The calendar cannot be read: " + e.getMessage());
        }
    }

    private void add(ICalendar calendar, int most) {
        calendar.getEvents().stream()
                .filter(event -> event.getRecurrenceId() != null && event.getUid() != null)
                .forEach(event -> moved.add(event.getUid().getValue() + "/"
                        + moment(event.getRecurrenceId().getValue())));
        for (var event : calendar.getEvents()) {
            int line = lines.isEmpty() ? 1 : lines.remove(0);
            try {
                add(line, event);
            } catch (Unreadable e) {
                rows.add(Row.unreadable(line, e.why()));
            }
            if (rows.size() > most) {
                throw Refused.incomplete("The file has more than %,d meetings; cut it into several".formatted(most));
            }
        }
    }

    private void add(int line, VEvent event) {
        var start = event.getDateStart();
        if (start == null || start.getValue() == null) {
            throw new Unreadable("The event has no start (DTSTART) that can be read");
        }
        var body = Row.words("title", value(event.getSummary()), Row.LONGEST_BODY);
        if (body.isEmpty()) {
            throw new Unreadable("The event has no title (SUMMARY) to say which body meets");
        }
        if (event.getStatus() != null && Status.cancelled().equals(event.getStatus())) {
            throw new Unreadable("%s is cancelled in the file".formatted(body));
        }
        var place = Row.words("place", value(event.getLocation()).replaceAll("\\R", ", "), Row.LONGEST_PLACE);
        for (var each : starts(event, start)) {
            var time = start.getValue().hasTime() ? each.toLocalTime() : null;
            rows.add(row(line, body, each.toLocalDate(), time, place.isEmpty() ? null : place));
        }
    }

    private static Row row(int line, String body, LocalDate on, @Nullable LocalTime time, @Nullable String place) {
        return new Row(line, body, null, on, time, place, null, null);
    }

    private List<LocalDateTime> starts(VEvent event, DateStart start) {
        var rule = event.getRecurrenceRule();
        if (rule == null && event.getRecurrenceDates().isEmpty()) {
            return List.of(moment(start.getValue()));
        }
        if (rule != null
                && (rule.getValue() == null || !USUAL.contains(rule.getValue().getFrequency()))) {
            throw new Unreadable("A meeting recurs daily, weekly, monthly or yearly, not as the event's RRULE has it");
        }
        boolean timed = start.getValue().hasTime();
        var iterator = event.getDateIterator(timed ? LONDON : TimeZone.getDefault());
        var starts = new ArrayList<LocalDateTime>();
        while (iterator.hasNext()) {
            var next = local(iterator.next(), timed);
            if (next.toLocalDate().isAfter(until)) {
                break;
            }
            if (starts.size() == MOST_RECURRENCES) {
                throw new Unreadable("The event recurs more than %d times until %s".formatted(MOST_RECURRENCES, until));
            }
            if (event.getUid() == null || !moved.contains(event.getUid().getValue() + "/" + next)) {
                starts.add(next);
            }
        }
        return starts;
    }

    /** In London; a day without a time begins at midnight. */
    private static LocalDateTime moment(ICalDate date) {
        return local(date, date.hasTime());
    }

    private static LocalDateTime local(Date date, boolean timed) {
        // what has no time was read as midnight where this machine stands
        var zone = timed ? BusinessClock.LONDON : ZoneId.systemDefault();
        return LocalDateTime.ofInstant(date.toInstant(), zone);
    }

    private static String value(@Nullable Summary summary) {
        return summary == null || summary.getValue() == null ? "" : summary.getValue();
    }

    private static String value(@Nullable Location location) {
        return location == null || location.getValue() == null ? "" : location.getValue();
    }

    private static List<Integer> linesOfEvents(String text) {
        var found = new ArrayList<Integer>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                found.add(number);
            }
        }
        return found;
    }
}
