package passage.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.plan.Text;

/**
 * Who agreed a text that is certified or sent.
 *
 * @param laid digest of what lay before the body
 */
record Endorsed(String body, String outcome, LocalDate decidedOn, String laid) {

    /** @return null while nobody has, as with a text that is sent before its endorsement */
    static @Nullable Endorsed of(Plan plan, Text text) {
        var further = plan.sending()
                .correction()
                .filter(correction -> correction.textNo() == text.no())
                .map(correction -> correction.decision())
                .orElse(null);
        if (further != null) {
            return new Endorsed(further.body(), Plainly.words(further.outcome()), further.decidedOn(), text.digest());
        }
        if (plan.decisions().isEmpty() || plan.decision().endorsedDigest() == null) {
            return null;
        }
        var decision = plan.decision();
        return new Endorsed(decision.body(), decision.outcome().plain(), decision.decidedOn(), decision.digest());
    }
}
