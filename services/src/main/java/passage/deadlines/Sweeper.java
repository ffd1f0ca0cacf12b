package passage.deadlines;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.ClockFollower;
import passage.platform.clock.PendingWork;

/** Sweeps every second of wall time, and at once when simulated time jumps, which waits until the sweep is done. */
@Component
class Sweeper implements SmartLifecycle, ClockFollower, PendingWork {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long STOP_MILLIS = 5_000;

    private final Sweep sweep;
    private final Watches watches;
    private final BusinessClock clock;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread(() -> {});

    Sweeper(Sweep sweep, Watches watches, BusinessClock clock) {
        this.sweep = sweep;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public void timeIs(Instant now) {
        calls.release();
    }

    @Override
    public Optional<String> unfinishedAt(Instant now) {
        int due = watches.dueAt(now).size();
        return due == 0 ? Optional.empty() : Optional.of("the deadlines of " + due + " plans");
    }

    @Override
    public Optional<Instant> nextDue() {
        return watches.nextAfter(clock.now());
    }

    private void work() {
        while (running) {
            try {
                sweep.run(clock.now());
                if (calls.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The sweep of deadlines failed and is tried again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            calls.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "deadline-sweep");
        thread.start();
    }

    /** Lets a sweep finish: an interrupt in the middle of a write would close H2's file. */
    @Override
    public void stop() {
        running = false;
        calls.release();
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
