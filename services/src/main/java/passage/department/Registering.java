package passage.department;

import java.util.Set;
import org.springframework.stereotype.Component;
import passage.events.EventTypes;
import passage.events.Publisher;
import passage.events.RegisterFact.AuthorityRegistered;
import passage.events.RegisterFact.CommissionIssued;
import passage.events.RegisterFact.ExtensionGranted;
import passage.events.RegisterFact.ScopeSet;
import passage.events.RegisterFact.ShownToDepartment;
import passage.events.Topics;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes what the registers of councils and commissions say: who is asked, by when, and what may be seen of whom. */
@Component
class Registering implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(
            CommissionIssued.class,
            ScopeSet.class,
            ExtensionGranted.class,
            AuthorityRegistered.class,
            ShownToDepartment.class);

    private final Registers registers;

    Registering(Registers registers) {
        this.registers = registers;
    }

    @Override
    public String name() {
        return "department-registers";
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
    public int atOnce() {
        return 50;
    }

    @Override
    public void take(Received received) {
        var fact = Publisher.read(received).fact();
        if (fact instanceof CommissionIssued issued) {
            registers.issued(issued);
        } else if (fact instanceof ScopeSet scope) {
            registers.scope(scope);
        } else if (fact instanceof ExtensionGranted granted) {
            registers.extended(granted.commission(), granted.authority(), granted.submissionDue());
        } else if (fact instanceof AuthorityRegistered registered) {
            registers.registered(registered.authority(), registered.kind());
        } else if (fact instanceof ShownToDepartment shown) {
            registers.shows(shown.authority(), shown.shows());
        }
    }
}
