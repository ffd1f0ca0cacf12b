package passage.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Certification and submission over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class SubmissionApi {
    private final Submission submission;
    private final PlanAnswer answer;

    SubmissionApi(Submission submission, PlanAnswer answer) {
        this.submission = submission;
        this.answer = answer;
    }

    /** Somebody other than the author vouches for the endorsed text. */
    record CertifyPlan(
            @NotBlank @Size(max = 2000) String statement,
            @Nullable Evidence evidence) {}

    /** The plan is sent; the four middle fields are wanted where the route's channel is outside. */
    record SubmitPlan(
            @Nullable LocalDate sentOn,
            @Nullable @Size(max = 200) String how,
            @Nullable @Size(max = 200) String to,
            @Nullable @Size(max = 2000) String evidenceNote,
            @Nullable Evidence evidence) {}

    @PostMapping("/certification")
    @StateChanging
    public ResponseEntity<PlanView> certify(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody CertifyPlan request) {
        return answer.of(submission.certify(plan, ifMatch, request.statement(), request.evidence()));
    }

    @PostMapping("/submission")
    @StateChanging
    public ResponseEntity<PlanView> submit(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody SubmitPlan request) {
        var outside = new Submission.SentOutside(request.sentOn(), request.how(), request.to(), request.evidenceNote());
        return answer.of(submission.submit(plan, ifMatch, outside, request.evidence()));
    }
}
