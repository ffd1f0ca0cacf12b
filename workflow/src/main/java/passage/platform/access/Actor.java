package passage.platform.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * A person who is signed in, with the roles held at this moment.
 *
 * @param person a random pseudonym, the only thing that goes into events
 */
public record Actor(UUID person, String username, String displayName, Set<Holding> holdings) implements Serializable {
    /** The authority of a holding that counts for every council. */
    public static final String EVERYWHERE = "*";

    /** A role held for one authority (its GSS code), or {@link #EVERYWHERE}. */
    public record Holding(Role role, String authority) implements Serializable {}

    public boolean holds(Role role, String authority) {
        return holdings.contains(new Holding(role, authority)) || holdings.contains(new Holding(role, EVERYWHERE));
    }

    public boolean holdsSomewhere(Role role) {
        return holdings.stream().anyMatch(holding -> holding.role() == role);
    }

    /** Whether the person works for the council in any role. */
    public boolean worksFor(String authority) {
        return holdings.stream().anyMatch(holding -> holding.authority().equals(authority));
    }

    /** Whether the person may see an authority's plans before they are published: its own people, auditors in their remit. */
    public boolean reads(String authority) {
        return worksFor(authority) || holds(Role.AUDITOR, authority) || holds(Role.ADMIN, authority);
    }
}
