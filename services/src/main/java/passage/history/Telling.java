package passage.history;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import passage.events.Event;
import passage.events.Event.LedgerEvent;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.LedgerFact.CheckpointSigned.Covered;
import passage.events.Publisher;
import passage.history.Checkpoints.Signed;

/** Tells on Kafka of each checkpoint that was signed, once and in order. */
@Component
class Telling {
    private final Checkpoints checkpoints;
    private final StoredEntries stored;
    private final LedgerKeys keys;
    private final Consumer<Event> publish;

    @Autowired
    Telling(Checkpoints checkpoints, StoredEntries stored, LedgerKeys keys, Publisher publisher) {
        this(checkpoints, stored, keys, (Consumer<Event>) publisher::publish);
    }

    Telling(Checkpoints checkpoints, StoredEntries stored, LedgerKeys keys, Consumer<Event> publish) {
        this.checkpoints = checkpoints;
        this.stored = stored;
        this.keys = keys;
        this.publish = publish;
    }

    /**
     * Tells of the first that was not told. Expects a transaction.
     *
     * @return whether there was one
     */
    boolean tellNext() {
        var next = checkpoints.firstUntold();
        next.ifPresent(each -> {
            publish.accept(new LedgerEvent(fact(each)));
            checkpoints.told(each.checkpoint().size());
        });
        return next.isPresent();
    }

    private CheckpointSigned fact(Signed signed) {
        var checkpoint = signed.checkpoint();
        var key = signed.note().verifiedBy(keys.verifiers()).stream()
                .map(verified -> verified.key().toString())
                .findFirst()
                .orElseGet(checkpoint::origin);
        return new CheckpointSigned(
                checkpoint.origin(),
                key,
                checkpoint.size(),
                checkpoint.root().toString(),
                signed.signedAt(),
                signed.note().toString(),
                covered(checkpoints.before(checkpoint.size()), checkpoint.size()));
    }

    private List<Covered> covered(long from, long upTo) {
        return stored.plansBetween(from, upTo).entrySet().stream()
                .map(plan -> new Covered(plan.getKey(), plan.getValue()))
                .toList();
    }
}
