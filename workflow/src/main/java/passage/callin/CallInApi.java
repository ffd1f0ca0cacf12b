package passage.callin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

/** Decision notices and call-ins over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class CallInApi {
    private final CallIns callIns;
    private final Challenges challenges;
    private final PlanAnswer answer;

    CallInApi(CallIns callIns, Challenges challenges, PlanAnswer answer) {
        this.callIns = callIns;
        this.challenges = challenges;
        this.answer = answer;
    }

    /** The notice of the latest decision was published; the call-in window counts from that day. */
    record RecordNotice(
            @NotNull LocalDate publishedOn,
            @Nullable @Size(max = 1000) String address,
            @Nullable @Valid Exempted exemption,
            @Nullable Evidence evidence) {}

    /** Who agreed, by office, that the decision need not wait for a call-in window. */
    record Exempted(
            @NotBlank @Size(max = 200) String agreedBy,
            @NotNull LocalDate agreedOn,
            @NotBlank @Size(max = 4000) String reason) {
        CallIns.Exemption exemption() {
            return new CallIns.Exemption(agreedBy, agreedOn, reason);
        }
    }

    /** Members called the decision in. */
    record CallIn(
            @NotNull LocalDate calledInOn,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 200) String> callers,
            @NotBlank @Size(max = 4000) String grounds,
            @Nullable Evidence evidence) {}

    /** What scrutiny made of it. */
    record RecordResult(
            @NotBlank @Size(max = 200) String body,
            @NotNull LocalDate heldOn,
            @NotNull Result result,
            @Nullable Evidence evidence) {}

    /** Whether full council objects. */
    record RecordView(
            @NotBlank @Size(max = 200) String body,
            @NotNull LocalDate heldOn,
            @NotNull Boolean objects,
            @Nullable Evidence evidence) {}

    @PostMapping("/decision-notices")
    @StateChanging
    public ResponseEntity<PlanView> record(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordNotice request) {
        var exemption = request.exemption() == null ? null : request.exemption().exemption();
        return answer.of(callIns.publishNotice(
                plan, ifMatch, request.publishedOn(), request.address(), exemption, request.evidence()));
    }

    @PostMapping("/call-ins")
    @StateChanging
    public ResponseEntity<PlanView> callIn(
            @PathVariable String plan, @RequestHeader("If-Match") IfMatch ifMatch, @Valid @RequestBody CallIn request) {
        var called = new Challenges.Called(request.calledInOn(), request.callers(), request.grounds());
        return answer.of(challenges.callIn(plan, ifMatch, called, request.evidence()));
    }

    @PostMapping("/call-in-results")
    @StateChanging
    public ResponseEntity<PlanView> answer(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordResult request) {
        return answer.of(challenges.answer(
                plan, ifMatch, request.body(), request.heldOn(), request.result(), request.evidence()));
    }

    @PostMapping("/council-views")
    @StateChanging
    public ResponseEntity<PlanView> view(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordView request) {
        return answer.of(challenges.recordView(
                plan, ifMatch, request.body(), request.heldOn(), request.objects(), request.evidence()));
    }
}
