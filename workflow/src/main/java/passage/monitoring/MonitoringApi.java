package passage.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;

/** Progress, closing, refreshing and withdrawal over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class MonitoringApi {
    private final Monitoring monitoring;
    private final PlanAnswer answer;

    MonitoringApi(Monitoring monitoring, PlanAnswer answer) {
        this.monitoring = monitoring;
        this.answer = answer;
    }

    /** What was done since. */
    record ReportProgress(
            @NotBlank @Size(max = 4000) String summary,
            @Nullable Evidence evidence) {}

    /** Nothing more is to come. */
    record ClosePlan(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Evidence evidence) {}

    /** The plan goes no further. */
    record WithdrawPlan(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Evidence evidence) {}

    /** The plan is written anew. */
    record RefreshPlan(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Evidence evidence) {}

    /** The department was told outside Passage that the plan is withdrawn. */
    record TellDepartment(
            @NotNull LocalDate toldOn,
            @NotBlank @Size(max = 200) String how,
            @NotBlank @Size(max = 200) String to,
            @Nullable Evidence evidence) {}

    @PostMapping("/refresh")
    @StateChanging
    public ResponseEntity<PlanView> refresh(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RefreshPlan request) {
        return answer.of(monitoring.refresh(plan, ifMatch, request.reason(), request.evidence()));
    }

    @PostMapping("/withdrawal-notices")
    @StateChanging
    public ResponseEntity<PlanView> tellDepartment(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody TellDepartment request) {
        var told = new Monitoring.Told(request.toldOn(), request.how(), request.to());
        return answer.of(monitoring.tellDepartment(plan, ifMatch, told, request.evidence()));
    }

    @PostMapping("/progress")
    @StateChanging
    public ResponseEntity<PlanView> report(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ReportProgress request) {
        return answer.of(monitoring.report(plan, ifMatch, request.summary(), request.evidence()));
    }

    @PostMapping("/closure")
    @StateChanging
    public ResponseEntity<PlanView> close(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ClosePlan request) {
        return answer.of(monitoring.close(plan, ifMatch, request.reason(), request.evidence()));
    }

    @PostMapping("/withdrawal")
    @StateChanging
    public ResponseEntity<PlanView> withdraw(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody WithdrawPlan request) {
        return answer.of(monitoring.withdraw(plan, ifMatch, request.reason(), request.evidence()));
    }
}
