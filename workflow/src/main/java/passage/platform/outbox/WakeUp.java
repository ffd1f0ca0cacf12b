package passage.platform.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the relay that something was committed, so that it need not poll quickly. */
@Component
class WakeUp {
    private final Semaphore calls = new Semaphore(0);

    void call() {
        calls.release();
    }

    void awaitCall(long millis) throws InterruptedException {
        if (calls.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
