package passage.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact.PersonErased;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Erasures;
import passage.platform.access.Erasures.Known;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** What becomes of people who leave: their roles end, and when they ask for it, what tells who they were goes. */
@Service
class Leaving {
    private final Erasures erasures;
    private final Publisher publisher;
    private final Access access;
    private final BusinessClock clock;

    Leaving(Erasures erasures, Publisher publisher, Access access, BusinessClock clock) {
        this.erasures = erasures;
        this.publisher = publisher;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Known> everybody() {
        requireAdministrator();
        return erasures.known();
    }

    @Transactional(readOnly = true)
    public Known get(UUID person) {
        requireAdministrator();
        return erasures.get(person);
    }

    /** @throws Refused for the administrator's own: then nobody could give roles any more */
    @Transactional
    public void endRoles(UUID person) {
        requireAdministrator();
        if (access.actor().person().equals(person)) {
            throw Refused.byRule(
                    "Passage's own rule: nobody ends their own roles",
                    "Another administrator must end your roles, so that one is always left");
        }
        erasures.endRoles(person);
    }

    /** Erases for good; that it was done goes out as an event with the pseudonym, and so into the ledger. */
    @Transactional
    public void erase(UUID person) {
        var role = requireAdministrator();
        erasures.erase(person);
        publisher.publish(new RegisterEvent(
                new RecordedBy(access.actor().person(), role.toString()),
                Evidence.firstHand(clock.today()),
                new PersonErased(person)));
    }

    private Role requireAdministrator() {
        return access.require(List.of(Role.ADMIN), Actor.EVERYWHERE);
    }
}
