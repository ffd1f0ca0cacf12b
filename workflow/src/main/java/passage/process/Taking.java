package passage.process;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import passage.events.Evidence;
import passage.plan.Plan;
import passage.platform.requests.IfMatch;
import passage.process.StepPage.ToCheck;

/**
 * What a form asks for, once it has been read.
 *
 * @param success what the person is told when it is done
 * @param check what is shown before, made of the plan and the words for what the record rests on; null where the step
 *     is taken at once
 */
public record Taking(String success, Work work, @Nullable BiFunction<Plan, String, ToCheck> check) {
    /** Does it, for the version of the plan that was seen. */
    @FunctionalInterface
    public interface Work {
        void run(String reference, IfMatch seen, @Nullable Evidence evidence);
    }

    public static Taking of(String success, Work work) {
        return new Taking(success, work, null);
    }

    /** The same after a look at the answers; making them may find faults in the form. */
    public Taking checked(BiFunction<Plan, String, ToCheck> before) {
        return new Taking(success, work, before);
    }
}
