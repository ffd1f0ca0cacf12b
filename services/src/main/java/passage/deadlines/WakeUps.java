package passage.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import passage.platform.clock.BusinessClock;

/**
 * Waits in the database for the instants at which time alone brings something about for a plan, so that several instances
 * share the waiting and a crash loses none. One that has lost its meaning, because a date was moved or met, finds nothing
 * to do.
 */
@Component
class WakeUps {
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final String TABLE = "deadlines.scheduled_tasks";
    private static final int THREADS = 2;
    private static final int PLAN_ID_LENGTH = 36;

    private final BusinessClock clock;
    private final Sweep sweep;
    private final OneTimeTask<Void> task;
    private final DataSource database;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    WakeUps(DataSource database, BusinessClock clock, Sweep sweep) {
        this.clock = clock;
        this.sweep = sweep;
        this.task = Tasks.oneTime("deadline")
                .onFailure((failure, operations) -> {
                    operations.reschedule(failure, clock.now());
                    CompletableFuture.delayedExecutor(POLLING.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(this::lookNow);
                })
                .execute((instance, context) -> wake(instance.getId()));
        this.database = new TransactionAwareDataSourceProxy(database);
        this.client = SchedulerClient.Builder.create(this.database, task)
                .tableName(TABLE)
                .build();
    }

    /** One that was stopped starts no more. */
    private Scheduler scheduler() {
        return Scheduler.create(database, List.of(task))
                .tableName(TABLE)
                .clock(clock::now)
                .pollingInterval(POLLING)
                .dueExecutor(new Uninterrupted())
                .threads(THREADS)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** Looks for what is due; woken to end, for an interrupt in the middle of a look would close H2's file. */
    private class Uninterrupted extends ThreadPoolExecutor {
        Uninterrupted() {
            super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> new Thread(work, "deadline-due"));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            lookNow();
            return List.of();
        }
    }

    /** Wakes the plan's watch at a business instant; takes effect with the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void at(UUID plan, Instant instant) {
        client.scheduleIfNotExists(task.instance(plan + "@" + instant.truncatedTo(ChronoUnit.MICROS)), instant);
        if (!instant.isAfter(clock.now())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookNow();
                }
            });
        }
    }

    private void wake(String instance) {
        sweep.run(UUID.fromString(instance.substring(0, PLAN_ID_LENGTH)), clock.now());
    }

    void start() {
        var started = scheduler();
        scheduler = started;
        started.start();
    }

    /** Looks at once; the scheduler measures its pauses in business time, which stands still where it is simulated. */
    void lookNow() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
        }
    }
}
