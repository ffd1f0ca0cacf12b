package passage.route;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import passage.authority.Authority;
import passage.authority.Meeting;
import passage.calendar.WorkingDays;
import passage.commission.Commission;
import passage.commission.DueDates;
import passage.events.Plainly;
import passage.route.Way.Dues;
import passage.route.Way.Sitting;

/** The way of a council that is registered, for a commission that was issued. */
final class Registered {
    private Registered() {}

    static Way way(
            Route route,
            Authority council,
            List<Meeting> meetings,
            Commission commission,
            DueDates dues,
            WorkingDays calendar) {
        return withAgendas(Ways.of(
                council.name(),
                council.governance(),
                route,
                council.rules(),
                dues(route, commission, dues),
                meetings.stream()
                        .map(meeting -> new Sitting(
                                meeting.body(), meeting.kind(), meeting.heldOn(), meeting.agendaPublishedOn()))
                        .toList(),
                calendar(council, calendar),
                null));
    }

    static WorkingDays calendar(Authority council, WorkingDays calendar) {
        var closures = new TreeMap<LocalDate, String>();
        council.closureDays().forEach(day -> closures.put(day.on(), day.why()));
        return closures.isEmpty() ? calendar : calendar.closedOn(closures);
    }

    /** With the agendas that were noted of its acts' meetings. */
    private static Way withAgendas(Way way) {
        return way.withActs(way.acts().stream()
                .map(act -> {
                    var agenda = way.agendaOf(act.body(), act.on());
                    return agenda == null ? act : act.done(act.decided(), act.notice(), agenda);
                })
                .toList());
    }

    private static Dues dues(Route route, Commission commission, DueDates dues) {
        var own = route.publication().due();
        return new Dues(
                dues.submission(),
                null,
                own == null ? dues.publication() : own,
                null,
                asked(commission, dues),
                own == null
                        ? publicationAsked(commission, dues)
                        : "The council set this day for publication in its route.");
    }

    private static String asked(Commission commission, DueDates dues) {
        var extension = dues.extension();
        return extension == null
                ? "The commission '%s' asks for the plan by the end of this day.".formatted(commission.title())
                : "%s gave this council an extension on %s, from %s (%s)."
                        .formatted(
                                extension.givenBy(),
                                Plainly.day(extension.givenOn()),
                                Plainly.day(commission.submissionDue()),
                                extension.source());
    }

    private static String publicationAsked(Commission commission, DueDates dues) {
        return dues.publication().equals(commission.publicationDue())
                ? "The commission '%s' has publication due by the end of this day.".formatted(commission.title())
                : asked(commission, dues);
    }
}
