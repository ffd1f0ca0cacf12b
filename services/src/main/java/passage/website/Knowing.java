package passage.website;

import java.util.Set;
import org.springframework.stereotype.Component;
import passage.events.EventTypes;
import passage.events.Publisher;
import passage.events.RegisterFact.AppearanceSet;
import passage.events.RegisterFact.AuthorityRegistered;
import passage.events.RegisterFact.ScopeSet;
import passage.events.Topics;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes what the registers say of councils. */
@Component
class Knowing implements Consumer {
    private static final Set<String> IGNORED =
            EventTypes.allBut(AuthorityRegistered.class, AppearanceSet.class, ScopeSet.class);

    private final Councils councils;

    Knowing(Councils councils) {
        this.councils = councils;
    }

    @Override
    public String name() {
        return "website-registers";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.AUTHORITIES, Topics.COMMISSIONS);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void take(Received received) {
        var fact = Publisher.read(received).fact();
        if (fact instanceof AuthorityRegistered registered) {
            councils.registered(registered.authority(), registered.kind());
        } else if (fact instanceof AppearanceSet appearance) {
            councils.appears(appearance.authority(), appearance.shownName(), appearance.colour());
        } else if (fact instanceof ScopeSet scope) {
            scope.councils().forEach(each -> councils.lies(each.authority(), each.kind(), each.region()));
        }
    }
}
