package passage.platform.inbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Alarms while events wait for repair. */
@Component("parkedEventsHealthIndicator")
class ParkedEventsHealthIndicator implements HealthIndicator {
    private final Parking parking;

    ParkedEventsHealthIndicator(Parking parking) {
        this.parking = parking;
    }

    @Override
    public Health health() {
        long parked = parking.count();
        return (parked == 0 ? Health.up() : Health.down())
                .withDetail("parked", parked)
                .build();
    }
}
