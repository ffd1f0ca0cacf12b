package passage.commission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.commission.Extending.Given;
import passage.commission.Extension.Grant;
import passage.events.Evidence;
import passage.platform.requests.StateChanging;

/** Extensions over HTTP: the department gives them, or the council records one that it was given. */
@RestController
@RequestMapping("/api/commissions/{commission}/extensions/{authority}")
class ExtensionApi {
    private final Commissions commissions;
    private final Extensions extensions;
    private final Extending extending;

    ExtensionApi(Commissions commissions, Extensions extensions, Extending extending) {
        this.commissions = commissions;
        this.extensions = extensions;
        this.extending = extending;
    }

    /**
     * More time for one authority.
     *
     * @param publicationDue left out where publication moves with the submission
     * @param givenBy the office that gave it, never a person's name
     * @param source the document that shows it
     */
    record GrantExtension(
            @NotNull LocalDate submissionDue,
            @Nullable LocalDate publicationDue,
            @NotBlank @Size(max = 200) String givenBy,
            @NotNull LocalDate givenOn,
            @NotBlank @Size(max = 500) String source,
            @Nullable Evidence evidence) {}

    /** An extension as the API shows it. */
    record ExtensionView(
            LocalDate submissionDue, LocalDate publicationDue, String givenBy, LocalDate givenOn, String source) {
        static ExtensionView of(Extension extension) {
            return new ExtensionView(
                    extension.submissionDue(),
                    extension.publicationDue(),
                    extension.givenBy(),
                    extension.givenOn(),
                    extension.source());
        }
    }

    @GetMapping
    List<ExtensionView> all(@PathVariable String commission, @PathVariable String authority) {
        extending.requireReader(authority);
        return extensions.of(commissions.get(commission).id(), authority).stream()
                .map(ExtensionView::of)
                .toList();
    }

    @PostMapping
    @StateChanging
    public ResponseEntity<ExtensionView> grant(
            @PathVariable String commission,
            @PathVariable String authority,
            @Valid @RequestBody GrantExtension request) {
        var extension = extending.grant(
                commission,
                authority,
                new Given(
                        request.submissionDue(),
                        request.publicationDue(),
                        new Grant(request.givenBy(), request.givenOn(), request.source()),
                        request.evidence()));
        return ResponseEntity.created(URI.create("/api/commissions/%s/extensions/%s".formatted(commission, authority)))
                .body(ExtensionView.of(extension));
    }
}
