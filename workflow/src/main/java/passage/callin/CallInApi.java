package passage.callin;

import jakarta.validation.Valid;
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

/** Decision notices over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class CallInApi {
    private final CallIns callIns;
    private final PlanAnswer answer;

    CallInApi(CallIns callIns, PlanAnswer answer) {
        this.callIns = callIns;
        this.answer = answer;
    }

    /** The notice of the latest decision was published; the call-in window counts from that day. */
    record RecordNotice(
            @NotNull LocalDate publishedOn,
            @Nullable @Size(max = 1000) String address,
            @Nullable Evidence evidence) {}

    @PostMapping("/decision-notices")
    @StateChanging
    public ResponseEntity<PlanView> record(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordNotice request) {
        return answer.of(
                callIns.publishNotice(plan, ifMatch, request.publishedOn(), request.address(), request.evidence()));
    }
}
