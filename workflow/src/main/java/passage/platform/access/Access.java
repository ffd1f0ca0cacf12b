package passage.platform.access;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import passage.platform.requests.Refused;

/** The one place that answers whether the person at the desk may do a thing; roles are read anew on each request. */
@Component
public class Access {
    private static final String READ = Access.class.getName() + ".read";

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
        return authentication.getPrincipal() instanceof Claimed claimed
                ? inThisRequest(claimed.actor().username(), () -> Optional.of(people.withSubstitution(claimed.actor())))
                : inThisRequest(authentication.getName(), () -> people.find(authentication.getName()));
    }

    /** Read once for a request, however often it asks. */
    private static Optional<Actor> inThisRequest(String username, Supplier<Optional<Actor>> reading) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reading.get();
        }
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
                && known.username().equals(username)) {
            return Optional.of(known);
        }
        var read = reading.get();
        read.ifPresent(actor -> request.setAttribute(READ, actor, RequestAttributes.SCOPE_REQUEST));
        return read;
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
                .orElseThrow(() -> refusal(roles, authority, actor));
    }

    Refused refusal(Collection<Role> roles, String authority, Actor actor) {
        return Refused.notAllowed("This needs the role %s for %s, which %s does not hold"
                .formatted(
                        String.join(" or ", roles.stream().map(Role::title).toList()),
                        authority.equals(Actor.EVERYWHERE) ? "all authorities" : authority,
                        actor.username()));
    }

    /** Whether the person may see an authority's plans before they are published, with their texts. */
    public boolean mayRead(String authority) {
        return current().map(actor -> actor.reads(authority)).orElse(false);
    }

    /** @throws Refused in the words of a thing that does not exist, so that nothing is learnt from the refusal */
    public void requireRead(String authority, String what) {
        if (!mayRead(authority)) {
            throw Refused.notFound(what);
        }
    }
}
