package passage.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.clock.ClockFollower;
import passage.platform.clock.PendingWork;
import passage.platform.clock.SimulatedClock;

/** Runs the engine's timers by business time, and holds simulated time still while one is due. */
@Component
class Timers implements SmartLifecycle, ClockFollower, PendingWork {
    private final JobExecutor executor;
    private final ManagementService management;
    private final ObjectProvider<SimulatedClock> simulated;
    private final JdbcClient jdbc;

    Timers(
            JobExecutor executor,
            ManagementService management,
            ObjectProvider<SimulatedClock> simulated,
            JdbcClient jdbc) {
        this.executor = executor;
        this.management = management;
        this.simulated = simulated;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        simulated.ifAvailable(clock -> {
            ClockUtil.setCurrentTime(Date.from(clock.now()));
            releaseLocksOfKilledProcess();
        });
        executor.start();
    }

    /** Simulated time stands still, so a lock that a killed process left would never run out; there is one process only. */
    private void releaseLocksOfKilledProcess() {
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null")
                .update();
    }

    @Override
    public void timeIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
        executor.jobWasAdded();
    }

    @Override
    public Optional<String> unfinishedAt(Instant now) {
        return executableJobs(now) > 0 ? Optional.of("a timer of the process") : Optional.empty();
    }

    private long executableJobs(Instant now) {
        return management.createJobQuery().withRetriesLeft().list().stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(now))
                .count();
    }

    @Override
    public Optional<Instant> nextDue() {
        return management.createJobQuery().withRetriesLeft().timers().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst()
                .map(Job::getDuedate)
                .map(Date::toInstant);
    }

    @Override
    public void stop() {
        executor.shutdown();
        simulated.ifAvailable(clock -> ClockUtil.reset());
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
