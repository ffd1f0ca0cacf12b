package passage.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers that a sender gave to its events about each plan, as one log has them: each must follow the one before. */
class Numbers {
    private final Map<String, Life> lives = new HashMap<>();

    private static final class Life {
        private long last;
        private final Set<Long> missing = new HashSet<>();
    }

    /** @return whether the number came before */
    boolean doubled(String topic, String key, long seq) {
        var life = lives.computeIfAbsent(topic + ' ' + key, plan -> new Life());
        if (seq <= life.last) {
            return !life.missing.remove(seq);
        }
        for (long between = life.last + 1; between < seq; between++) {
            life.missing.add(between);
        }
        life.last = seq;
        return false;
    }

    /** The last number; 0 where there is none. */
    long last(String topic, String key) {
        var life = lives.get(topic + ' ' + key);
        return life == null ? 0 : life.last;
    }

    /** Whether the number is missing between others, or comes right after the last. */
    boolean lacks(String topic, String key, long seq) {
        var life = lives.get(topic + ' ' + key);
        return life == null || life.missing.contains(seq) || seq > life.last;
    }
}
