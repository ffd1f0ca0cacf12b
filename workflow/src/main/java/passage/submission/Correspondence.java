package passage.submission;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.FurtherDecisionRecorded;
import passage.events.PlanFact.QuestionAnswered;
import passage.events.PlanFact.TextCorrected;
import passage.plan.Correction.FurtherDecision;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;

/** Answers the department, and mends what it returned. */
@Service
class Correspondence {
    /** The outcomes that let a corrected text go; the last stands for a change that needs no further act. */
    static final Set<String> AGREED = Set.of("endorsed", "approved", "adopted", "within-delegation");

    static final String REJECTED = "rejected";

    private final Transitions transitions;
    private final BusinessClock clock;

    Correspondence(Transitions transitions, BusinessClock clock) {
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    Plan answer(String reference, IfMatch ifMatch, UUID question, String answer, @Nullable Evidence evidence) {
        return transitions.takeAbout(reference, ifMatch, Step.ANSWER_QUESTION, question.toString(), evidence, move -> {
            var asked = move.plan().sending().answer(question, answer, clock.today());
            move.plan()
                    .note(
                            new QuestionAnswered(asked.submission(), asked.id(), answer, clock.today()),
                            move.circumstances());
            return Answers.none();
        });
    }

    /** The newest version goes in the place of the returned one; it may be the same, where the author keeps the text. */
    @Transactional
    Plan correct(String reference, IfMatch ifMatch, @Nullable String note, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.CORRECT_TEXT, evidence, move -> {
            var plan = move.plan();
            var text = plan.text();
            boolean changed = plan.sending().correct(text);
            var correction = plan.sending().correction().orElseThrow();
            plan.note(
                    new TextCorrected(correction.submission(), text.no(), text.digest(), changed, note),
                    move.circumstances());
            return Answers.none().with("textCorrected", changed);
        });
    }

    /** @throws Refused when it lies in the future or is none of the outcomes */
    @Transactional
    Plan decide(String reference, IfMatch ifMatch, FurtherDecision decision, @Nullable Evidence evidence) {
        requireTaken(decision.decidedOn());
        boolean agreed = AGREED.contains(decision.outcome());
        if (!agreed && !decision.outcome().equals(REJECTED)) {
            throw Refused.incomplete(
                    "'%s' is no outcome here; there are %s and %s".formatted(decision.outcome(), AGREED, REJECTED));
        }
        return transitions.take(reference, ifMatch, Step.RECORD_FURTHER_DECISION, evidence, move -> {
            var plan = move.plan();
            var correction = plan.sending().decide(decision);
            plan.note(
                    new FurtherDecisionRecorded(
                            correction.submission(),
                            decision.kind(),
                            decision.body(),
                            decision.outcome(),
                            decision.decidedOn(),
                            plan.text(correction.textNo()).digest()),
                    move.circumstances());
            return Answers.none().with("correctionEndorsed", agreed);
        });
    }

    private void requireTaken(LocalDate on) {
        if (on.isAfter(clock.today())) {
            throw Refused.notYet("A decision is recorded once it was taken", on, clock.today());
        }
    }
}
