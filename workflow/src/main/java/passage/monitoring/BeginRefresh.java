package passage.monitoring;

import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.process.Answers;
import passage.process.AutomaticStep;
import passage.route.Route.Submission.Basis;
import passage.route.Routes;

/** Sets the process back to its beginning, so that a refreshed plan goes the whole way again. */
@Component
class BeginRefresh implements AutomaticStep {
    private final Routes routes;

    BeginRefresh(Routes routes) {
        this.routes = routes;
    }

    @Override
    public String task() {
        return "Task_BeginRefresh";
    }

    @Override
    public Answers take(Plan plan, Particulars said) {
        var basis = routes.get(plan.commission(), plan.authority()).submission().basis();
        return Answers.none()
                .with("refreshWanted", false)
                .with("draftReturned", false)
                .with("reviewNo", 0)
                .with("commentsToAnswer", false)
                .with("actNo", 1)
                .with("wordingAgreed", false)
                .with("provisionalDue", basis == Basis.PROVISIONAL)
                .with("calledInBefore", false)
                .with("callInExempted", false)
                .with("councilObjects", false)
                .with("signedOff", false)
                .with("textSent", false)
                .with("submitted", false)
                .with("published", false);
    }
}
