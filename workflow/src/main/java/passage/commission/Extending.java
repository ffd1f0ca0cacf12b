package passage.commission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.commission.Extension.Grant;
import passage.events.Basis;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** Who may give an extension or record one: the department, or the council with the document that shows it. */
@Service
class Extending {
    private static final List<Role> GIVERS = List.of(Role.DEPARTMENT, Role.DEMOCRATIC_SERVICES);

    private final Extensions extensions;
    private final Access access;
    private final BusinessClock clock;

    Extending(Extensions extensions, Access access, BusinessClock clock) {
        this.extensions = extensions;
        this.access = access;
        this.clock = clock;
    }

    /**
     * An extension as somebody enters it.
     *
     * @param publicationDue null where publication moves with the submission
     * @param evidence null where the grant's own document is what it rests on
     */
    record Given(
            LocalDate submissionDue,
            @Nullable LocalDate publicationDue,
            Grant grant,
            @Nullable Evidence evidence) {}

    @Transactional
    Extension grant(String commission, String authority, Given given) {
        var role = access.require(GIVERS, authority);
        var grant = given.grant();
        if (grant.givenOn().isAfter(clock.today())) {
            throw Refused.notYet("An extension is recorded once it was given", grant.givenOn(), clock.today());
        }
        var evidence = given.evidence() == null
                ? new Evidence(Basis.SEEN, grant.source(), grant.givenOn(), null)
                : given.evidence();
        return extensions.grant(
                commission,
                authority,
                given.submissionDue(),
                given.publicationDue(),
                grant,
                new RecordedBy(access.actor().person(), role.toString()),
                evidence);
    }

    /** @throws Refused when the person is neither of the department nor of those who see the authority's plans */
    void requireReader(String authority) {
        if (!access.actor().holds(Role.DEPARTMENT, Actor.EVERYWHERE)) {
            access.requireRead(authority, "extension for " + authority);
        }
    }
}
