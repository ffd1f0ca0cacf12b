package passage.submission;

import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Event.ServiceEvent;
import passage.events.EventTypes;
import passage.events.PlanFact;
import passage.events.PlanFact.PlanAccepted;
import passage.events.PlanFact.PlanReturned;
import passage.events.PlanFact.QuestionReceived;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.Publisher;
import passage.events.ServiceFact;
import passage.events.ServiceFact.QuestionAsked;
import passage.events.ServiceFact.ReceiptIssued;
import passage.events.ServiceFact.SubmissionAccepted;
import passage.events.ServiceFact.SubmissionReturned;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.plan.Question;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Transitions;

/** Hears the department: receipts, questions, returns and acceptances, each about one submission. */
@Component
class FromDepartment implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(
            ReceiptIssued.class, QuestionAsked.class, SubmissionReturned.class, SubmissionAccepted.class);

    private final Plans plans;
    private final ObjectProvider<Transitions> transitions;

    FromDepartment(Plans plans, ObjectProvider<Transitions> transitions) {
        this.plans = plans;
        this.transitions = transitions;
    }

    /** The name under which it began, with receipts alone; another would read all events anew. */
    @Override
    public String name() {
        return "workflow-receipts";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEPARTMENT);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof ServiceEvent event) {
            hear(event.fact());
        }
    }

    private void hear(ServiceFact fact) {
        if (fact instanceof ReceiptIssued receipt) {
            transitions
                    .getObject()
                    .hear(
                            planOf(receipt.submissionId(), "Receipt " + receipt.receipt()),
                            Message.RECEIPT_ISSUED,
                            receipt.submissionId(),
                            plan -> record(plan, receipt),
                            Answers.none());
        } else if (fact instanceof QuestionAsked asked) {
            var answers = Answers.none().with("questionId", asked.questionId().toString());
            transitions
                    .getObject()
                    .hear(
                            planOf(asked.submissionId(), "Question " + asked.questionId()),
                            Message.QUESTION_ASKED,
                            plan -> record(plan, asked),
                            answers);
        } else if (fact instanceof SubmissionReturned returned) {
            transitions
                    .getObject()
                    .hear(
                            planOf(returned.submissionId(), "A return"),
                            Message.SUBMISSION_RETURNED,
                            plan -> record(plan, returned),
                            Answers.none());
        } else if (fact instanceof SubmissionAccepted accepted) {
            transitions
                    .getObject()
                    .note(planOf(accepted.submissionId(), "An acceptance"), plan -> record(plan, accepted));
        }
    }

    private UUID planOf(UUID submission, String what) {
        return plans.bySubmission(submission)
                .orElseThrow(() -> new UnknownSubmission(what, submission))
                .id();
    }

    private void record(Plan plan, ReceiptIssued receipt) {
        var sent = plan.sending().get(receipt.submissionId());
        if (!receipt.digest().equals(sent.digest())) {
            throw new WrongText(receipt, plan, sent.digest());
        }
        plan.sending().receive(receipt.submissionId(), receipt.receipt(), receipt.receivedAt());
        note(plan, new ReceiptRecorded(receipt.submissionId(), receipt.receipt(), receipt.receivedAt()));
    }

    private void record(Plan plan, QuestionAsked asked) {
        plan.sending().ask(new Question(asked.questionId(), asked.submissionId(), asked.question(), asked.askedAt()));
        note(plan, new QuestionReceived(asked.submissionId(), asked.questionId(), asked.question(), asked.askedAt()));
    }

    private void record(Plan plan, SubmissionReturned returned) {
        plan.sending().giveBack(returned.submissionId(), returned.reason(), returned.returnedAt());
        note(plan, new PlanReturned(returned.submissionId(), returned.reason(), returned.returnedAt()));
    }

    private void record(Plan plan, SubmissionAccepted accepted) {
        plan.sending().accept(accepted.submissionId(), accepted.acceptedAt());
        note(plan, new PlanAccepted(accepted.submissionId(), accepted.acceptedAt()));
    }

    private void note(Plan plan, PlanFact fact) {
        plan.note(fact, transitions.getObject().bySystem(plan));
    }

    /** Something about a submission that was never sent from here. */
    static class UnknownSubmission extends RuntimeException {
        UnknownSubmission(String what, UUID submission) {
            super("%s is for submission %s, which is not known here".formatted(what, submission));
        }
    }

    /** A receipt for another text than the one that was sent. */
    static class WrongText extends RuntimeException {
        WrongText(ReceiptIssued receipt, Plan plan, String sent) {
            super("Receipt %s names the text %s, but %s sent %s"
                    .formatted(receipt.receipt(), receipt.digest(), plan.reference(), sent));
        }
    }
}
