package passage.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import passage.events.Event.PlanEvent;
import passage.events.Evidence;
import passage.events.Plainly;
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

    /** What came of a decision besides its notice and its effect, in the order in which it happened. */
    List<String> after(UUID id) {
        return events.stream()
                .map(PlanEvent::fact)
                .filter(fact -> id.equals(about(fact)))
                .map(fact -> Plainly.say(fact) + "."
                        + (fact instanceof PlanFact.CallInExempted ? " It is to be reported to council." : ""))
                .toList();
    }

    private static @Nullable UUID about(PlanFact fact) {
        if (fact instanceof PlanFact.CallInExempted exempted) {
            return exempted.decisionId();
        } else if (fact instanceof PlanFact.PlanCalledIn called) {
            return called.decisionId();
        } else if (fact instanceof PlanFact.CallInAnswered answered) {
            return answered.decisionId();
        } else if (fact instanceof PlanFact.CallInLapsed lapsed) {
            return lapsed.decisionId();
        } else if (fact instanceof PlanFact.CouncilViewRecorded view) {
            return view.decisionId();
        } else if (fact instanceof PlanFact.FinalTextSignedOff signedOff) {
            return signedOff.decisionId();
        }
        return fact instanceof PlanFact.FinalTextReturned returned ? returned.decisionId() : null;
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
