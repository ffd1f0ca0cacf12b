package passage.testing.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** PostgreSQL's own binaries as a child process, writing to the disk before it acknowledges; brokers in process. */
class EmbeddedStore implements Store {
    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private EmbeddedStore(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @throws RuntimeException where there are no binaries for this machine, or they do not start */
    static EmbeddedStore start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server)); // after the applications on it
            return new EmbeddedStore(server);
        } catch (IOException e) {
            throw new IllegalStateException("Embedded PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String describe() {
        return "embedded PostgreSQL with the broker in process";
    }

    @Override
    public Map<String, Object> newDatabase() {
        var name = "passage_" + databases.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Store.settings(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    @Override
    public Optional<Broker> newBroker() {
        return Optional.empty();
    }
}
