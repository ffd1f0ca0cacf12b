package passage.endorsement;

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
import passage.events.PlanFact.Urgency;
import passage.plan.Outcome;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;

/** Decisions and agreed wording over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class EndorsementApi {
    private final Endorsement endorsement;
    private final PlanAnswer answer;

    EndorsementApi(Endorsement endorsement, PlanAnswer answer) {
        this.endorsement = endorsement;
        this.answer = answer;
    }

    /** A decision of the act in hand; body and kind are the route's. */
    record RecordDecision(
            @NotNull Outcome outcome,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 8000) String reasons,
            @Nullable @Size(max = 8000) String alternatives,
            @Nullable @Size(max = 4000) String interests,
            @Nullable @Size(max = 8000) String amendment,
            @Nullable @Valid SaidUrgency urgency,
            @Nullable Boolean reviewAgain,
            @Nullable Evidence evidence) {
        Endorsement.Taken taken() {
            return new Endorsement.Taken(
                    outcome,
                    decidedOn,
                    reasons,
                    alternatives,
                    interests,
                    amendment,
                    urgency == null ? null : new Urgency(urgency.reason(), urgency.agreedBy()),
                    Boolean.TRUE.equals(reviewAgain));
        }
    }

    /** Why it could not wait, and the office that agreed. */
    record SaidUrgency(
            @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 200) String agreedBy) {}

    /** The agreed wording stands in the newest version. */
    record CompleteAmendedText(
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /** Whether the newest version says what was agreed. */
    record ConfirmWording(
            @NotNull Boolean agreed,
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    @PostMapping("/decisions")
    @StateChanging
    public ResponseEntity<PlanView> record(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordDecision request) {
        return answer.of(endorsement.record(plan, ifMatch, request.taken(), request.evidence()));
    }

    @PostMapping("/amended-text")
    @StateChanging
    public ResponseEntity<PlanView> completeAmendedText(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody CompleteAmendedText request) {
        return answer.of(endorsement.completeAmendedText(plan, ifMatch, request.note(), request.evidence()));
    }

    @PostMapping("/wording")
    @StateChanging
    public ResponseEntity<PlanView> confirmWording(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ConfirmWording request) {
        return answer.of(
                endorsement.confirmWording(plan, ifMatch, request.agreed(), request.note(), request.evidence()));
    }
}
