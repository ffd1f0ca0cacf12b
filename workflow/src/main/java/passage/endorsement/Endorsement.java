package passage.endorsement;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.plan.Decision;
import passage.plan.Outcome;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Routes;

/** Records decisions word for word, and what became of the text. */
@Service
class Endorsement {
    private final Routes routes;
    private final Transitions transitions;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Endorsement(Routes routes, Transitions transitions, BusinessClock clock) {
        this.routes = routes;
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
            @Nullable String amendment) {}

    @Transactional
    Plan record(String reference, IfMatch ifMatch, Taken taken, @Nullable Evidence evidence) {
        if (taken.decidedOn().isAfter(clock.today())) {
            throw Refused.byRule(
                    "A decision is recorded once it was taken",
                    "%s lies after today, %s".formatted(taken.decidedOn(), clock.today()));
        }
        if (taken.outcome() == Outcome.AMENDED_AND_APPROVED && isBlank(taken.amendment())) {
            throw Refused.byRule(
                    "Passage's own rule: an amendment is recorded in words",
                    "Say in 'amendment' what was changed when the plan was amended and approved");
        }
        return transitions.take(reference, ifMatch, Step.RECORD_DECISION, evidence, move -> {
            var plan = move.plan();
            int act = actInHand(plan);
            var route = routes.get(plan.commission(), plan.authority());
            var planned = route.act(act);
            plan.record(
                    ids.generate(),
                    new Decision.Particulars(
                            act,
                            planned.kind().toString(),
                            planned.body(),
                            taken.outcome(),
                            taken.decidedOn(),
                            taken.reasons(),
                            taken.alternatives(),
                            taken.interests(),
                            taken.amendment()),
                    route.acts().size() - act,
                    move.circumstances());
            if (taken.outcome() == Outcome.REJECTED) {
                plan.reject(move.circumstances());
            }
            return Answers.none()
                    .with("actNo", act)
                    .with("outcome", taken.outcome().toString())
                    .with("actKind", planned.kind().toString())
                    .with("callInApplies", planned.callIn().applies())
                    .with("wordingAgreed", false);
        });
    }

    @Transactional
    Plan completeAmendedText(String reference, IfMatch ifMatch, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.AMEND_TEXT, evidence, move -> {
            move.plan().completeAmendedText(move.circumstances());
            return Answers.none();
        });
    }

    @Transactional
    Plan confirmWording(String reference, IfMatch ifMatch, boolean agreed, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.CONFIRM_WORDING, evidence, move -> {
            move.plan().confirmWording(agreed, move.circumstances());
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
            } else if (decision.endorsedDigest() != null) {
                act = decision.act() + 1;
            }
        }
        return act;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
