package passage.callin;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.AuthorityRules.CallInSettings;
import passage.calendar.CallInWindow;
import passage.calendar.Deadline;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Routes;

/** Takes call-ins of decisions, and what scrutiny and full council make of them. */
@Service
class Challenges {
    /** Who may record a call-in that members made. */
    static final List<Role> RECORDERS = List.of(Role.DEMOCRATIC_SERVICES, Role.SCRUTINY_SUPPORT);

    /** The diagram's timer needs an instant; where the constitution sets no limit it is one that nobody sees. */
    static final Instant NO_LIMIT = Instant.parse("2999-12-31T00:00:00Z");

    private final CallIns callIns;
    private final CalledInRows rows;
    private final Routes routes;
    private final Authorities authorities;
    private final Transitions transitions;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Challenges(
            CallIns callIns,
            CalledInRows rows,
            Routes routes,
            Authorities authorities,
            Transitions transitions,
            BusinessClock clock) {
        this.callIns = callIns;
        this.rows = rows;
        this.routes = routes;
        this.authorities = authorities;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Members' call-in. @param callers the members by name */
    record Called(LocalDate calledInOn, List<String> callers, String grounds) {}

    @Transactional
    Plan callIn(String reference, IfMatch ifMatch, Called called, @Nullable Evidence evidence) {
        var roles = Set.copyOf(RECORDERS);
        return transitions.tell(reference, ifMatch, Message.CALLED_IN, roles, evidence, move -> {
            var plan = move.plan();
            requireMay(plan, called);
            var settings = settings(plan);
            var decision = plan.decision();
            plan.callIn(called.calledInOn(), called.callers().size(), called.grounds(), move.circumstances());
            rows.save(new CalledIn(
                    ids.generate(), decision.id(), plan.id(), called.calledInOn(), called.grounds(), called.callers()));
            return Answers.none().with("callInLimitAt", limit(plan.authority(), settings, called.calledInOn()));
        });
    }

    /** @throws Refused when the latest decision cannot be called in, or not any more */
    CallInWindow openWindow(Plan plan) {
        var decision = plan.decisions().isEmpty() ? null : plan.decision();
        var notice = decision == null ? null : decision.noticeOn();
        if (decision == null || notice == null || decision.callInEndsAt() == null || decision.effectiveFrom() != null) {
            throw Refused.wrongState("No call-in window is open on " + plan.reference());
        }
        if (decision.calledInOn() != null) {
            throw Refused.wrongState("The decision was called in already, on %s; a decision is called in once only"
                    .formatted(Plainly.day(decision.calledInOn())));
        }
        return callIns.window(plan, notice).orElseThrow();
    }

    /** @throws Refused when it came outside the window, or from too few members */
    void requireMay(Plan plan, Called called) {
        requireInside(openWindow(plan), called.calledInOn());
        requireEnough(settings(plan), called.callers());
    }

    /** How many members it takes; null where Passage does not know. */
    @Nullable
    Integer wanted(Plan plan) {
        return settings(plan).callers();
    }

    private void requireInside(CallInWindow window, LocalDate calledInOn) {
        var today = clock.today();
        if (calledInOn.isAfter(today)) {
            throw Refused.notYet("A call-in is recorded once it was made", calledInOn, today);
        }
        var endsAt = window.endsAt().toInstant();
        boolean late = calledInOn.equals(today) && clock.now().isAfter(endsAt);
        if (late || calledInOn.isBefore(window.firstDay()) || calledInOn.isAfter(window.lastDay())) {
            throw Refused.byRule(
                    "The constitution sets the call-in window",
                    "A call-in %s lies outside the window, which runs from %s to %s"
                            .formatted(
                                    late ? "made now" : "of " + Plainly.day(calledInOn),
                                    Plainly.day(window.firstDay()),
                                    Plainly.instant(endsAt)));
        }
    }

    private static void requireEnough(CallInSettings settings, List<String> callers) {
        var distinct = new HashSet<>(callers.stream().map(String::strip).toList());
        int wanted = Optional.ofNullable(settings.callers()).orElse(1);
        if (distinct.size() != callers.size() || callers.size() < wanted) {
            throw Refused.byRule(
                    "The constitution says how many members it takes to call a decision in",
                    distinct.size() != callers.size()
                            ? "Name each member once"
                            : "%s called it in; this council wants %d"
                                    .formatted(callers.size() == 1 ? "1 member" : callers.size() + " members", wanted));
        }
    }

    private Instant limit(String authority, CallInSettings settings, LocalDate calledInOn) {
        var days = settings.scrutinyWithinWorkingDays();
        return days == null
                ? NO_LIMIT
                : Deadline.endOfDay(routes.calendar(authority).plus(calledInOn, days));
    }

    private CallInSettings settings(Plan plan) {
        var act = routes.get(plan.commission(), plan.authority())
                .act(plan.decision().act());
        return act.callIn().within(authorities.get(plan.authority()).rules().callIn());
    }

    @Transactional
    Plan answer(
            String reference,
            IfMatch ifMatch,
            String body,
            LocalDate heldOn,
            Result result,
            @Nullable Evidence evidence) {
        requirePast(heldOn);
        return transitions.take(reference, ifMatch, Step.RECORD_CALL_IN_RESULT, evidence, move -> {
            boolean back = result == Result.BACK_TO_DECISION_MAKER;
            move.plan().answerCallIn(body, heldOn, result.toString(), back, move.circumstances());
            return Answers.none()
                    .with("callInResult", result.toString())
                    .with("callInOverAt", callIns.on(heldOn).toString());
        });
    }

    @Transactional
    Plan recordView(
            String reference,
            IfMatch ifMatch,
            String body,
            LocalDate heldOn,
            boolean objects,
            @Nullable Evidence evidence) {
        requirePast(heldOn);
        return transitions.take(reference, ifMatch, Step.RECORD_COUNCIL_VIEW, evidence, move -> {
            move.plan().recordCouncilView(body, heldOn, objects, move.circumstances());
            return Answers.none()
                    .with("councilObjects", objects)
                    .with("callInOverAt", callIns.on(heldOn).toString());
        });
    }

    private void requirePast(LocalDate heldOn) {
        if (heldOn.isAfter(clock.today())) {
            throw Refused.notYet("A meeting is recorded once it was held", heldOn, clock.today());
        }
    }

    /** The latest call-in of the plan with its callers. */
    Optional<CalledIn> latest(Plan plan) {
        return plan.decisions().isEmpty()
                ? Optional.empty()
                : rows.findByDecisionAndPlan(plan.decision().id(), plan.id());
    }

    /** Until when scrutiny must answer; empty where the constitution sets no limit. */
    Optional<Instant> limit(Plan plan) {
        var on = plan.decision().calledInOn();
        return Optional.ofNullable(on)
                .map(day -> limit(plan.authority(), settings(plan), day))
                .filter(at -> !at.equals(NO_LIMIT));
    }
}
