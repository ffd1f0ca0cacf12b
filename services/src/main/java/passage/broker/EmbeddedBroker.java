package passage.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * Kafka in this process, on the loopback address. Starts beside the rest of the application, is there before anything
 * sends or listens, and goes after them.
 */
class EmbeddedBroker implements KafkaConnectionDetails, SmartLifecycle, DisposableBean {
    /** Before and after the topics, the relay and the consumers. */
    static final int PHASE = Integer.MIN_VALUE + 1_000;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable CompletableFuture<Node> node;

    /** @param port 0 takes a free one, which stays the same over stops and starts; so does the controller's */
    EmbeddedBroker(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = Ports.orFree(port);
        this.controllerPort = Ports.orFree(controllerPort);
        this.node = launch();
    }

    private CompletableFuture<Node> launch() {
        var launched = new CompletableFuture<Node>();
        new Thread(
                        () -> {
                            try {
                                launched.complete(Node.start(folder, port, controllerPort));
                            } catch (Throwable e) {
                                launched.completeExceptionally(e);
                            }
                        },
                        "broker-start")
                .start();
        return launched;
    }

    @Override
    public List<String> getBootstrapServers() {
        return List.of("127.0.0.1:" + port);
    }

    @Override
    public synchronized void start() {
        if (node == null) {
            node = launch();
        }
        try {
            node.join();
        } catch (CompletionException e) {
            node = null;
            throw new BrokerFailed(folder, e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public synchronized void stop() {
        if (node != null) {
            node.handle((started, failure) -> started)
                    .thenAccept(EmbeddedBroker::stop)
                    .join();
            node = null;
        }
    }

    private static void stop(@Nullable Node started) {
        if (started != null) {
            started.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return node != null && node.isDone() && !node.isCompletedExceptionally();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Also where the application failed before it came to its start. */
    @Override
    public void destroy() {
        stop();
    }

    /** The embedded broker did not start. */
    static class BrokerFailed extends RuntimeException {
        BrokerFailed(Path folder, Throwable cause) {
            super(
                    "The embedded broker did not start on its folder %s: %s".formatted(folder, cause.getMessage()),
                    cause);
        }
    }
}
