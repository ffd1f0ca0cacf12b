package passage.commission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.events.RegisterFact.ScopeSet.InScope;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;

/** Who is to answer a commission, over HTTP. */
@RestController
@RequestMapping("/api/commissions/{id}/scope")
class ScopeApi {
    /** One council that is asked; it need not be registered here yet. */
    record Asked(
            @NotBlank @Pattern(regexp = "E\\d{8}", message = "must be a GSS code such as E10000012")
            String gssCode,

            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String kind,
            @NotBlank @Size(max = 60) String region) {
        InScope inScope() {
            return new InScope(gssCode, name, kind, region);
        }

        static Asked of(InScope council) {
            return new Asked(council.authority(), council.name(), council.kind(), council.region());
        }
    }

    /** All councils that are asked. */
    record Scope(
            @NotEmpty @Size(max = 1000) List<@Valid Asked> councils,
            @Nullable Evidence evidence) {}

    private final Commissions commissions;
    private final Scopes scopes;
    private final Access access;
    private final BusinessClock clock;

    ScopeApi(Commissions commissions, Scopes scopes, Access access, BusinessClock clock) {
        this.commissions = commissions;
        this.scopes = scopes;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<List<Asked>> scope(@PathVariable String id) {
        return answer(commissions.get(id).scopeVersion(), id);
    }

    @PutMapping
    @StateChanging
    public ResponseEntity<List<Asked>> set(
            @PathVariable String id, @RequestHeader("If-Match") IfMatch ifMatch, @Valid @RequestBody Scope scope) {
        var role = access.require(List.of(Role.DEPARTMENT, Role.ADMIN), Actor.EVERYWHERE);
        var evidence = scope.evidence() == null ? Evidence.firstHand(clock.today()) : scope.evidence();
        var by = new RecordedBy(access.actor().person(), role.toString());
        var councils = scope.councils().stream().map(Asked::inScope).toList();
        return answer(scopes.set(id, ifMatch, councils, by, evidence), id);
    }

    private ResponseEntity<List<Asked>> answer(long version, String id) {
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(scopes.of(id).stream().map(Asked::of).toList());
    }
}
