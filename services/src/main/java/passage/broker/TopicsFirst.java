package passage.broker;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics once the broker is there and before anybody uses them. */
class TopicsFirst implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsFirst.class);

    private final KafkaAdmin admin;
    private volatile boolean running;

    TopicsFirst(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        if (!admin.initialize()) {
            LOG.warn(
                    "Kafka does not answer at {}; work goes on and events wait",
                    admin.getConfigurationProperties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EmbeddedBroker.PHASE + 1;
    }
}
