package passage.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One running Kafka node, broker and controller at once; its log folder survives restarts and kill -9. */
class Node {
    private static final int ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;

    private Node(KafkaRaftServer server) {
        this.server = server;
    }

    /** Returns once the node takes records. */
    static Node start(Path folder, int port, int controllerPort) {
        try {
            format(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker's folder " + folder + " cannot be prepared", e);
        }
        var server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(folder, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        return new Node(server);
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(ID)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setUnstableFeatureVersionsEnabled(false)
                .run();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(ID));
        settings.put("controller.quorum.voters", ID + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("log.dirs", folder.toString());
        settings.putAll(KEEP_EVERYTHING);
        settings.putAll(ONE_NODE);
        settings.putAll(SMALL);
        return settings;
    }

    private static final Map<String, String> KEEP_EVERYTHING = Map.of(
            "log.retention.ms", "-1",
            "log.retention.bytes", "-1",
            "auto.create.topics.enable", "false");

    /** A single node need not wait for others, neither at start nor at stop nor after kill -9. */
    private static final Map<String, String> ONE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "broker.session.timeout.ms", "2000",
            "controlled.shutdown.enable", "false");

    private static final Map<String, String> SMALL = Map.of(
            "broker.heartbeat.interval.ms", "500",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.segment.bytes", "67108864",
            "log.index.size.max.bytes", "1048576",
            "num.network.threads", "1",
            "num.io.threads", "2",
            "num.recovery.threads.per.data.dir", "1",
            "background.threads", "2");
}
