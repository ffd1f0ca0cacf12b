package passage.diary;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.RefreshInterval;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.springframework.core.io.ClassPathResource;
import passage.platform.clock.BusinessClock;

/** Writes what calendars are told as iCalendar (RFC 5545), in the time of Europe/London. */
final class CalendarText {
    private static final String LONDON = read("diary/london.ics");
    private static final int HOURS_BETWEEN_LOOKS = 6;
    private static final int LONGEST_LINE_OCTETS = 75;

    private CalendarText() {}

    static ICalendar of(String name, List<Told> told) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Passage//Diary//EN");
        var title = plain(name).replace('\n', ' ');
        calendar.setName(title);
        calendar.setExperimentalProperty("X-WR-CALNAME", title);
        calendar.setRefreshInterval(new RefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_LOOKS).build()));
        var zone = new TimezoneAssignment(TimeZone.getTimeZone(BusinessClock.LONDON), london());
        calendar.getTimezoneInfo().setDefaultTimezone(zone);
        told.forEach(each -> calendar.addEvent(event(each)));
        return calendar;
    }

    static String write(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, biweekly.ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setGlobalTimezone(calendar.getTimezoneInfo().getDefaultTimezone());
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    /** Lines of 75 octets at most, which the library counts in characters. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var character = Character.toString(text.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            boolean ends = character.equals("\r") || character.equals("\n");
            if (!ends && octets + more > LONGEST_LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets = ends ? 0 : octets + more;
        }
        return folded.toString();
    }

    /** Without characters that end a line in ways of their own, or that no reader shows. */
    private static String plain(String words) {
        return words.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }

    private static VEvent event(Told told) {
        var entry = told.entry();
        var event = new VEvent();
        event.setUid(new Uid(entry.uid()));
        event.setDateTimeStamp(Date.from(told.changedAt()));
        event.setLastModified(Date.from(told.changedAt()));
        event.setSequence(told.sequence());
        event.setSummary(plain(entry.summary()));
        event.setDescription(plain(entry.details()));
        if (entry.place() != null) {
            event.setLocation(plain(entry.place()));
        }
        if (entry.startsAt() == null) {
            event.setDateStart(new ICalDate(day(entry.startsOn()), false));
            event.setTransparency(Transparency.transparent());
        } else {
            var start = entry.startsOn().atTime(entry.startsAt()).atZone(BusinessClock.LONDON);
            event.setDateStart(Date.from(start.toInstant()));
        }
        event.setStatus(told.gone() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static DateTimeComponents day(LocalDate day) {
        return new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static VTimezone london() {
        return Biweekly.parse(LONDON)
                .first()
                .getTimezoneInfo()
                .getComponents()
                .iterator()
                .next();
    }

    private static String read(String name) {
        try (var in = new ClassPathResource(name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
