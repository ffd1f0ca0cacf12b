package passage.scrutiny;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;
import passage.scrutiny.Comment.Response;

/** Reviews and answers over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class ScrutinyApi {
    private final Scrutiny scrutiny;
    private final Plans plans;
    private final Access access;
    private final PlanAnswer answer;

    ScrutinyApi(Scrutiny scrutiny, Plans plans, Access access, PlanAnswer answer) {
        this.scrutiny = scrutiny;
        this.plans = plans;
        this.access = access;
        this.answer = answer;
    }

    /** A review that was held; the body is the route's unless another is named. */
    record RecordReview(
            @Nullable @Size(max = 200) String body,
            @NotNull LocalDate heldOn,
            Review.@NotNull Outcome outcome,
            @Nullable List<@NotBlank @Size(max = 4000) String> comments,
            @Nullable Evidence evidence) {}

    /** Answers to all comments of the latest review. */
    record AnswerComments(
            @NotEmpty List<@Valid Answer> answers, @Nullable Evidence evidence) {}

    /** The answer to one comment. */
    record Answer(
            int comment,
            @NotNull Response response,
            @NotBlank @Size(max = 4000) String reason) {}

    /** A review as the API shows it. */
    record ReviewView(
            int no, String body, LocalDate heldOn, Review.Outcome outcome, String digest, List<CommentView> comments) {}

    /** A comment as the API shows it. */
    record CommentView(
            int no,
            String text,
            @Nullable Response response,
            @Nullable String reason) {}

    @GetMapping("/reviews")
    List<ReviewView> all(@PathVariable String plan) {
        var found = plans.get(plan);
        access.requireRead(found.authority(), "plan " + plan);
        return scrutiny.of(found.id()).stream().map(ScrutinyApi::view).toList();
    }

    @PostMapping("/reviews")
    @StateChanging
    public ResponseEntity<PlanView> record(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody RecordReview request) {
        var comments = request.comments() == null ? List.<String>of() : request.comments();
        var held = new Scrutiny.Held(request.body(), request.heldOn(), request.outcome(), comments);
        return answer.of(scrutiny.record(plan, ifMatch, held, request.evidence()));
    }

    @PostMapping("/answers")
    @StateChanging
    public ResponseEntity<PlanView> answer(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody AnswerComments request) {
        var answers = request.answers().stream()
                .map(each -> new Scrutiny.Answered(each.comment(), each.response(), each.reason()))
                .toList();
        return answer.of(scrutiny.answer(plan, ifMatch, answers, request.evidence()));
    }

    private static ReviewView view(Review review) {
        var comments = new java.util.ArrayList<CommentView>();
        for (var comment : review.comments()) {
            comments.add(new CommentView(comments.size() + 1, comment.text(), comment.response(), comment.reason()));
        }
        return new ReviewView(review.no(), review.body(), review.heldOn(), review.outcome(), review.digest(), comments);
    }
}
