package passage.history;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import passage.platform.clock.PendingWork;

/** The thread that seals: at once when an event was taken here, and twice a second for what others took. */
@Component
class Sealer implements SmartLifecycle, PendingWork {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long IDLE_MILLIS = 500;
    private static final long STOP_MILLIS = 10_000;

    /** So long more may gather after a round; the first after a quiet time waits for nothing. */
    private static final long GATHER_MILLIS = 25;

    private final Sealing sealing;
    private final Arrivals arrivals;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile boolean works = true;
    private volatile Thread thread = new Thread(() -> {});

    Sealer(Sealing sealing, Arrivals arrivals) {
        this.sealing = sealing;
        this.arrivals = arrivals;
    }

    void wakeUp() {
        calls.release();
    }

    private void work() {
        while (!stopping) {
            try {
                sealing.round(false);
                works = true;
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                if (calls.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    private void failed(RuntimeException why) {
        if (!stopping && works) {
            LOG.warn("The ledger cannot be sealed just now and is tried again: {}", why.toString());
        }
        works = false;
        calls.drainPermits();
        try {
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Optional<String> unfinishedAt(Instant now) {
        long waiting = arrivals.waiting();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(waiting + " events that wait for their place in the ledger");
    }

    @Override
    public long progress() {
        return sealing.placed();
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
        thread = new Thread(this::work, "ledger-sealer");
        thread.start();
    }

    /** Signs what is not signed yet, and lets another process take over at once. */
    @Override
    public void stop() {
        stopping = true;
        wakeUp();
        try {
            thread.join(STOP_MILLIS);
            sealing.round(true);
            sealing.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The ledger was left as the last checkpoint has it: {}", e.toString());
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
