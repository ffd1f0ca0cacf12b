package passage.process;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import passage.plan.Plan;
import passage.plan.Stage;

/** Reads a plan's stage from where its process waits: the earliest of what is still to be done. */
final class Stages {
    private static final Map<String, Stage> EVENTS = Map.of(
            "Gateway_CallInWindow", Stage.CALL_IN,
            "Event_CallInWindowEnds", Stage.CALL_IN, // in plans under way since before a decision could be called in
            "Event_ProvisionalReceipt", Stage.SUBMISSION,
            "Event_ReceiptIssued", Stage.SUBMISSION,
            "Event_ResubmissionReceipt", Stage.SUBMISSION,
            "Event_PageLive", Stage.PUBLICATION,
            "Event_RepublishedPageLive", Stage.PUBLICATION);

    private Stages() {}

    /** @return where the plan stands; once its process is over, the end that the plan itself noted */
    static Stage of(Set<String> elements, Plan plan) {
        return elements.stream()
                .map(Stages::of)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseGet(plan::end);
    }

    private static Optional<Stage> of(String element) {
        return Step.ofTask(element).map(Step::stage).or(() -> Optional.ofNullable(EVENTS.get(element)));
    }
}
