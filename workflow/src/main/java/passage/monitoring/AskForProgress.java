package passage.monitoring;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.PlanFact.ProgressDue;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;

/** Asks each year for what was done since the plan was published. */
@Component
class AskForProgress implements AutomaticStep {
    private final ObjectProvider<Transitions> transitions;
    private final BusinessClock clock;

    AskForProgress(ObjectProvider<Transitions> transitions, BusinessClock clock) {
        this.transitions = transitions;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_AskForProgress";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        var published = Objects.requireNonNull(plan.sending().publishedOn());
        int years = (int) ChronoUnit.YEARS.between(published, clock.today());
        plan.note(new ProgressDue(published, years), transitions.getObject().bySystem(plan));
        return Answers.none();
    }
}
