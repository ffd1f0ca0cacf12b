package passage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** A consumer that keeps what it takes, and that can be made to fail. */
public class Takings implements Consumer {
    private final String name;
    private final String topic;
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private volatile @Nullable Stumbling stumbling;

    Takings(String name, String topic) {
        this.name = name;
        this.topic = topic;
    }

    /** Looks at an event before it is taken, and may throw. */
    @FunctionalInterface
    public interface Stumbling {
        void at(String key, String text);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public int atOnce() {
        return 50;
    }

    @Override
    public void take(Received event) {
        var text = new String(event.json(), java.nio.charset.StandardCharsets.UTF_8);
        var now = stumbling;
        if (now != null) {
            now.at(event.key(), text);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /** Not after it, for by then the locks are gone and the next may come first. */
            @Override
            public void beforeCommit(boolean readOnly) {
                taken.computeIfAbsent(event.key(), key -> new CopyOnWriteArrayList<>())
                        .add(text);
            }
        });
    }

    public void stumble(@Nullable Stumbling how) {
        stumbling = how;
    }

    /** What was taken under a key, in the order of taking. */
    public List<String> of(String key) {
        return taken.getOrDefault(key, List.of());
    }
}
