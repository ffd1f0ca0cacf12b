package passage.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.people.Substituting.Wanted;
import passage.platform.access.Role;
import passage.platform.access.Substitutes.Substitution;
import passage.platform.requests.Refused;
import passage.platform.requests.StateChanging;

/** A council's substitutes over HTTP; people are told by their pseudonyms. */
@RestController
@RequestMapping("/api/authorities/{gssCode}/substitutes")
class SubstitutesApi {
    private final Substituting substituting;

    SubstitutesApi(Substituting substituting) {
        this.substituting = substituting;
    }

    /** Who is to act in whose place, from a day to a day with both. */
    record NewSubstitute(
            @NotBlank String role,
            @NotNull UUID holder,
            @NotNull UUID substitute,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    /** A substitute whose time is not over. */
    record SubstituteView(UUID id, String role, UUID holder, UUID substitute, LocalDate firstDay, LocalDate lastDay) {
        static SubstituteView of(Substitution named) {
            return new SubstituteView(
                    named.id(),
                    named.role().toString(),
                    named.holder(),
                    named.substitute(),
                    named.firstDay(),
                    named.lastDay());
        }
    }

    @GetMapping
    List<SubstituteView> substitutes(@PathVariable String gssCode) {
        return substituting.of(gssCode).stream().map(SubstituteView::of).toList();
    }

    @PostMapping
    @StateChanging
    public ResponseEntity<SubstituteView> name(@PathVariable String gssCode, @Valid @RequestBody NewSubstitute wanted) {
        var named = substituting.name(
                gssCode,
                new Wanted(
                        role(wanted.role()),
                        wanted.holder(),
                        wanted.substitute(),
                        wanted.firstDay(),
                        wanted.lastDay()));
        return ResponseEntity.status(201).body(SubstituteView.of(named));
    }

    @DeleteMapping("/{substitution}")
    @StateChanging
    public ResponseEntity<Void> end(@PathVariable String gssCode, @PathVariable UUID substitution) {
        substituting.end(gssCode, substitution);
        return ResponseEntity.noContent().build();
    }

    private static Role role(String name) {
        try {
            return Role.named(name);
        } catch (IllegalArgumentException e) {
            throw Refused.incomplete(String.valueOf(e.getMessage()));
        }
    }
}
