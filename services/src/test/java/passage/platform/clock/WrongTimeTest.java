package passage.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import passage.platform.clock.Clocks.WrongTime;
import passage.platform.migration.Migrations;

class WrongTimeTest {
    private static final LocalDateTime ISSUED = LocalDateTime.parse("2024-04-16T09:00");

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(pool);

    @BeforeEach
    void theDatabaseIsNew() throws Exception {
        new Migrations(pool).afterPropertiesSet();
    }

    @Test
    void realWorkIsNotMixedWithADemonstration() {
        assertThat(simulated().now()).isEqualTo(Instant.parse("2024-04-16T08:00:00Z"));
        assertThat(simulated().now()).isEqualTo(Instant.parse("2024-04-16T08:00:00Z"));
        assertThatThrownBy(this::real).isInstanceOf(WrongTime.class).hasMessageContaining("profile demo");
    }

    @Test
    void aDemonstrationIsNotMixedWithRealWork() {
        assertThat(real().now()).isEqualTo(wall().now());
        jdbc.sql(
                        "insert into platform.person (id, username, display_name, password) values (random_uuid(), 'a', 'a', 'a')")
                .update();
        assertThat(real().now()).isEqualTo(wall().now());
        assertThatThrownBy(this::simulated).isInstanceOf(WrongTime.class).hasMessageContaining("real time");
    }

    private BusinessClock real() {
        return new Clocks().businessClock(wall(), jdbc);
    }

    private BusinessClock simulated() {
        var none = new StaticListableBeanFactory();
        return new Clocks()
                .simulatedClock(
                        jdbc,
                        wall(),
                        ISSUED,
                        none.getBeanProvider(PendingWork.class),
                        none.getBeanProvider(ClockFollower.class));
    }

    private static WallClock wall() {
        return () -> Instant.parse("2026-03-02T10:00:00Z");
    }
}
