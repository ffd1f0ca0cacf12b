package passage.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all that its page shows.
 *
 * @param due the nearest date that it has still to keep
 * @param where the step at which it is, in words
 * @param current ids of the diagram's elements at which it waits, separated by commas
 * @param done ids of those that it has passed
 * @param refreshed whether it goes its way again, with a new text
 * @param mayCallIn whether the reader may record now that the decision was called in
 * @param mayReplan whether the reader may change how it goes on
 * @param mayWithdraw whether the reader may end its way
 * @param mayClose whether the reader may close it now
 */
record PlanSheet(
        String reference,
        String council,
        String title,
        String stageKey,
        String stage,
        @Nullable Due due,
        LocalDate submissionDue,
        NextStep next,
        String where,
        String current,
        String done,
        List<StepLine> steps,
        List<Milestone> milestones,
        Timeline timeline,
        List<TextLine> texts,
        List<String> sameness,
        List<DecisionSheet> decisions,
        List<ReviewSheet> reviews,
        List<EventLine> events,
        Sent sent,
        SendingSheet sending,
        boolean refreshed,
        boolean mayCallIn,
        boolean mayReplan,
        boolean mayWithdraw,
        boolean mayClose) {

    /** What came of sending and publishing. */
    record Sent(
            @Nullable LocalDate submittedOn,
            @Nullable String submittedBasis,
            @Nullable String receipt,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedBasis,
            @Nullable String address,
            @Nullable String link) {}

    /** The version before the newest, to compare with. */
    public Optional<Integer> earlier() {
        return texts.size() < 2 ? Optional.empty() : Optional.of(texts.size() - 1);
    }
}
