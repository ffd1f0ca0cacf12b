package passage.platform.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in at the provider, as a browser's session keeps it. */
class ProviderPerson extends DefaultOidcUser implements Claimed {
    private static final long serialVersionUID = 1;

    private final Actor actor;
    private final Instant signedInAt;

    ProviderPerson(Actor actor, OidcIdToken token, Instant signedInAt) {
        super(AuthorityUtils.createAuthorityList("PERSON"), token);
        this.actor = actor;
        this.signedInAt = signedInAt;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    /** The pseudonym: a subject may be long, and may be a name. */
    @Override
    public String getName() {
        return actor.person().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderPerson person && person.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return List.of(actor.person()).hashCode();
    }
}
