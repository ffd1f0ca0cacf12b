package passage.endorsement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.plan.Plan;
import passage.plan.PlanDecisions.SignOff;
import passage.plan.Plans;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Route.Delegation;
import passage.route.Routes;

/** Settles the last words where a decision left them to a delegate, in consultation with whom it named. */
@Service
class FinalText {
    private final Routes routes;
    private final Plans plans;
    private final Transitions transitions;
    private final BusinessClock clock;

    FinalText(Routes routes, Plans plans, Transitions transitions, BusinessClock clock) {
        this.routes = routes;
        this.plans = plans;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    Plan finish(String reference, IfMatch ifMatch, @Nullable String note, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.FINALISE_TEXT, evidence, move -> {
            move.plan().finaliseText(note, move.circumstances());
            return Answers.none().with("signedOff", false);
        });
    }

    /** A delegate's word. @param statement that the change lies within the delegation */
    record Word(
            String statement,
            @Nullable String consulted,
            @Nullable LocalDate consultedOn) {}

    @Transactional
    Plan signOff(String reference, IfMatch ifMatch, Word word, @Nullable Evidence evidence) {
        var delegation = delegation(plans.get(reference));
        var to = Role.named(delegation.to());
        requireConsulted(delegation, word);
        return transitions.takeAs(reference, ifMatch, Step.SIGN_OFF_TEXT, to, evidence, move -> {
            var signOff = new SignOff(to.toString(), word.statement(), word.consulted(), word.consultedOn());
            move.plan().signOff(move.person(), signOff, move.circumstances());
            return Answers.none().with("signedOff", true);
        });
    }

    private void requireConsulted(Delegation delegation, Word word) {
        var on = word.consultedOn();
        if (delegation.consulting() != null && (word.consulted() == null || on == null)) {
            throw Refused.byRule(
                    "A delegation 'in consultation with' is used only after consulting",
                    "Say in 'consulted' and 'consultedOn' that the %s was consulted, and when"
                            .formatted(delegation.consulting()));
        }
        if (on != null && on.isAfter(clock.today())) {
            throw Refused.notYet("A consultation is recorded once it was held", on, clock.today());
        }
    }

    @Transactional
    Plan sendBack(String reference, IfMatch ifMatch, String note, @Nullable Evidence evidence) {
        var to = Role.named(delegation(plans.get(reference)).to());
        return transitions.takeAs(reference, ifMatch, Step.SIGN_OFF_TEXT, to, evidence, move -> {
            move.plan().returnFinalText(to.toString(), note, move.circumstances());
            return Answers.none().with("signedOff", false);
        });
    }

    /** The delegation after the latest decision. */
    Delegation delegation(Plan plan) {
        return routes.get(plan.commission(), plan.authority())
                .delegationAfter(plan.decision().act())
                .orElseThrow(() -> Refused.wrongState("No last words of %s are delegated".formatted(plan.reference())));
    }
}
