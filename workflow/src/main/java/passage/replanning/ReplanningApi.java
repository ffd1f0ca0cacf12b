package passage.replanning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;
import passage.replanning.Replanning.Shown;
import passage.route.Route;

/** The route that a plan goes, over HTTP: to be read, to be tried and to be changed while the plan is under way. */
@RestController
@RequestMapping("/api/plans/{plan}/route")
class ReplanningApi {
    private final Replanning replanning;
    private final PlanAnswer answer;

    ReplanningApi(Replanning replanning, PlanAnswer answer) {
        this.replanning = replanning;
        this.answer = answer;
    }

    /**
     * How the plan is to go on.
     *
     * @param reason why it is changed, in words for the record
     * @param route the whole route; what the plan has passed must be in it as it was
     */
    record ChangeRoute(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Valid Route route,
            @Nullable Evidence evidence) {}

    @GetMapping
    ResponseEntity<Shown> get(@PathVariable String plan) {
        var shown = replanning.shown(plan);
        return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
    }

    /** Changes what lies ahead. The ETag to send is the plan's; its timetable and deadlines move in the same moment. */
    @PutMapping
    @StateChanging
    public ResponseEntity<PlanView> change(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ChangeRoute request) {
        return answer.of(replanning.change(
                plan, ifMatch, (found, behind) -> request.route(), request.reason(), request.evidence()));
    }

    /** The same change tried: what it is in words, the dates before and after and what breaks. It saves nothing. */
    @PostMapping("/preview")
    Replanning.Tried preview(@PathVariable String plan, @Valid @RequestBody Route wanted) {
        return replanning.tryOut(plan, wanted);
    }
}
