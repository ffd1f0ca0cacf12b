package passage.route;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.calendar.BankHolidays;
import passage.calendar.WorkingDays;
import passage.commission.Commissions;
import passage.commission.Extensions;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;

/** Each council's route for each commission, and the timetable computed from it. */
@Service
public class Routes {
    private final RouteRows rows;
    private final Authorities authorities;
    private final Commissions commissions;
    private final Extensions extensions;
    private final WorkingDays calendar = WorkingDays.of(BankHolidays.englandAndWales());

    Routes(RouteRows rows, Authorities authorities, Commissions commissions, Extensions extensions) {
        this.rows = rows;
        this.authorities = authorities;
        this.commissions = commissions;
        this.extensions = extensions;
    }

    /** @throws Refused when none was entered */
    public Route get(String commission, String authority) {
        return find(commission, authority)
                .orElseThrow(() -> Refused.notFound("route of %s for %s".formatted(authority, commission)));
    }

    public Optional<Route> find(String commission, String authority) {
        return rows.findById(RouteRow.idOf(commission, authority)).map(RouteRow::route);
    }

    /** The days that count for councils in England. */
    public WorkingDays calendar() {
        return calendar;
    }

    public Timetable timetable(String commission, String authority) {
        var asked = commissions.get(commission);
        return Timetable.of(
                get(commission, authority),
                authorities.get(authority).rules(),
                asked,
                extensions.dues(asked, authority),
                calendar);
    }

    /** A plan now follows the route, so it can no longer be changed under it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route use(String commission, String authority) {
        var row = rows.findById(RouteRow.idOf(commission, authority))
                .orElseThrow(() -> Refused.wrongState(
                        "Enter the route of %s for %s before its plan is opened".formatted(authority, commission)));
        row.use();
        return row.route();
    }

    @Transactional
    RouteRow set(String commission, String authority, IfMatch ifMatch, Route route) {
        commissions.get(commission);
        RouteRules.check(authorities.get(authority), route);
        var known = rows.findById(RouteRow.idOf(commission, authority));
        if (known.isEmpty()) {
            return rows.save(new RouteRow(commission, authority, route));
        }
        var row = known.get();
        ifMatch.check(row.version());
        if (row.inUse()) {
            throw Refused.wrongState(
                    "The plan of %s for %s is under way on this route".formatted(authority, commission));
        }
        row.change(route);
        return row;
    }
}
