package passage.website;

import java.util.Set;
import org.springframework.stereotype.Component;
import passage.events.EventTypes;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.Publisher;
import passage.events.Topics;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes what the auditors' ledger signed. */
@Component
class Anchoring implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(CheckpointSigned.class);

    private final Anchors anchors;

    Anchoring(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public String name() {
        return "website-checkpoints";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.HISTORY);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received).fact() instanceof CheckpointSigned checkpoint) {
            anchors.signed(checkpoint);
        }
    }
}
