package passage.broker;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics once the broker is there and before anybody uses them. */
class TopicsFirst implements SmartLifecycle {
    private final KafkaAdmin admin;
    private volatile boolean running;

    TopicsFirst(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        admin.initialize();
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
