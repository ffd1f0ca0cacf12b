package passage.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import passage.platform.clock.WallClock;

/**
 * Compares the ledger with all that it should agree with: the log in which each event was written with its cause, Kafka, the
 * plans and the published pages. It does so on a schedule of wall-clock time and when it is asked, reading a few hundred
 * records at a time; what differs raises the alarm.
 */
@Component
class Reconciliation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int NAMED = 3;
    private static final long STOP_MILLIS = 10_000;

    private final AgainstLog log;
    private final AgainstKafka kafka;
    private final AgainstCheckpoints checkpoints;
    private final AgainstPlans plans;
    private final AgainstPages pages;
    private final Alarm alarm;
    private final WallClock wall;
    private final Duration every;
    private volatile @Nullable Verdict last;
    private volatile boolean running;
    private volatile CountDownLatch ending = new CountDownLatch(1);
    private volatile Thread thread = new Thread(() -> {});

    Reconciliation(
            AgainstLog log,
            AgainstKafka kafka,
            AgainstCheckpoints checkpoints,
            AgainstPlans plans,
            AgainstPages pages,
            Alarm alarm,
            WallClock wall,
            @Value("${passage.history.reconcile-every:15m}") Duration every) {
        this.log = log;
        this.kafka = kafka;
        this.checkpoints = checkpoints;
        this.plans = plans;
        this.pages = pages;
        this.alarm = alarm;
        this.wall = wall;
        this.every = every;
    }

    /**
     * What a comparison found.
     *
     * @param at when it ended, wall time
     * @param found how many differences; {@code drifts} has the first two hundred
     * @param notAsked what could not be asked, and why
     */
    record Verdict(
            Instant at,
            long entries,
            long logged,
            long records,
            long plans,
            long pages,
            long found,
            List<Drift> drifts,
            List<String> notAsked) {
        /** In words for people. */
        public String words() {
            if (found > 0) {
                return found == 1 ? "There is 1 difference." : "There are %d differences.".formatted(found);
            }
            return notAsked.isEmpty() ? "All agree." : "What could be asked agrees; not all could be.";
        }
    }

    Optional<Verdict> last() {
        return Optional.ofNullable(last);
    }

    /** Compares everything now. */
    synchronized Verdict compare() {
        var findings = new Findings();
        var standings = plans.now(findings);
        var taken = kafka.taken();
        var logged = log.compare(taken, AgainstPlans.planSeqs(standings), findings);
        long records = kafka.compare(taken, logged.changed(), findings);
        logged.changed()
                .forEach((event, where) -> findings.add(
                        event,
                        Drift.Kind.CHANGED,
                        where,
                        "the sender's log tells it otherwise than the ledger and Kafka do"));
        checkpoints.compare(findings);
        long compared = plans.compare(standings, logged.numbers(), findings);
        long read = pages.compare(findings);
        var verdict = new Verdict(
                wall.now(),
                logged.entries(),
                logged.logged(),
                records,
                compared,
                read,
                findings.found(),
                findings.drifts(),
                findings.notAsked());
        last = verdict;
        tell(verdict);
        return verdict;
    }

    private void tell(Verdict verdict) {
        if (verdict.found == 0) {
            alarm.clear(Alarm.Kind.RECONCILIATION);
        } else {
            var some = verdict.drifts.stream().limit(NAMED).map(Drift::toString).toList();
            alarm.raise(Alarm.Kind.RECONCILIATION, "%s %s".formatted(verdict.words(), String.join("; ", some)));
        }
    }

    private void work() {
        while (running) {
            try {
                if (!ending.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    compare();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The ledger could not be compared with the rest and will be again later: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        ending = new CountDownLatch(1);
        thread = new Thread(this::work, "ledger-reconciliation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Nobody interrupts the thread, for that would close H2's file; a comparison that is under way ends by itself. */
    @Override
    public void stop() {
        running = false;
        ending.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
