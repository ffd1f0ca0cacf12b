package passage.process;

import java.util.List;
import passage.events.PlanFact;
import passage.plan.Plan;

/** Somebody who looks at a plan that has moved, in the same transaction, and may note on it what follows. */
public interface AfterMove {
    /** @param noted what happened to the plan in this transaction, in its order */
    void look(Plan plan, List<PlanFact> noted);
}
