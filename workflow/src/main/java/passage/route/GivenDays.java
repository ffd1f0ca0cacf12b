package passage.route;

import static passage.route.Reading.bounded;
import static passage.route.Reading.orElse;
import static passage.route.Reading.orElse2;
import static passage.route.Reading.orEmpty;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import passage.calendar.BankHolidays;
import passage.calendar.Words;
import passage.calendar.WorkingDays;
import passage.platform.requests.Refused;

/** The calendar of a document: the carried bank holidays with those that it adds, and the council's closure days. */
final class GivenDays {
    private static final int MOST = 500;

    private GivenDays() {}

    /** @param remarks to which is added what was left out */
    static WorkingDays of(Asked asked, List<String> remarks) {
        var holidays = BankHolidays.englandAndWales();
        if (asked.bankHolidaysAsKnownOn() != null) {
            holidays = holidays.asKnownOn(asked.bankHolidaysAsKnownOn());
        }
        var more = orEmpty(asked.bankHolidays());
        var closed = orEmpty(asked.closureDays());
        bounded("bankHolidays", more, MOST);
        bounded("closureDays", closed, MOST);
        var askedOn = asked.askedOn();
        for (var day : more) {
            var date = dated("bankHolidays", day);
            var proclaimed = orElse(day.proclaimedOn(), date);
            var known = orElse2(asked.bankHolidaysAsKnownOn(), day.proclaimedOn() == null ? null : askedOn);
            if (known == null || !proclaimed.isAfter(known)) {
                holidays = holidays.with(date, orElse(day.title(), "extra bank holiday"), proclaimed);
            } else {
                remarks.add("The bank holiday on %s, proclaimed on %s, was not known on %s and is left out."
                        .formatted(Words.full(date), Words.full(proclaimed), Words.full(known)));
            }
        }
        var closures = new TreeMap<LocalDate, String>();
        closed.forEach(day -> closures.put(dated("closureDays", day), orElse(day.title(), "closure day")));
        return WorkingDays.of(holidays).closedOn(closures);
    }

    private static LocalDate dated(String field, Asked.Day day) {
        if (day.date() == null) {
            throw Refused.incomplete("Each day of '%s' has a date, such as 2024-07-12".formatted(field));
        }
        return day.date();
    }
}
