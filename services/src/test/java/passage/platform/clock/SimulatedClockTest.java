package passage.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import passage.platform.clock.SimulatedClock.ClockRefused;

class SimulatedClockTest {
    private static final Instant ISSUED = Instant.parse("2024-04-16T08:00:00Z");
    private static final Instant CALL_IN_ENDS = Instant.parse("2024-07-18T16:00:00Z");
    private static final Instant DUE = Instant.parse("2024-07-19T16:00:00Z");
    private static final Instant END = Instant.parse("2024-07-31T16:00:00Z");

    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    private final AtomicLong wallMillis = new AtomicLong();
    private final List<Instant> jumps = new ArrayList<>();

    @BeforeEach
    void table() {
        database.sql("create schema platform").update();
        database.sql("create table platform.business_time"
                        + " (id integer primary key, business_now timestamp(6) with time zone not null)")
                .update();
    }

    /** Work at fixed instants, each done after it was looked at a few times. */
    private static class Timers implements PendingWork {
        private final TreeSet<Instant> waiting = new TreeSet<>();
        private final List<Instant> done = new ArrayList<>();
        private int looks;

        Timers(Instant... at) {
            waiting.addAll(List.of(at));
        }

        @Override
        public Optional<String> unfinishedAt(Instant now) {
            if (waiting.isEmpty() || waiting.first().isAfter(now)) {
                return Optional.empty();
            }
            if (++looks % 3 == 0) {
                waiting.pollFirst();
                done.add(now);
            }
            return Optional.of("a timer");
        }

        @Override
        public Optional<Instant> nextDue() {
            return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.first());
        }
    }

    @Test
    void stopsAtEachDueInstantUntilItsWorkIsDone() {
        var timers = new Timers(CALL_IN_ENDS, DUE);
        var clock = clock(timers);
        clock.moveTo(END);
        assertThat(timers.done).containsExactly(CALL_IN_ENDS, DUE);
        assertThat(jumps).containsExactly(CALL_IN_ENDS, DUE, END);
        assertThat(clock.now()).isEqualTo(END);
    }

    @Test
    void doesNotPassWhatIsDueLater() {
        var timers = new Timers(DUE);
        var clock = clock(timers);
        clock.moveTo(CALL_IN_ENDS);
        assertThat(jumps).containsExactly(CALL_IN_ENDS);
        assertThat(timers.done).isEmpty();
    }

    @Test
    void waitsAlsoWhereNothingIsLeftButSomethingWasDoneMeanwhile() {
        var handedOver = new AtomicLong();
        PendingWork takesOver = new PendingWork() {
            @Override
            public Optional<String> unfinishedAt(Instant now) {
                return Optional.empty();
            }

            @Override
            public long progress() {
                return Math.min(handedOver.incrementAndGet(), 6);
            }
        };
        clock(takesOver).moveTo(ISSUED);
        assertThat(handedOver.get()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void saysForWhatItWaitedInVain() {
        PendingWork stuck = now -> Optional.of("consumer history");
        assertThatThrownBy(() -> clock(stuck).moveTo(END))
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining("consumer history");
        assertThat(jumps).isEmpty();
    }

    @Test
    void doesNotGoBack() {
        assertThatThrownBy(() -> clock().moveTo(ISSUED.minusSeconds(1))).isInstanceOf(ClockRefused.class);
    }

    @Test
    void goesOnFromWhereItStoodAfterARestart() {
        clock().moveTo(DUE);
        assertThat(clock().now()).isEqualTo(DUE);
    }

    private SimulatedClock clock(PendingWork... work) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < work.length; i++) {
            beans.addBean("work" + i, work[i]);
        }
        ClockFollower follower = jumps::add;
        beans.addBean("follower", follower);
        WallClock wall = () -> Instant.ofEpochMilli(wallMillis.addAndGet(1_000));
        return new SimulatedClock(
                database,
                wall,
                ISSUED,
                beans.getBeanProvider(PendingWork.class),
                beans.getBeanProvider(ClockFollower.class));
    }
}
