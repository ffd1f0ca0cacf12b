package passage.monitoring;

import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.PlanFact.DeadlineWarned;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;

/** Notes on the plan that the deadline watch has warned. */
@Component
class NoteWarning implements AutomaticStep {
    private final ObjectProvider<Transitions> transitions;

    NoteWarning(ObjectProvider<Transitions> transitions) {
        this.transitions = transitions;
    }

    @Override
    public String task() {
        return "Task_NoteWarning";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        var state = said.text("warningState");
        plan.note(
                new DeadlineWarned(
                        said.text("warningDeadline"),
                        LocalDate.parse(said.text("warningDue")),
                        state,
                        state.equals(DeadlineWarnings.APPROACHING) ? said.number("warningDaysLeft") : null),
                transitions.getObject().bySystem(plan));
        return Answers.none();
    }
}
