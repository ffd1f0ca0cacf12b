package passage.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.events.Topics;
import passage.monitoring.WhatIsDone;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.clock.BusinessClock;
import passage.platform.outbox.Outbox;
import passage.platform.requests.Refused;
import passage.route.Break;
import passage.route.Comparison;
import passage.route.Done;
import passage.route.Reckoning;
import passage.route.Routes;
import passage.route.Timetable;
import passage.route.WhatIf;

/** Tries changes on plans that the person may see; nothing is saved. */
@Component
class WhatIfs {
    private final Plans plans;
    private final Routes routes;
    private final Authorities authorities;
    private final Outbox outbox;
    private final Access access;
    private final BusinessClock clock;

    WhatIfs(Plans plans, Routes routes, Authorities authorities, Outbox outbox, Access access, BusinessClock clock) {
        this.plans = plans;
        this.routes = routes;
        this.authorities = authorities;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a change does to one council's answer to a commission.
     *
     * @param route the council's own, or 'default, not confirmed by the council'
     * @param plan its reference; absent where none is open
     */
    record Line(
            String authority,
            String council,
            String route,
            @Nullable String plan,
            boolean fitsBefore,
            boolean fitsAfter,
            @Nullable LocalDate lastDayBefore,
            @Nullable LocalDate lastDayAfter,
            List<Break> broken) {}

    /**
     * One council's timetable in short.
     *
     * @param route the council's own, or 'default, not confirmed by the council'
     * @param plan its reference; absent where none is open
     * @param lastDay the last day for the next decision
     * @param lastMeeting the last of the council's own meetings for it
     */
    record Short(
            String authority,
            String council,
            String route,
            @Nullable String plan,
            boolean fits,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate lastMeeting,
            LocalDate due,
            String answer,
            List<String> warnings) {}

    /**
     * What a change does to all that the person may see.
     *
     * @param fitBefore how many councils could keep the due date as planned
     * @param fitAfter how many can with the change
     * @param breaking for how many something breaks by it
     */
    record Lines(int looked, int fitBefore, int fitAfter, int breaking, List<Line> councils) {}

    /** What a page shows of a change to one plan. */
    record Sheet(
            String reference, String council, Comparison comparison, List<Milestone> milestones, Timeline timeline) {}

    /** @throws Refused when there is no such plan, or none that the person may see */
    @Transactional(readOnly = true)
    public Plan readable(String reference) {
        var plan = plans.get(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        return plan;
    }

    /** Whether the person may change how the plan goes on, and something of it lies ahead. */
    @Transactional(readOnly = true)
    public boolean mayReplan(String reference) {
        return PlanReading.mayReplan(readable(reference), access.actor());
    }

    @Transactional(readOnly = true)
    public Reckoning reckon(String reference) {
        var plan = readable(reference);
        return routes.reckon(plan.commission(), plan.authority(), WhatIsDone.of(plan), clock.today());
    }

    @Transactional(readOnly = true)
    public Comparison compare(String reference, WhatIf change) {
        var plan = readable(reference);
        routes.requireMeant(plan.commission(), plan.authority(), change);
        return routes.compare(plan.commission(), plan.authority(), WhatIsDone.of(plan), askedOn(change), change);
    }

    @Transactional(readOnly = true)
    public Sheet sheet(String reference, WhatIf change) {
        var plan = readable(reference);
        var comparison = compare(reference, change);
        var events = outbox.log(Topics.PLANS, plan.id().toString()).stream()
                .map(EventLine::read)
                .toList();
        var milestones = Milestones.of(
                routes.get(plan.commission(), plan.authority()),
                new Timetable(comparison.after().steps()),
                events,
                clock.today());
        var due = comparison.after().steps().stream()
                .filter(step -> step.name().equals(Timetable.SUBMIT))
                .findFirst()
                .orElseThrow();
        return new Sheet(
                plan.reference(),
                plan.authorityName(),
                comparison,
                milestones,
                Timeline.of(milestones, Objects.requireNonNull(due.latest()), clock.today()));
    }

    /** Of all councils that the person may see; one without a route of its own goes by the default of its kind. */
    @Transactional(readOnly = true)
    public Lines compareAll(String commission, WhatIf change) {
        var open = plans.answering(commission);
        var lines = new ArrayList<Line>();
        authorities.all().stream()
                .map(Authority::gssCode)
                .filter(access::mayRead)
                .forEach(authority -> {
                    var plan = open.get(authority);
                    if (plan == null || !plan.stage().isOver()) {
                        var done = plan == null ? Done.NOTHING : WhatIsDone.of(plan);
                        lines.add(line(
                                authority,
                                routes.standing(commission, authority),
                                plan == null ? null : plan.reference(),
                                routes.compare(commission, authority, done, askedOn(change), change)));
                    }
                });
        return new Lines(
                lines.size(),
                count(lines, Line::fitsBefore),
                count(lines, Line::fitsAfter),
                count(lines, line -> !line.broken().isEmpty()),
                lines);
    }

    private static int count(List<Line> lines, Predicate<Line> those) {
        return (int) lines.stream().filter(those).count();
    }

    /** The timetables of all councils that the person may see, those that have entered no route among them. */
    @Transactional(readOnly = true)
    public List<Short> timetables(String commission) {
        var open = plans.answering(commission);
        return authorities.all().stream()
                .map(Authority::gssCode)
                .filter(access::mayRead)
                .map(authority -> brief(commission, authority, open.get(authority)))
                .toList();
    }

    private Short brief(String commission, String authority, @Nullable Plan plan) {
        var done = plan == null ? Done.NOTHING : WhatIsDone.of(plan);
        var reckoned = routes.reckon(commission, authority, done, clock.today());
        var due = reckoned.steps().stream()
                .filter(step -> step.name().equals(Timetable.SUBMIT))
                .findFirst()
                .orElseThrow();
        return new Short(
                authority,
                authorities.get(authority).name(),
                routes.standing(commission, authority),
                plan == null ? null : plan.reference(),
                reckoned.fits(),
                date(reckoned.lastDay()),
                date(reckoned.lastMeeting()),
                Objects.requireNonNull(due.latest()),
                reckoned.answer(),
                reckoned.warnings());
    }

    private Line line(String authority, String route, @Nullable String plan, Comparison comparison) {
        return new Line(
                authority,
                authorities.get(authority).name(),
                route,
                plan,
                comparison.fitsBefore(),
                comparison.fitsAfter(),
                date(comparison.before().lastDay()),
                date(comparison.after().lastDay()),
                comparison.broken());
    }

    private static @Nullable LocalDate date(Reckoning.@Nullable Dated dated) {
        return dated == null ? null : dated.date();
    }

    private LocalDate askedOn(WhatIf change) {
        return change.askedOn() == null ? clock.today() : change.askedOn();
    }
}
