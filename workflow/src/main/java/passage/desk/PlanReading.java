package passage.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.commission.Commissions;
import passage.commission.Extensions;
import passage.desk.PlanSheet.Sent;
import passage.events.Event.PlanEvent;
import passage.events.PlanFact;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.plan.Stage;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.outbox.Logged;
import passage.platform.outbox.Outbox;
import passage.platform.requests.Refused;
import passage.process.Position;
import passage.process.Positions;
import passage.process.Step;
import passage.route.Routes;
import passage.scrutiny.ReviewRecords;

/** Reads a plan for its page, if the person may see it. */
@Component
class PlanReading {
    private final Plans plans;
    private final Positions positions;
    private final Routes routes;
    private final Commissions commissions;
    private final Extensions extensions;
    private final ReviewRecords reviews;
    private final Outbox outbox;
    private final Access access;
    private final People people;
    private final BusinessClock clock;

    PlanReading(
            Plans plans,
            Positions positions,
            Routes routes,
            Commissions commissions,
            Extensions extensions,
            ReviewRecords reviews,
            Outbox outbox,
            Access access,
            People people,
            BusinessClock clock) {
        this.plans = plans;
        this.positions = positions;
        this.routes = routes;
        this.commissions = commissions;
        this.extensions = extensions;
        this.reviews = reviews;
        this.outbox = outbox;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused when there is no such plan, or none that the person may see */
    @Transactional(readOnly = true)
    public PlanSheet sheet(String reference) {
        var plan = plans.get(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        var actor = access.actor();
        var log = outbox.log(Topics.PLANS, plan.id().toString());
        return sheet(plan, actor, positions.of(plan.id()), log);
    }

    private PlanSheet sheet(Plan plan, Actor actor, Position position, List<Logged> log) {
        var today = clock.today();
        var events = log.stream().map(EventLine::read).toList();
        var passed = Passed.of(facts(events));
        var route = routes.get(plan.commission(), plan.authority());
        var timetable = routes.timetable(plan.commission(), plan.authority());
        var submissionDue = extensions
                .dues(commissions.get(plan.commission()), plan.authority())
                .submission();
        var milestones = Milestones.of(route, timetable, events, today);
        var steps = StepLine.of(route, position, passed);
        var tag = StageTag.of(plan.stage());
        var grounds = new Grounds(events);
        var names = namesFor(actor, plan);
        return new PlanSheet(
                plan.reference(),
                plan.authorityName(),
                plan.title(),
                tag.key(),
                tag.title(),
                Due.next(plan.keeping(), routes.calendar(), today).orElse(null),
                submissionDue,
                NextStep.of(plan, position, actor, names),
                StepLine.now(steps, tag.title()),
                String.join(",", position.elements()),
                StepLine.join(passed, position.elements()),
                steps,
                milestones,
                Timeline.of(milestones, submissionDue, today),
                TextLine.of(plan, text -> names.apply(text.draftedBy()).orElse(Role.AUTHOR.title()), grounds),
                Sameness.of(plan),
                plan.decisions().stream()
                        .map(decision -> DecisionSheet.of(plan, decision, grounds, plans.decidedBy(decision.id())))
                        .toList(),
                reviews.of(plan.id()).stream()
                        .map(review -> new ReviewSheet(
                                review,
                                Sameness.version(plan, review.digest()),
                                Grounds.words(grounds.review(review.no()))))
                        .toList(),
                lines(log, events, names),
                sent(plan, grounds),
                SendingSheet.of(plan),
                facts(events).stream().anyMatch(PlanFact.RefreshBegun.class::isInstance),
                position.elements().contains(Passed.CALL_IN_OPEN)
                        && (actor.holds(Role.DEMOCRATIC_SERVICES, plan.authority())
                                || actor.holds(Role.SCRUTINY_SUPPORT, plan.authority())),
                mayReplan(plan, actor),
                !plan.stage().isOver() && actor.holds(Role.DEMOCRATIC_SERVICES, plan.authority()),
                NextStep.tasksFor(plan, position, actor).stream()
                        .anyMatch(task -> task.step() == Step.REPORT_PROGRESS));
    }

    static boolean mayReplan(Plan plan, Actor actor) {
        return plan.stage().compareTo(Stage.MONITORING) < 0
                && (actor.holds(Role.DEMOCRATIC_SERVICES, plan.authority())
                        || actor.holds(Role.ADMIN, plan.authority()));
    }

    private static List<PlanFact> facts(List<PlanEvent> events) {
        return events.stream().map(PlanEvent::fact).toList();
    }

    /** Names are for the council's own people; others see roles. */
    private Function<UUID, Optional<String>> namesFor(Actor actor, Plan plan) {
        return actor.worksFor(plan.authority()) ? people::nameOf : person -> Optional.empty();
    }

    private static List<EventLine> lines(
            List<Logged> log, List<PlanEvent> events, Function<UUID, Optional<String>> names) {
        return IntStream.range(0, log.size())
                .mapToObj(n -> EventLine.of(log.get(n), events.get(n), names))
                .toList();
    }

    private static Sent sent(Plan plan, Grounds grounds) {
        var sending = plan.sending();
        return new Sent(
                sending.submittedOn(),
                Grounds.basis(grounds.submission()),
                sending.receipt(),
                sending.publishedOn(),
                Grounds.basis(grounds.publication()),
                sending.publishedAddress(),
                DecisionSheet.webAddress(sending.publishedAddress()));
    }
}
