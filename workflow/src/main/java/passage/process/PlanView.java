package passage.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.plan.Plan;
import passage.plan.Question;
import passage.plan.Submitted;
import passage.plan.Text;

/**
 * A plan as the API shows it to those who may read it.
 *
 * @param toMend what whoever returned the text asked to be changed
 * @param waitsAt ids of the diagram's elements at which it waits
 * @param tasks what can be done now, by whom, and where to send it
 */
public record PlanView(
        String reference,
        String commission,
        String authority,
        String authorityName,
        String title,
        String stage,
        long planSeq,
        long version,
        List<TextView> texts,
        List<DecisionView> decisions,
        @Nullable String toMend,
        @Nullable String certifiedDigest,
        @Nullable String submittedDigest,
        @Nullable LocalDate submittedOn,
        @Nullable String receipt,
        @Nullable String publishedDigest,
        @Nullable String publishedAddress,
        @Nullable LocalDate publishedOn,
        List<SubmissionView> submissions,
        List<QuestionView> questions,
        List<String> waitsAt,
        List<TaskView> tasks) {

    /** One version of the text. */
    public record TextView(
            int no,
            String digest,
            String mediaType,
            long size,
            @Nullable String note) {}

    /** One decision; its four dates are different things. */
    public record DecisionView(
            int act,
            String kind,
            String body,
            String outcome,
            LocalDate decidedOn,
            String digest,
            @Nullable String endorsedDigest,
            @Nullable Integer finalVersion,
            @Nullable LocalDate noticePublishedOn,
            @Nullable Instant callInEndsAt,
            @Nullable LocalDate calledInOn,
            @Nullable Instant effectiveFrom) {}

    /** One submission; the last counts. */
    public record SubmissionView(
            UUID id,
            int version,
            String digest,
            String basis,
            String channel,
            LocalDate sentOn,
            @Nullable UUID replaces,
            @Nullable String receipt,
            @Nullable Instant returnedAt,
            @Nullable String returnReason,
            @Nullable Instant acceptedAt) {
        static SubmissionView of(Submitted sent) {
            return new SubmissionView(
                    sent.id(),
                    sent.textNo(),
                    sent.digest(),
                    sent.basis(),
                    sent.channel(),
                    sent.sentOn(),
                    sent.replaces(),
                    sent.receipt(),
                    sent.returnedAt(),
                    sent.returnReason(),
                    sent.acceptedAt());
        }
    }

    /** A question of the department; without an answer it is open. */
    public record QuestionView(
            UUID id,
            UUID submission,
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {
        static QuestionView of(Question asked) {
            return new QuestionView(
                    asked.id(), asked.submission(), asked.words(), asked.askedAt(), asked.answer(), asked.answeredOn());
        }
    }

    /**
     * One thing that can be done now.
     *
     * @param id tells it from others, to take it or hand it over
     * @param takenBy pseudonym of who has said to take it
     */
    public record TaskView(
            String id,
            String step,
            String title,
            String role,
            String path,
            @Nullable UUID takenBy) {}

    static PlanView of(Plan plan, Position position) {
        var sending = plan.sending();
        return new PlanView(
                plan.reference(),
                plan.commission(),
                plan.authority(),
                plan.authorityName(),
                plan.title(),
                plan.stage().toString(),
                plan.planSeq(),
                plan.revision(),
                plan.texts().stream().map(PlanView::view).toList(),
                plan.decisions().stream().map(PlanView::view).toList(),
                plan.toMend(),
                sending.certifiedDigest(),
                sending.submittedDigest(),
                sending.submittedOn(),
                sending.receipt(),
                sending.publishedDigest(),
                sending.publishedAddress(),
                sending.publishedOn(),
                sending.submissions().stream().map(SubmissionView::of).toList(),
                sending.questions().stream().map(QuestionView::of).toList(),
                List.copyOf(position.elements()),
                position.tasks().stream().map(task -> view(plan, task)).toList());
    }

    private static TextView view(Text text) {
        var content = text.content();
        return new TextView(text.no(), content.digest(), content.mediaType(), content.size(), text.note());
    }

    private static DecisionView view(passage.plan.Decision decision) {
        return new DecisionView(
                decision.act(),
                decision.kind(),
                decision.body(),
                decision.outcome().toString(),
                decision.decidedOn(),
                decision.digest(),
                decision.endorsedDigest(),
                decision.finalVersion(),
                decision.noticeOn(),
                decision.callInEndsAt(),
                decision.calledInOn(),
                decision.effectiveFrom());
    }

    private static TaskView view(Plan plan, OpenTask task) {
        return new TaskView(
                task.id(),
                task.task(),
                task.step().title(),
                task.role().toString(),
                "/api/plans/" + plan.reference() + "/" + task.step().path(),
                task.takenBy());
    }
}
