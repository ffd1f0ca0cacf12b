package passage.endorsement;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.commission.Commissions;
import passage.events.Evidence;
import passage.events.PlanFact.Urgency;
import passage.plan.Decision;
import passage.plan.Outcome;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Route.Act;
import passage.route.Route.Delegation;
import passage.route.Routes;

/** Records decisions word for word, and what became of the text. */
@Service
class Endorsement {
    private final Routes routes;
    private final Commissions commissions;
    private final Transitions transitions;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Endorsement(Routes routes, Commissions commissions, Transitions transitions, BusinessClock clock) {
        this.routes = routes;
        this.commissions = commissions;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** What the record of a decision says (SI 2012/2089 reg 12 and 13 for the particulars). */
    record Taken(
            Outcome outcome,
            LocalDate decidedOn,
            String reasons,
            @Nullable String alternatives,
            @Nullable String interests,
            @Nullable String amendment,
            @Nullable Urgency urgency,
            boolean reviewAgain) {}

    @Transactional
    Plan record(String reference, IfMatch ifMatch, Taken taken, @Nullable Evidence evidence) {
        return record(ids.generate(), reference, ifMatch, taken, evidence);
    }

    /** @param decision id; one decision may name several plans */
    @Transactional
    Plan record(UUID decision, String reference, IfMatch ifMatch, Taken taken, @Nullable Evidence evidence) {
        if (taken.decidedOn().isAfter(clock.today())) {
            throw Refused.notYet("A decision is recorded once it was taken", taken.decidedOn(), clock.today());
        }
        if (taken.outcome() == Outcome.AMENDED_AND_APPROVED && isBlank(taken.amendment())) {
            throw Refused.byRule(
                    "Passage's own rule: an amendment is recorded in words",
                    "Say in 'amendment' what was changed when the plan was amended and approved");
        }
        if (taken.reviewAgain() && taken.outcome() != Outcome.REFERRED_BACK) {
            throw Refused.byRule(
                    "Passage's own rule: reviews begin again with a new draft",
                    "Leave out 'reviewAgain' unless the plan is referred back");
        }
        return transitions.take(reference, ifMatch, Step.RECORD_DECISION, evidence, move -> {
            var plan = move.plan();
            commissions.requireSince(plan.commission(), taken.decidedOn(), "The decision");
            int act = actInHand(plan);
            var route = routes.get(plan.commission(), plan.authority());
            var planned = route.act(act);
            var delegation = route.delegationAfter(act);
            requireDelegation(
                    taken.outcome(),
                    planned,
                    delegation.isPresent() || act < route.acts().size());
            requireUrgency(taken.urgency(), planned);
            boolean calledInBefore = plan.calledInBefore(act);
            plan.record(
                    decision,
                    new Decision.Particulars(
                            act,
                            planned.kind().toString(),
                            planned.body(),
                            taken.outcome(),
                            taken.decidedOn(),
                            taken.reasons(),
                            taken.alternatives(),
                            taken.interests(),
                            taken.amendment(),
                            taken.urgency()),
                    route.acts().size() - act,
                    move.circumstances());
            if (taken.outcome() == Outcome.REJECTED) {
                plan.reject(move.circumstances());
            }
            var answers = Answers.none()
                    .with("actNo", act)
                    .with("outcome", taken.outcome().toString())
                    .with("actKind", planned.kind().toString())
                    .with("callInApplies", planned.callIn().applies())
                    .with("calledInBefore", calledInBefore)
                    .with("callInOverAt", "")
                    .with("wordingAgreed", false)
                    .with("signedOff", false)
                    .with("finaliseNeeded", delegation.isPresent())
                    .with("signOffRole", delegation.map(Delegation::to).orElse(""));
            return taken.reviewAgain() ? answers.with("reviewNo", 0) : answers;
        });
    }

    /** The approach alone cannot be sent: somebody must settle the words, or a further act decide on them. */
    private static void requireDelegation(Outcome outcome, Act planned, boolean wordsToCome) {
        if (outcome == Outcome.APPROACH_ENDORSED && !wordsToCome) {
            throw Refused.byRule(
                    "Passage's own rule: an approach is endorsed with the words still to come",
                    "The route delegates no final wording after %s and has no further act; record who may settle the words"
                                    .formatted(planned.body())
                            + " in the route first");
        }
    }

    /** What was planned as urgent says why; at a meeting anything else may turn out to be so as well. */
    private static void requireUrgency(@Nullable Urgency urgency, Act planned) {
        if (planned.urgent() != null && urgency == null) {
            throw Refused.byRule(
                    "Passage's own rule: an urgent decision says why it could not wait",
                    "Say in 'urgency' why the decision could not wait, and which office agreed");
        }
    }

    @Transactional
    Plan completeAmendedText(String reference, IfMatch ifMatch, @Nullable String note, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.AMEND_TEXT, evidence, move -> {
            move.plan().completeAmendedText(note, move.circumstances());
            return Answers.none();
        });
    }

    @Transactional
    Plan confirmWording(
            String reference, IfMatch ifMatch, boolean agreed, @Nullable String note, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.CONFIRM_WORDING, evidence, move -> {
            move.plan().confirmWording(agreed, note, move.circumstances());
            return Answers.none().with("wordingAgreed", agreed);
        });
    }

    /**
     * The first act of the route that has not endorsed yet. After a referral back the text is drafted anew, and no act has
     * endorsed the new words, so the acts begin again at the first.
     */
    static int actInHand(Plan plan) {
        int act = 1;
        for (var decision : plan.decisionsSinceBegun()) {
            if (decision.outcome() == Outcome.REFERRED_BACK) {
                act = 1;
            } else if (decision.endorses()) {
                act = decision.act() + 1;
            }
        }
        return act;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
