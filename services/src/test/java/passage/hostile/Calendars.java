package passage.hostile;

import biweekly.Biweekly;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a calendar: a component, a property or a line that somebody's words made (RFC 5545). */
final class Calendars {
    private static final Set<String> COMPONENTS = Set.of("VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT");
    private static final Set<String> PROPERTIES = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "NAME",
            "X-WR-CALNAME",
            "REFRESH-INTERVAL",
            "TZID",
            "TZURL",
            "X-LIC-LOCATION",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "TZNAME",
            "DTSTART",
            "RRULE",
            "RDATE",
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "TRANSP",
            "STATUS");

    private Calendars() {}

    static Set<String> faults(String calendar) {
        var faults = new TreeSet<String>();
        var open = new ArrayDeque<String>();
        for (var line : calendar.replace("\r\n ", "").split("\r\n")) {
            if (line.chars().anyMatch(Character::isISOControl)) {
                faults.add("control character in " + line);
            }
            var name = line.replaceFirst("[;:].*", "");
            if (!PROPERTIES.contains(name.toUpperCase(Locale.ROOT)) || line.isEmpty()) {
                faults.add("property " + line);
            }
            if (name.equals("BEGIN")) {
                open.push(line.substring(6));
                if (!COMPONENTS.contains(open.peek())) {
                    faults.add("component " + open.peek());
                }
            } else if (name.equals("END") && !line.substring(4).equals(open.poll())) {
                faults.add("unbalanced " + line);
            }
        }
        var parsed = Biweekly.parse(calendar).first();
        if (!open.isEmpty() || parsed == null) {
            faults.add("no calendar");
        } else {
            parsed.getEvents().stream()
                    .filter(event -> !event.getAlarms().isEmpty())
                    .forEach(event -> faults.add("alarm"));
        }
        return faults;
    }
}
