package passage.department;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.requests.Refused;

/** Who reads what the department has: itself, and auditors in their remit. */
@Component
class Readers {
    private final Access access;

    Readers(Access access) {
        this.access = access;
    }

    /** @throws Refused when the person is neither of the department nor an auditor */
    Actor require() {
        var actor = access.actor();
        if (!actor.holds(Role.DEPARTMENT, Actor.EVERYWHERE) && !actor.holdsSomewhere(Role.AUDITOR)) {
            throw Refused.notAllowed("Only the department and auditors see what the department received");
        }
        return actor;
    }

    boolean mayRead(Actor actor, String authority) {
        return actor.holds(Role.DEPARTMENT, Actor.EVERYWHERE) || actor.holds(Role.AUDITOR, authority);
    }

    boolean readsAll() {
        return isDepartment() || access.actor().holds(Role.AUDITOR, Actor.EVERYWHERE);
    }

    /** The councils that the person audits, where it is not all of them. */
    Set<String> remit() {
        return access.actor().holdings().stream()
                .filter(holding -> holding.role() == Role.AUDITOR)
                .map(Actor.Holding::authority)
                .collect(Collectors.toSet());
    }

    boolean isDepartment() {
        return access.actor().holds(Role.DEPARTMENT, Actor.EVERYWHERE);
    }
}
