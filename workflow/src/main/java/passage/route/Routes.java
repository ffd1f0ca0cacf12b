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
import passage.events.Evidence;
import passage.events.RouteChange;
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

    /**
     * The council's own route, or the default of its kind, which is an assumption, until it has entered or confirmed one.
     *
     * @throws Refused when there is no such commission or council
     */
    public Route get(String commission, String authority) {
        return find(commission, authority).orElseGet(() -> byDefault(commission, authority));
    }

    private Route byDefault(String commission, String authority) {
        var asked = commissions.get(commission);
        var council = authorities.get(authority);
        return DefaultRoutes.of(council.kind(), council.governance(), asked.issuedOn());
    }

    /** How far a route is the council's own, in words. */
    public String standing(String commission, String authority) {
        return find(commission, authority).isPresent() ? "the council's own" : DefaultRoutes.MARK;
    }

    /** The route that the council has entered or confirmed. */
    public Optional<Route> find(String commission, String authority) {
        return rows.findById(RouteRow.idOf(commission, authority)).map(RouteRow::route);
    }

    /** The days that count for councils in England. */
    public WorkingDays calendar() {
        return calendar;
    }

    /** The days that count for a council, which may be closed on others. */
    public WorkingDays calendar(String authority) {
        return Registered.calendar(authorities.get(authority), calendar);
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

    /** The same before and after a change of the route itself; nothing is saved. */
    public Comparison compare(String commission, String authority, Done done, LocalDate askedOn, Route wanted) {
        return Comparison.of(
                done.of(way(commission, authority).askedOn(askedOn)),
                done.of(way(commission, authority, wanted).askedOn(askedOn)));
    }

    /** The same before and after a meeting is moved, with the route that then holds; nothing is saved. */
    public Comparison compare(
            String commission, String authority, Done done, LocalDate askedOn, MovedMeeting moved, Route wanted) {
        var after = way(commission, authority, wanted);
        return Comparison.of(
                done.of(way(commission, authority).askedOn(askedOn)),
                done.of(after.withMeetings(moved.of(after.meetings())).askedOn(askedOn)));
    }

    /**
     * What a wanted route changes of the one that a plan goes.
     *
     * @throws Refused when that is nothing, unlawful, or something that the plan has passed
     */
    public List<RouteChange> changes(String commission, String authority, Route wanted, Behind behind) {
        var council = authorities.get(authority);
        var changes = Ahead.changes(get(commission, authority), wanted, behind);
        RouteRules.check(council.name(), council.governance(), council.rules(), wanted);
        return changes;
    }

    /**
     * Changes the route of a plan that is under way; the plan is locked by whoever calls.
     *
     * @return the route as it is from now on
     * @throws Refused as {@link #changes}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route change(String commission, String authority, Route wanted, Behind behind) {
        var row = rows.findById(RouteRow.idOf(commission, authority)).orElseThrow();
        changes(commission, authority, wanted, behind);
        row.change(Ahead.keeping(row.route(), wanted, behind));
        return row.route();
    }

    /** The council's way for the commission with all its rules, meetings and dates. */
    Way way(String commission, String authority) {
        var own = find(commission, authority);
        if (own.isPresent()) {
            return way(commission, authority, own.get());
        }
        var mark = "The route of %s is the %s."
                .formatted(authorities.get(authority).name(), DefaultRoutes.MARK);
        return way(commission, authority, byDefault(commission, authority)).remarking(List.of(mark));
    }

    private Way way(String commission, String authority, Route route) {
        var asked = commissions.get(commission);
        return Registered.way(
                route,
                authorities.get(authority),
                authorities.meetingsOf(authority),
                asked,
                extensions.dues(asked, authority),
                calendar);
    }

    /** A plan now follows the route, so it can no longer be changed under it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route use(String commission, String authority) {
        var row = rows.findById(RouteRow.idOf(commission, authority))
                .orElseThrow(() -> Refused.wrongState(
                        "Enter the route of %s for %s, or confirm the default, before its plan is opened"
                                .formatted(authority, commission)));
        row.use();
        return row.route();
    }

    /** The council says that the default of its kind is how it goes. */
    @Transactional
    RouteRow confirm(String commission, String authority, Evidence evidence) {
        if (find(commission, authority).isPresent()) {
            throw Refused.wrongState("%s has a route of its own for %s".formatted(authority, commission));
        }
        return set(
                commission,
                authority,
                IfMatch.ANY,
                byDefault(commission, authority).restingOn(evidence));
    }

    /**
     * As {@link #confirm}, for the pages.
     *
     * @throws Refused when the council has a route of its own
     */
    @Transactional
    public void adopt(String commission, String authority, Evidence evidence) {
        confirm(commission, authority, evidence);
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
                    "The plan of %s for %s is under way on this route; change it with a reason, by PUT /api/plans/{plan}/route"
                            .formatted(authority, commission));
        }
        row.change(route);
        return row;
    }
}
