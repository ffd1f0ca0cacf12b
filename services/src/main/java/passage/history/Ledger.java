package passage.history;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import passage.events.Topics;
import passage.platform.clock.WallClock;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes every event but those of the ledger itself; its place is given by the sealer once it is committed. */
@Component
class Ledger implements Consumer {
    static final String NAME = "history";

    private final Arrivals arrivals;
    private final Sealer sealer;
    private final WallClock wall;

    Ledger(Arrivals arrivals, Sealer sealer, WallClock wall) {
        this.arrivals = arrivals;
        this.sealer = sealer;
        this.wall = wall;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.copyOf(Topics.ENTERED);
    }

    @Override
    public int atOnce() {
        return 50;
    }

    @Override
    public void take(Received received) {
        arrivals.add(received, wall.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealer.wakeUp();
            }
        });
    }
}
