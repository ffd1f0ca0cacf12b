package passage.platform.access;

import java.util.Collection;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import passage.platform.requests.Refused;

/** The one place that answers whether the person at the desk may do a thing; roles are read anew on each request. */
@Component
public class Access {
    private final People people;

    Access(People people) {
        this.people = people;
    }

    public Optional<Actor> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return people.find(authentication.getName());
    }

    /** @throws Refused when nobody is signed in */
    public Actor actor() {
        return current().orElseThrow(() -> Refused.notAllowed("Sign in first"));
    }

    /**
     * @return the first of the roles that the person holds for the authority
     * @throws Refused when none is held
     */
    public Role require(Collection<Role> roles, String authority) {
        var actor = actor();
        return roles.stream()
                .filter(role -> actor.holds(role, authority))
                .findFirst()
                .orElseThrow(() -> Refused.notAllowed("This needs the role %s for %s, which %s does not hold"
                        .formatted(
                                String.join(
                                        " or ", roles.stream().map(Role::title).toList()),
                                authority.equals(Actor.EVERYWHERE) ? "all authorities" : authority,
                                actor.username())));
    }

    /** Whether the person may see an authority's plans before they are published, with their texts. */
    public boolean mayRead(String authority) {
        return current()
                .map(actor -> actor.worksFor(authority)
                        || actor.holds(Role.AUDITOR, authority)
                        || actor.holds(Role.ADMIN, authority))
                .orElse(false);
    }

    /** @throws Refused in the words of a thing that does not exist, so that nothing is learnt from the refusal */
    public void requireRead(String authority, String what) {
        if (!mayRead(authority)) {
            throw Refused.notFound(what);
        }
    }
}
