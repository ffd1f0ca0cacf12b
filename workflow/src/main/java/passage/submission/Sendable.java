package passage.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.plan.Plan;
import passage.plan.Text;
import passage.process.Answers;
import passage.route.Route.Submission.Basis;

/** Which text is certified and sent, and on what footing, at each of the three places in the diagram where a plan is. */
final class Sendable {
    /** On every plan's way, once it is endorsed. */
    static final String ON_THE_WAY = "Task_CertifyPlan";

    private static final String CERTIFY_PROVISIONAL = "Task_CertifyProvisional";
    private static final String CERTIFY_RESUBMISSION = "Task_CertifyResubmission";
    private static final String SUBMIT_PROVISIONAL = "Task_SubmitProvisional";
    private static final String RESUBMIT = "Task_Resubmit";

    private Sendable() {}

    /**
     * The text to be certified: before the endorsement the newest, afterwards the endorsed one, and in place of a returned
     * one what the author made of it.
     *
     * @param task id of the task in the diagram
     */
    static Text at(@Nullable String task, Plan plan) {
        if (CERTIFY_PROVISIONAL.equals(task)) {
            return plan.text();
        }
        if (CERTIFY_RESUBMISSION.equals(task)) {
            return plan.text(plan.sending().correction().orElseThrow().textNo());
        }
        return plan.endorsedText();
    }

    /** What was returned before its endorsement goes again as provisional, if it is still without one. */
    static Basis basis(@Nullable String task, Basis ofRoute, Plan plan) {
        if (ofRoute != Basis.PROVISIONAL) {
            return ofRoute;
        }
        boolean early = SUBMIT_PROVISIONAL.equals(task) || RESUBMIT.equals(task) && !isEndorsed(plan);
        return early ? Basis.PROVISIONAL : Basis.AFTER_ENDORSEMENT;
    }

    private static boolean isEndorsed(Plan plan) {
        return !plan.decisions().isEmpty() && plan.decision().endorsedDigest() != null;
    }

    /** What the process is to know once the plan was sent. */
    static Answers sent(@Nullable String task, Plan plan, UUID submission) {
        var answers = Answers.none().with("submissionId", submission.toString());
        if (SUBMIT_PROVISIONAL.equals(task)) {
            return answers.with("provisionalDue", false);
        }
        if (RESUBMIT.equals(task)) {
            var sent = plan.certifiedText().digest();
            return answers.with("textSent", true)
                    .with("republish", plan.sending().isPublicOtherwise(sent));
        }
        return answers.with("submitted", true);
    }
}
