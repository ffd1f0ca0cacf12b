package passage.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.Claims;
import passage.process.PlanAnswer;
import passage.process.PlanView;

/** Taking an open step, handing it over and giving it back, over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}/tasks/{task}")
class ClaimsApi {
    private final Claims claims;
    private final PlanAnswer answer;

    ClaimsApi(Claims claims, PlanAnswer answer) {
        this.claims = claims;
        this.answer = answer;
    }

    /** @param note wanted where a colleague has taken the step */
    record ClaimStep(@Nullable @Size(max = 2000) String note) {}

    /** @param to pseudonym of a person who holds the step's role */
    record HandStepOver(
            @NotNull UUID to, @Nullable @Size(max = 2000) String note) {}

    @PostMapping("/claim")
    @StateChanging
    public ResponseEntity<PlanView> claim(
            @PathVariable String plan,
            @PathVariable String task,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ClaimStep request) {
        return answer.of(claims.claim(new Claims.Key(plan, task), ifMatch, request.note()));
    }

    @PostMapping("/hand-over")
    @StateChanging
    public ResponseEntity<PlanView> handOver(
            @PathVariable String plan,
            @PathVariable String task,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody HandStepOver request) {
        return answer.of(claims.handOver(new Claims.Key(plan, task), ifMatch, request.to(), request.note()));
    }

    @DeleteMapping("/claim")
    @StateChanging
    public ResponseEntity<PlanView> giveBack(
            @PathVariable String plan, @PathVariable String task, @RequestHeader("If-Match") IfMatch ifMatch) {
        return answer.of(claims.giveBack(new Claims.Key(plan, task), ifMatch));
    }
}
