package passage.process;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import passage.plan.Plan;

/** Answers an API request with the plan as it now stands, its revision as ETag. */
@Component
public class PlanAnswer {
    private final Positions positions;

    PlanAnswer(Positions positions) {
        this.positions = positions;
    }

    public ResponseEntity<PlanView> of(Plan plan) {
        return ResponseEntity.ok().eTag(etag(plan)).body(view(plan));
    }

    public ResponseEntity<PlanView> created(Plan plan) {
        return ResponseEntity.created(URI.create("/api/plans/" + plan.reference()))
                .eTag(etag(plan))
                .body(view(plan));
    }

    public PlanView view(Plan plan) {
        return PlanView.of(plan, positions.of(plan.id()));
    }

    private static String etag(Plan plan) {
        return "\"" + plan.revision() + "\"";
    }
}
