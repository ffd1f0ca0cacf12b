package passage.people;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.access.Erasures.Known;
import passage.platform.requests.StateChanging;

/** Who is known, the end of their roles and their erasure over HTTP; addresses bear the pseudonym, never a name. */
@RestController
@RequestMapping("/api/people")
class LeavingApi {
    private final Leaving leaving;

    LeavingApi(Leaving leaving) {
        this.leaving = leaving;
    }

    /** @param person the pseudonym, as events have it */
    record PersonView(UUID person, String username, String displayName, List<Held> holds) {
        static PersonView of(Known known) {
            var named = known.named();
            return new PersonView(
                    named.id(),
                    named.username(),
                    named.displayName(),
                    known.holdings().stream()
                            .map(each -> new Held(each.role().toString(), each.authority()))
                            .toList());
        }
    }

    /** A role that is held for an authority, or for all ({@code *}). */
    record Held(String role, String authority) {}

    /** Of whom nothing but the pseudonym is left. */
    record Erased(UUID person) {}

    @GetMapping
    List<PersonView> everybody() {
        return leaving.everybody().stream().map(PersonView::of).toList();
    }

    @DeleteMapping("/{person}/roles")
    @StateChanging
    public ResponseEntity<Void> endRoles(@PathVariable UUID person) {
        leaving.endRoles(person);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{person}/erasure")
    @StateChanging
    public ResponseEntity<Erased> erase(@PathVariable UUID person) {
        leaving.erase(person);
        return ResponseEntity.ok(new Erased(person));
    }
}
