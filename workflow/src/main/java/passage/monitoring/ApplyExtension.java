package passage.monitoring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.PlanFact.DueDatesMoved;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.process.Transitions;
import passage.route.Routes;

/** Moves a plan's due dates once its council was given more time. */
@Component
class ApplyExtension implements AutomaticStep {
    static final String GIVEN_BY = "extensionGivenBy";

    private final Routes routes;
    private final ObjectProvider<Transitions> transitions;

    ApplyExtension(Routes routes, ObjectProvider<Transitions> transitions) {
        this.routes = routes;
        this.transitions = transitions;
    }

    @Override
    public String task() {
        return "Task_ApplyExtension";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        var dues = routes.timetable(plan.commission(), plan.authority()).dues();
        plan.note(
                new DueDatesMoved(dues, said.text(GIVEN_BY)),
                transitions.getObject().bySystem(plan));
        return Answers.none();
    }
}
