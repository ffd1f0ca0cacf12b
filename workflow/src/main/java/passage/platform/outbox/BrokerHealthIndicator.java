package passage.platform.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Alarms while Kafka does not take events; work goes on meanwhile. */
@Component("brokerHealthIndicator")
class BrokerHealthIndicator implements HealthIndicator {
    private final Relay relay;
    private final Outbox outbox;

    BrokerHealthIndicator(Relay relay, Outbox outbox) {
        this.relay = relay;
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        return (relay.brokerAnswers() ? Health.up() : Health.down())
                .withDetail("waiting", outbox.waiting())
                .build();
    }
}
