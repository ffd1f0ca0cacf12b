package passage.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one comparison found so far; each event is told of once. */
class Findings {
    private static final int MOST = 200;

    private final List<Drift> drifts = new ArrayList<>();
    private final Set<UUID> told = new HashSet<>();
    private final List<String> notAsked = new ArrayList<>();
    private long found;

    /** Tells of an event once, whoever finds it first. */
    void add(UUID event, Drift.Kind kind, String where, String words) {
        if (found > MOST || told.add(event)) {
            add(kind, where, words);
        }
    }

    void add(Drift.Kind kind, String where, String words) {
        found++;
        if (drifts.size() < MOST) {
            drifts.add(new Drift(kind, where, words));
        }
    }

    /** Something that could not be compared now, and why. */
    void couldNotAsk(String what) {
        notAsked.add(what);
    }

    /** The first two hundred. */
    List<Drift> drifts() {
        return List.copyOf(drifts);
    }

    long found() {
        return found;
    }

    List<String> notAsked() {
        return List.copyOf(notAsked);
    }
}
