package passage.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.plan.Correction.FurtherDecision;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;
import passage.route.ActKind;

/** Answers to the department, corrections and the decisions on them, over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class CorrespondenceApi {
    private final Correspondence correspondence;
    private final PlanAnswer answer;

    CorrespondenceApi(Correspondence correspondence, PlanAnswer answer) {
        this.correspondence = correspondence;
        this.answer = answer;
    }

    /** The council's answer to one question of the department. */
    record AnswerQuestion(
            @NotNull UUID questionId,
            @NotBlank @Size(max = 8000) String answer,
            @Nullable Evidence evidence) {}

    /** The newest version of the text goes in the place of the returned one. */
    record CorrectText(
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /**
     * Who agreed the corrected text.
     *
     * @param outcome endorsed, approved, adopted, within-delegation or rejected
     */
    record RecordFurtherDecision(
            @NotNull ActKind kind,
            @NotBlank @Size(max = 200) String body,
            @NotBlank @Size(max = 30) String outcome,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 8000) String reasons,
            @Nullable Evidence evidence) {}

    @PostMapping("/answers-to-department")
    @StateChanging
    public ResponseEntity<PlanView> answer(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody AnswerQuestion request) {
        return answer.of(
                correspondence.answer(plan, ifMatch, request.questionId(), request.answer(), request.evidence()));
    }

    @PostMapping("/corrections")
    @StateChanging
    public ResponseEntity<PlanView> correct(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody CorrectText request) {
        return answer.of(correspondence.correct(plan, ifMatch, request.note(), request.evidence()));
    }

    @PostMapping("/further-decisions")
    @StateChanging
    public ResponseEntity<PlanView> decide(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordFurtherDecision request) {
        var decision = new FurtherDecision(
                request.kind().toString(), request.body(), request.outcome(), request.decidedOn(), request.reasons());
        return answer.of(correspondence.decide(plan, ifMatch, decision, request.evidence()));
    }
}
