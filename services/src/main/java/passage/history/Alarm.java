package passage.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import passage.platform.clock.WallClock;

/** What is wrong with the ledger, told in the log once, and on the pages and in the health as long as it lasts. */
@Component("ledgerHealthIndicator")
class Alarm implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private final WallClock wall;
    private final Map<Kind, Fault> faults = new TreeMap<>();

    Alarm(WallClock wall) {
        this.wall = wall;
    }

    /** Which part of the ledger's work found something wrong. */
    enum Kind {
        SEALING("No checkpoint is signed"),
        COMPARISON("The database differs from what was signed"),
        WITNESS("A witness does not agree"),
        TIME_STAMP("The last checkpoint has no time stamp"),
        RECONCILIATION("The ledger and the rest differ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param since wall time
     */
    record Fault(String words, Instant since) {}

    synchronized void raise(Kind kind, String why) {
        var words = kind.words + ": " + why;
        var known = faults.get(kind);
        if (known == null || !known.words.equals(words)) {
            faults.put(kind, new Fault(words, wall.now()));
            LOG.error("Alarm of the auditors' ledger. {}", words);
        }
    }

    synchronized void clear(Kind kind) {
        if (faults.remove(kind) != null) {
            LOG.info("The ledger's alarm is over: {}", kind.words);
        }
    }

    synchronized List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    @Override
    public Health health() {
        var now = faults();
        var health = now.isEmpty() ? Health.up() : Health.down();
        now.forEach(fault -> health.withDetail(fault.since.toString(), fault.words));
        return health.build();
    }
}
