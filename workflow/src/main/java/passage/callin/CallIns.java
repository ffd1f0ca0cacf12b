package passage.callin;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.calendar.CallInRule;
import passage.calendar.CallInWindow;
import passage.calendar.Reasoned;
import passage.events.Evidence;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Routes;

/** Opens the call-in window when the publication of the decision notice is recorded. */
@Service
class CallIns {
    private final Routes routes;
    private final Authorities authorities;
    private final Transitions transitions;
    private final BusinessClock clock;

    CallIns(Routes routes, Authorities authorities, Transitions transitions, BusinessClock clock) {
        this.routes = routes;
        this.authorities = authorities;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    Plan publishNotice(
            String reference,
            IfMatch ifMatch,
            LocalDate publishedOn,
            @Nullable String address,
            @Nullable Evidence evidence) {
        if (publishedOn.isAfter(clock.today())) {
            throw Refused.byRule(
                    "A notice is recorded once it was published",
                    "%s lies after today, %s".formatted(publishedOn, clock.today()));
        }
        return transitions.take(reference, ifMatch, Step.PUBLISH_NOTICE, evidence, move -> {
            var window = window(move.plan(), publishedOn);
            var endsAt = window.map(w -> w.endsAt().toInstant()).orElse(null);
            move.plan().publishNotice(publishedOn, address, endsAt, move.circumstances());
            // the process waits until the decision may be implemented, which can be later than the window's end
            var waitsUntil = window.map(w -> w.effectiveFrom().toInstant()).orElse(clock.now());
            return Answers.none().with("callInEndsAt", waitsUntil);
        });
    }

    /** The window that the notice of the latest decision opens; empty where call-in does not apply. */
    Optional<CallInWindow> window(Plan plan, LocalDate noticePublished) {
        return rule(plan).map(rule -> rule.windowFor(routes.calendar(), noticePublished));
    }

    /** {@link #window} with its reasons. */
    Optional<Reasoned<CallInWindow>> explain(Plan plan, LocalDate noticePublished) {
        return rule(plan).map(rule -> rule.explain(routes.calendar(), noticePublished));
    }

    private Optional<CallInRule> rule(Plan plan) {
        var act = routes.get(plan.commission(), plan.authority())
                .act(plan.decision().act());
        var council = authorities.get(plan.authority()).rules().callIn();
        return act.callIn().applies() ? Optional.of(act.callIn().within(council).rule()) : Optional.empty();
    }
}
