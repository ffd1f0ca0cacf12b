package passage.commission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.events.RegisterFact.CommissionIssued.Theme;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.StateChanging;

/** Commissions over HTTP. */
@RestController
@RequestMapping("/api/commissions")
class CommissionApi {
    private final Commissions commissions;
    private final Access access;
    private final BusinessClock clock;

    CommissionApi(Commissions commissions, Access access, BusinessClock clock) {
        this.commissions = commissions;
        this.access = access;
        this.clock = clock;
    }

    /** A commission to be issued; publication is due with the submission unless it says otherwise. */
    record NewCommission(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{2,60}", message = "must be lower-case letters, digits and hyphens")
            String id,

            @NotBlank @Size(max = 200) String title,

            @NotBlank @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "must be capital letters, digits and hyphens")
            String referencePrefix,

            @NotBlank @Size(max = 300) String department,
            @NotNull LocalDate issuedOn,
            @NotNull List<Theme> themes,
            @NotNull LocalDate submissionDue,
            @Nullable LocalDate publicationDue,
            @Nullable Evidence evidence) {}

    /** A commission as the API shows it. */
    record CommissionView(
            String id,
            String title,
            String department,
            LocalDate issuedOn,
            List<Theme> themes,
            LocalDate submissionDue,
            LocalDate publicationDue) {
        static CommissionView of(Commission c) {
            return new CommissionView(
                    c.id(), c.title(), c.department(), c.issuedOn(), c.themes(), c.submissionDue(), c.publicationDue());
        }
    }

    @GetMapping
    List<CommissionView> all() {
        return commissions.all().stream().map(CommissionView::of).toList();
    }

    @GetMapping("/{id}")
    CommissionView one(@PathVariable String id) {
        return CommissionView.of(commissions.get(id));
    }

    @PostMapping
    @StateChanging
    public ResponseEntity<CommissionView> issue(@Valid @RequestBody NewCommission request) {
        var role = access.require(List.of(Role.DEPARTMENT, Role.ADMIN), Actor.EVERYWHERE);
        var publicationDue = request.publicationDue() == null ? request.submissionDue() : request.publicationDue();
        var commission = commissions.issue(
                new Commission(
                        request.id(),
                        request.title(),
                        request.referencePrefix(),
                        request.department(),
                        request.issuedOn(),
                        request.themes(),
                        request.submissionDue(),
                        publicationDue),
                new RecordedBy(access.actor().person(), role.toString()),
                request.evidence() == null ? Evidence.firstHand(clock.today()) : request.evidence());
        return ResponseEntity.created(URI.create("/api/commissions/" + commission.id()))
                .body(CommissionView.of(commission));
    }
}
