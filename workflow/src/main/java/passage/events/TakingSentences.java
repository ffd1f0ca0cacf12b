package passage.events;

import passage.events.PlanFact.StepClaimed;
import passage.events.PlanFact.StepGivenBack;
import passage.events.PlanFact.StepHandedOver;

/** Who takes which open step, in sentences. */
final class TakingSentences {
    private TakingSentences() {}

    static void addTo(Sentences sentences) {
        sentences.say(
                StepClaimed.class,
                f -> "The step ‘%s’ was taken %s%s"
                        .formatted(
                                f.title(),
                                f.from() == null ? "on" : "over from a colleague",
                                Plainly.remark(f.note())));
        sentences.say(
                StepHandedOver.class,
                f -> "The step ‘%s’ was handed to a colleague%s".formatted(f.title(), Plainly.remark(f.note())));
        sentences.say(
                StepGivenBack.class,
                f -> "The step ‘%s’ was left to the others of the role again".formatted(f.title()));
    }
}
