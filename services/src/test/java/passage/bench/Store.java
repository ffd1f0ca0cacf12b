package passage.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A kind of database, with one for each contender. */
sealed interface Store extends AutoCloseable {
    String name();

    /** What Passage must be told to use it. */
    Map<String, Object> settings();

    HikariDataSource another(String contender);

    @Override
    void close();

    private static HikariDataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(16);
        return pool;
    }

    /** H2 in a file, with the settings of Passage's own address. */
    record H2(Path folder, String options) implements Store {
        @Override
        public String name() {
            return "H2 in a file";
        }

        @Override
        public Map<String, Object> settings() {
            return Map.of();
        }

        @Override
        public HikariDataSource another(String contender) {
            return pool("jdbc:h2:file:" + folder.toAbsolutePath().resolve(contender) + options, "");
        }

        @Override
        public void close() {}
    }

    /** PostgreSQL from binaries, which writes through to the disk. */
    record Postgres(EmbeddedPostgres server) implements Store {
        static Postgres start() throws IOException {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start());
        }

        @Override
        public String name() {
            return "PostgreSQL, fsync on";
        }

        @Override
        public Map<String, Object> settings() {
            create("passage");
            return Map.of(
                    "spring.datasource.url", server.getJdbcUrl("postgres", "passage"),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "");
        }

        @Override
        public HikariDataSource another(String contender) {
            create(contender);
            return pool(server.getJdbcUrl("postgres", contender), "postgres");
        }

        private void create(String database) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database \"" + database + "\"");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
