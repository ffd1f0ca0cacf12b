package passage.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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

/** Publication over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class PublicationApi {
    private final Publication publication;
    private final PlanAnswer answer;

    PublicationApi(Publication publication, PlanAnswer answer) {
        this.publication = publication;
        this.answer = answer;
    }

    /** The plan is published; both fields are wanted where the route's channel is outside. */
    record PublishPlan(
            @Nullable
            @Size(max = 1000)
            @Pattern(regexp = "https?://\\S+", message = "must be a web address that begins with http")
            String address,

            @Nullable LocalDate publishedOn,
            @Nullable Evidence evidence) {}

    @PostMapping("/publication")
    @StateChanging
    public ResponseEntity<PlanView> publish(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody PublishPlan request) {
        return answer.of(
                publication.publish(plan, ifMatch, request.address(), request.publishedOn(), request.evidence()));
    }
}
