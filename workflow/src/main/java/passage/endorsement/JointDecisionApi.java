package passage.endorsement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import passage.endorsement.EndorsementApi.RecordDecision;
import passage.endorsement.JointDecisions.Named;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;

/** One decision on several plans over HTTP. */
@RestController
class JointDecisionApi {
    private final JointDecisions decisions;
    private final PlanAnswer answer;

    JointDecisionApi(JointDecisions decisions, PlanAnswer answer) {
        this.decisions = decisions;
        this.answer = answer;
    }

    /** @param version of the plan that was seen; the decision is refused where another plan stands there now */
    record NamedPlan(@NotBlank String plan, @NotNull Long version) {}

    /** One decision of one body, and the plans that it names. */
    record RecordJointDecision(
            @NotEmpty @Size(max = 50) List<@Valid NamedPlan> plans,
            @NotNull @Valid RecordDecision decision) {}

    /** @param decision id that all the plans' events carry */
    record RecordedDecision(UUID decision, List<PlanView> plans) {}

    @PostMapping("/api/decisions")
    @StateChanging
    public ResponseEntity<RecordedDecision> record(@Valid @RequestBody RecordJointDecision request) {
        var named = request.plans().stream()
                .map(each -> new Named(each.plan(), new IfMatch(each.version())))
                .toList();
        var recorded = decisions.record(
                named, request.decision().taken(), request.decision().evidence());
        return ResponseEntity.ok(new RecordedDecision(
                recorded.decision(), recorded.plans().stream().map(answer::view).toList()));
    }
}
