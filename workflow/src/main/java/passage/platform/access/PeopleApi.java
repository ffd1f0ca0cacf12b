package passage.platform.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.requests.Refused;
import passage.platform.requests.StateChanging;

/** Gives people roles that are held for the whole country; roles for a council are given at that council. */
@RestController
@RequestMapping("/api/people")
class PeopleApi {
    private static final List<Role> NATIONAL = List.of(Role.DEPARTMENT, Role.AUDITOR, Role.ADMIN);

    private final People people;
    private final Access access;

    PeopleApi(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    /** Somebody of the department, an auditor or an administrator. */
    record NewPerson(
            @NotBlank
            @Pattern(regexp = "[a-z0-9._@-]{2,100}", message = "must be lower-case letters, digits and . _ @ -")
            String username,

            @NotBlank @Size(max = 200) String displayName,
            @NotBlank @Size(min = 4, max = 200) String password,
            @NotEmpty List<String> roles) {}

    /** A person as the API shows one, without a password. */
    record PersonView(String username, String displayName, List<String> roles) {}

    @PostMapping
    @StateChanging
    public ResponseEntity<PersonView> enrol(@Valid @RequestBody NewPerson request) {
        access.require(List.of(Role.ADMIN), Actor.EVERYWHERE);
        var roles = request.roles().stream().map(Role::named).toList();
        if (!NATIONAL.containsAll(roles)) {
            throw Refused.byRule(
                    "Passage's own rule: a council's roles are held for that council",
                    "Only %s are held for the whole country; give others at /api/authorities/{gssCode}/people"
                            .formatted(NATIONAL));
        }
        var person =
                people.enrol(request.username(), request.displayName(), request.password(), roles, Actor.EVERYWHERE);
        var held = person.holdings().stream().map(holding -> holding.role().toString());
        return ResponseEntity.status(201)
                .body(new PersonView(
                        person.username(), person.displayName(), held.sorted().toList()));
    }
}
