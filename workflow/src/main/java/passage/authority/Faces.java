package passage.authority;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact.AppearanceSet;
import passage.events.RegisterFact.ShownToDepartment;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;

/** How a council shows itself: its name and colour to all, and to the department its plans before they are submitted. */
@Service
class Faces {
    private static final List<Role> KEEPERS = List.of(Role.DEMOCRATIC_SERVICES, Role.ADMIN);

    private final Authorities authorities;
    private final AuthorityRows rows;
    private final Publisher publisher;
    private final Access access;
    private final BusinessClock clock;

    Faces(Authorities authorities, AuthorityRows rows, Publisher publisher, Access access, BusinessClock clock) {
        this.authorities = authorities;
        this.rows = rows;
        this.publisher = publisher;
        this.access = access;
        this.clock = clock;
    }

    /** @throws Refused when the reader neither works for the council nor may read its plans */
    @Transactional(readOnly = true)
    public Authority of(String gssCode) {
        access.requireRead(gssCode, "authority " + gssCode);
        return authorities.get(gssCode);
    }

    /** @throws Refused when white letters on the colour could not be read */
    @Transactional
    public Authority appear(String gssCode, IfMatch ifMatch, Appearance appearance) {
        var authority = kept(gssCode, ifMatch);
        appearance.requireReadable();
        if (!authority.appearance().equals(appearance)) {
            authority.appear(appearance);
            publisher.publish(new RegisterEvent(
                    by(gssCode), today(), new AppearanceSet(gssCode, appearance.name(), appearance.colour())));
            rows.flush();
        }
        return authority;
    }

    @Transactional
    public Authority show(String gssCode, IfMatch ifMatch, Shown shown) {
        var authority = kept(gssCode, ifMatch);
        if (authority.shown() != shown) {
            authority.show(shown);
            publisher.publish(
                    new RegisterEvent(by(gssCode), today(), new ShownToDepartment(gssCode, shown.toString())));
            rows.flush();
        }
        return authority;
    }

    boolean mayKeep(String gssCode) {
        return KEEPERS.stream().anyMatch(role -> access.actor().holds(role, gssCode));
    }

    private Authority kept(String gssCode, IfMatch ifMatch) {
        access.requireRead(gssCode, "authority " + gssCode);
        access.require(KEEPERS, gssCode);
        var authority = authorities.get(gssCode);
        ifMatch.check(authority.version());
        return authority;
    }

    private RecordedBy by(String gssCode) {
        return new RecordedBy(
                access.actor().person(), access.require(KEEPERS, gssCode).toString());
    }

    private Evidence today() {
        return Evidence.firstHand(clock.today());
    }
}
