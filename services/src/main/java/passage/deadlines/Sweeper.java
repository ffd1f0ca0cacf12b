package passage.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.ClockFollower;
import passage.platform.clock.PendingWork;

/** Fires at start what fell due meanwhile, then when it is due; simulated time waits until what is due was fired. */
@Component
class Sweeper implements SmartLifecycle, ClockFollower, PendingWork {
    private final Sweep sweep;
    private final WakeUps wakeUps;
    private final Watches watches;
    private final BusinessClock clock;
    private volatile boolean running;

    Sweeper(Sweep sweep, WakeUps wakeUps, Watches watches, BusinessClock clock) {
        this.sweep = sweep;
        this.wakeUps = wakeUps;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public void timeIs(Instant now) {
        if (running) {
            wakeUps.lookNow();
        }
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

    /** A process that died while it fired left its waking marked as taken, which would be noticed only much later. */
    @Override
    public void start() {
        sweep.run(clock.now());
        wakeUps.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        wakeUps.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
