package passage.platform.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only place that reads the machine's clock. */
@Configuration(proxyBeanMethods = false)
class Clocks {
    @Bean
    WallClock wallClock() {
        return Instant::now;
    }

    @Bean
    @ConditionalOnProperty(name = "passage.clock.simulated-from")
    SimulatedClock simulatedClock(
            JdbcClient jdbc,
            WallClock wall,
            @Value("${passage.clock.simulated-from}") LocalDateTime from,
            ObjectProvider<PendingWork> work,
            ObjectProvider<ClockFollower> followers) {
        if (!isStored(jdbc) && isUsed(jdbc)) {
            throw new WrongTime("The database holds work in real time: give the demonstration a database of its own.");
        }
        var start = from.atZone(BusinessClock.LONDON).toInstant();
        return new SimulatedClock(jdbc, wall, start, work, followers);
    }

    @Bean
    @ConditionalOnProperty(name = "passage.clock.simulated-from", matchIfMissing = true, havingValue = "never")
    BusinessClock businessClock(WallClock wall, JdbcClient jdbc) {
        if (isStored(jdbc)) {
            throw new WrongTime("The database holds a demonstration's time: start with the profile demo,"
                    + " or name another database.");
        }
        return wall::now;
    }

    private static boolean isStored(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from platform.business_time") > 0;
    }

    private static boolean isUsed(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from platform.person") > 0;
    }

    private static long count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    /** The database was used with the other kind of time; on a server no folder's mark tells them apart. */
    static class WrongTime extends RuntimeException {
        WrongTime(String message) {
            super(message);
        }
    }
}
