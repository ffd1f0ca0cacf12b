package passage.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Business time that stands still until it is moved, is stored, and goes on from where it stood after a restart. For
 * one process only. It jumps from one due instant to the next, and only when nothing is unfinished, so that a year
 * passes in seconds and nothing is overtaken.
 */
public class SimulatedClock implements BusinessClock {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final WallClock wall;
    private final ObjectProvider<PendingWork> work;
    private final ObjectProvider<ClockFollower> followers;
    private volatile Instant now;

    SimulatedClock(
            JdbcClient jdbc,
            WallClock wall,
            Instant startsAt,
            ObjectProvider<PendingWork> work,
            ObjectProvider<ClockFollower> followers) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.work = work;
        this.followers = followers;
        this.now = stored().orElseGet(() -> store(startsAt));
    }

    @Override
    public Instant now() {
        return now;
    }

    /**
     * Moves business time forward, stopping at each instant at which something is due until it is done.
     *
     * @throws ClockRefused when the instant lies in the past, or when work does not finish within a minute of wall time
     */
    public synchronized void moveTo(Instant target) {
        if (target.isBefore(now)) {
            throw new ClockRefused("Business time is %s and cannot go back to %s".formatted(now, target));
        }
        awaitQuiet();
        while (now.isBefore(target)) {
            jump(nextDue().filter(due -> due.isBefore(target)).orElse(target));
            awaitQuiet();
        }
    }

    private void jump(Instant instant) {
        now = store(instant);
        followers.forEach(follower -> follower.timeIs(instant));
    }

    private Optional<Instant> nextDue() {
        return work.stream()
                .map(PendingWork::nextDue)
                .flatMap(Optional::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private void awaitQuiet() {
        var giveUpAt = wall.now().plus(PATIENCE);
        for (var unfinished = unfinished(); !unfinished.isEmpty(); unfinished = unfinished()) {
            if (wall.now().isAfter(giveUpAt)) {
                throw new ClockRefused("Business time waits at %s for %s".formatted(now, unfinished));
            }
            pause();
        }
    }

    /** Work that passes from one to another while they are asked one by one shows as progress. */
    private List<String> unfinished() {
        long before = progress();
        var unfinished = work.stream()
                .map(each -> each.unfinishedAt(now))
                .flatMap(Optional::stream)
                .toList();
        return unfinished.isEmpty() && progress() != before ? List.of("work under way") : unfinished;
    }

    private long progress() {
        return work.stream().mapToLong(PendingWork::progress).sum();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClockRefused("Interrupted while business time waited");
        }
    }

    private Optional<Instant> stored() {
        return jdbc.sql("select business_now from platform.business_time where id = 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Instant store(Instant instant) {
        var value = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        int updated = jdbc.sql("update platform.business_time set business_now = ? where id = 1")
                .param(value)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into platform.business_time (id, business_now) values (1, ?)")
                    .param(value)
                    .update();
        }
        return Objects.requireNonNull(instant);
    }

    /** Business time cannot be moved as asked. */
    public static class ClockRefused extends RuntimeException {
        ClockRefused(String message) {
            super(message);
        }
    }
}
