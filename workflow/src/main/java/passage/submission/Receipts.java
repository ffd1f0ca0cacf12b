package passage.submission;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Event.ServiceEvent;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.Publisher;
import passage.events.ServiceFact.ReceiptIssued;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Transitions;

/** Hears the department's receipts and lets the waiting plans go on. */
@Component
class Receipts implements Consumer {
    private final Plans plans;
    private final ObjectProvider<Transitions> transitions;

    Receipts(Plans plans, ObjectProvider<Transitions> transitions) {
        this.plans = plans;
        this.transitions = transitions;
    }

    @Override
    public String name() {
        return "workflow-receipts";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEPARTMENT);
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof ServiceEvent event && event.fact() instanceof ReceiptIssued receipt) {
            var plan = plans.bySubmission(receipt.submissionId()).orElseThrow(() -> new UnknownSubmission(receipt));
            transitions
                    .getObject()
                    .hear(
                            plan.id(),
                            Message.RECEIPT_ISSUED,
                            receipt.submissionId(),
                            locked -> record(locked, receipt),
                            Answers.none());
        }
    }

    private void record(Plan plan, ReceiptIssued receipt) {
        if (!receipt.digest().equals(plan.sending().submittedDigest())) {
            throw new WrongText(receipt, plan);
        }
        plan.sending().receive(receipt.receipt(), receipt.receivedAt());
        plan.note(
                new ReceiptRecorded(receipt.submissionId(), receipt.receipt(), receipt.receivedAt()),
                transitions.getObject().bySystem(plan));
    }

    /** A receipt for something that was never sent from here. */
    static class UnknownSubmission extends RuntimeException {
        UnknownSubmission(ReceiptIssued receipt) {
            super("Receipt %s is for submission %s, which is not known here"
                    .formatted(receipt.receipt(), receipt.submissionId()));
        }
    }

    /** A receipt for another text than the one that was sent. */
    static class WrongText extends RuntimeException {
        WrongText(ReceiptIssued receipt, Plan plan) {
            super("Receipt %s names the text %s, but %s sent %s"
                    .formatted(
                            receipt.receipt(),
                            receipt.digest(),
                            plan.reference(),
                            plan.sending().submittedDigest()));
        }
    }
}
