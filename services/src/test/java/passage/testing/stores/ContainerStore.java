package passage.testing.stores;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL in one container and a Kafka container for each process, in images that {@code store.postgres.image} and
 * {@code store.kafka.image} name.
 */
class ContainerStore implements Store {
    private final PostgreSQLContainer server;
    private final AtomicInteger databases = new AtomicInteger();

    private ContainerStore(PostgreSQLContainer server) {
        this.server = server;
    }

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** @throws RuntimeException where no engine answers, or the image cannot be had */
    static ContainerStore start() {
        var server = new PostgreSQLContainer(image("store.postgres.image", "postgres:17-alpine", "postgres"));
        server.start();
        return new ContainerStore(server);
    }

    private static DockerImageName image(String property, String usual, String like) {
        return DockerImageName.parse(System.getProperty(property, usual)).asCompatibleSubstituteFor(like);
    }

    @Override
    public String describe() {
        return "Testcontainers with " + server.getDockerImageName();
    }

    @Override
    public Map<String, Object> newDatabase() {
        var name = "passage_" + databases.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = "jdbc:postgresql://%s:%d/%s"
                .formatted(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
        return Store.settings(url, server.getUsername(), server.getPassword());
    }

    @Override
    public Optional<Broker> newBroker() {
        var kafka = new KafkaContainer(image("store.kafka.image", "apache/kafka:4.2.1", "apache/kafka"));
        kafka.start();
        return Optional.of(new Broker() {
            @Override
            public String address() {
                return kafka.getBootstrapServers();
            }

            @Override
            public void pause() {
                DockerClientFactory.lazyClient()
                        .pauseContainerCmd(kafka.getContainerId())
                        .exec();
            }

            @Override
            public void goOn() {
                DockerClientFactory.lazyClient()
                        .unpauseContainerCmd(kafka.getContainerId())
                        .exec();
            }

            @Override
            public void close() {
                kafka.stop();
            }
        });
    }
}
