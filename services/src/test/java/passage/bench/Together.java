package passage.bench;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Does a thing many times on a few threads. */
final class Together {
    private static final long LOOK_MILLIS = 10;
    private static final long PATIENCE_MILLIS = 120_000;

    private Together() {}

    /** @param work gets 0, 1, 2 ... */
    static void times(int times, int threads, IntConsumer work) {
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(threads, run -> new Thread(run, "bench-driver"));
        var running = new ArrayList<Future<?>>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(() -> {
                for (int n = next.getAndIncrement(); n < times; n = next.getAndIncrement()) {
                    work.accept(n);
                }
            }));
        }
        pool.shutdown();
        for (var each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Still not: " + what);
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
