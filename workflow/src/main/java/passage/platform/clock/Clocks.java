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
        var start = from.atZone(BusinessClock.LONDON).toInstant();
        return new SimulatedClock(jdbc, wall, start, work, followers);
    }

    @Bean
    @ConditionalOnProperty(name = "passage.clock.simulated-from", matchIfMissing = true, havingValue = "never")
    BusinessClock businessClock(WallClock wall) {
        return wall::now;
    }
}
