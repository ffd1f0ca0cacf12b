package passage.route;

import java.time.LocalDate;
import java.util.List;
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
        return new Timetable(Reckoning.steps(way(commission, authority)));
    }

    /**
     * The timetable with what was done, whether it fits, and the ways out where it does not.
     *
     * @param askedOn the day for which is told what can still be done
     */
    public Reckoning reckon(String commission, String authority, Done done, LocalDate askedOn) {
        return Reckoning.of(done.of(way(commission, authority).askedOn(askedOn)));
    }

    /** The same before and after a change that is tried; nothing is saved. */
    public Comparison compare(String commission, String authority, Done done, LocalDate askedOn, WhatIf change) {
        change.check();
        var before = done.of(way(commission, authority).askedOn(askedOn));
        return Comparison.of(before, change.of(before));
    }

    /** @throws Refused naming a meeting that is to move and is not there */
    public void requireMeant(String commission, String authority, WhatIf change) {
        change.check();
        var way = way(commission, authority);
        var moves = change.meetings() == null ? List.<WhatIf.Move>of() : change.meetings();
        moves.stream().filter(move -> !WhatIf.concerns(way, move)).findFirst().ifPresent(move -> {
            throw Refused.incomplete(
                    "Nothing of this plan is planned at the meeting that is to move to %s: give the body"
                                    .formatted(move.to())
                            + " and the date as the route has them, or the number of the act");
        });
    }

    /** GSS codes of the councils that have a route for the commission. */
    public List<String> councilsOf(String commission) {
        commissions.get(commission);
        return rows.findByCommissionOrderByAuthority(commission).stream()
                .map(RouteRow::authority)
                .toList();
    }

    /** The council's way for the commission with all its rules, meetings and dates. */
    Way way(String commission, String authority) {
        return Registered.way(
                get(commission, authority),
                authorities.get(authority),
                authorities.meetingsOf(authority),
                commissions.get(commission),
                extensions.dues(commissions.get(commission), authority),
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
        var council = authorities.get(authority);
        RouteRules.check(council.name(), council.governance(), council.rules(), route);
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
