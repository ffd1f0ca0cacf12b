package passage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import passage.platform.migration.Migrations;
import passage.platform.migration.OneAtATime;
import passage.process.EngineTables;
import passage.testing.stores.Stores;

@Tag("store")
class MigrateTest {
    private static final String TABLES =
            "select count(*) from information_schema.tables where lower(table_schema) = ? and lower(table_name) = ?";

    private final Map<String, Object> database = Stores.isServer()
            ? Stores.newDatabase()
            : Map.of("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Test
    void makesEverySchemaAndTheEnginesTablesOnceAndEnds() throws Exception {
        migrate();
        migrate();
        everythingIsThere();
    }

    /** On H2 there is one process only. */
    @Test
    void severalThatStartTogetherWaitForEachOther() throws Exception {
        var processes = Executors.newFixedThreadPool(4);
        var done = new ArrayList<Future<?>>();
        for (int n = 0; n < (Stores.isServer() ? 4 : 1); n++) {
            done.add(processes.submit(this::migrateAsAProcessWould));
        }
        for (var each : done) {
            each.get();
        }
        processes.shutdown();
        everythingIsThere();
    }

    private boolean migrateAsAProcessWould() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url());
            pool.setUsername(user());
            pool.setPassword(password());
            pool.setMaximumPoolSize(4);
            new Migrations(pool).afterPropertiesSet();
            new EngineTables(pool, new OneAtATime(pool)).afterPropertiesSet();
            return true;
        }
    }

    private void migrate() {
        var profile = Stores.isServer() ? List.of("--spring.profiles.active=postgres") : List.<String>of();
        PassageApplication.main(Stream.of(
                        Stream.of("migrate", "--passage.data=target/test-data/" + UUID.randomUUID()),
                        database.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()),
                        profile.stream())
                .flatMap(arguments -> arguments)
                .toArray(String[]::new));
    }

    private void everythingIsThere() throws SQLException {
        assertThat(count("platform", "outbox")).isOne();
        assertThat(count("platform", "session")).isOne();
        assertThat(count("plan", "plan")).isOne();
        assertThat(count("history", "entry")).isOne();
        assertThat(count("public", "act_ru_execution")).isOne();
    }

    private long count(String schema, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), user(), password());
                var query = connection.prepareStatement(TABLES)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private String url() {
        return text(Stores.isServer() ? "passage.database.url" : "spring.datasource.url");
    }

    private String user() {
        return Stores.isServer() ? text("passage.database.user") : "sa";
    }

    private String password() {
        return Stores.isServer() ? text("passage.database.password") : "";
    }

    private String text(String setting) {
        return String.valueOf(database.get(setting));
    }
}
