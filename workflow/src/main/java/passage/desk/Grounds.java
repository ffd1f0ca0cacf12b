package passage.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import passage.events.Event.PlanEvent;
import passage.events.Evidence;
import passage.events.PlanFact;

/** What the facts of a plan rest on, found among its own events. */
record Grounds(List<PlanEvent> events) {

    @Nullable
    Evidence text(int no) {
        return last(fact -> fact instanceof PlanFact.TextDrafted text && text.version() == no);
    }

    @Nullable
    Evidence review(int no) {
        return last(fact -> fact instanceof PlanFact.PlanReviewed review && review.review() == no);
    }

    @Nullable
    Evidence decision(UUID id) {
        return last(fact -> fact instanceof PlanFact.DecisionRecorded decision
                && decision.decisionId().equals(id));
    }

    @Nullable
    Evidence notice(UUID id) {
        return last(fact -> fact instanceof PlanFact.DecisionNoticePublished notice
                && notice.decisionId().equals(id));
    }

    @Nullable
    Evidence submission() {
        return last(fact -> fact instanceof PlanFact.PlanSubmitted);
    }

    /** Where Passage put the page up, the council's own step counts, not that the page was seen to be live. */
    @Nullable
    Evidence publication() {
        var release = last(fact -> fact instanceof PlanFact.ReleasedForPublication);
        return release == null ? last(fact -> fact instanceof PlanFact.PlanPublished) : release;
    }

    static @Nullable String basis(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.basis().toString();
    }

    /** 'seen: minutes of 10 July 2024. A note.' */
    static @Nullable String words(@Nullable Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        var note = evidence.note();
        return "%s: %s%s".formatted(evidence.basis(), evidence.source(), note == null ? "" : ". " + note.strip());
    }

    private @Nullable Evidence last(Predicate<PlanFact> which) {
        return events.stream()
                .filter(event -> which.test(event.fact()))
                .reduce((first, second) -> second)
                .map(PlanEvent::evidence)
                .orElse(null);
    }
}
