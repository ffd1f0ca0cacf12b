package passage.platform.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Lets one process at a time do what several that start together on one server must not do at once: make schemas, make
 * the engine's tables, enrol the first administrator. H2 has one process only.
 */
public class OneAtATime {
    private static final long KEY = 0x70617373616765L; // "passage"

    private final DataSource dataSource;

    public OneAtATime(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits for the others, then does the work. The lock belongs to a connection of its own, so it goes when the process
     * dies; the pool needs room for more than this one.
     */
    public <T> T alone(Callable<T> work) throws Exception {
        if (!isServer()) {
            return work.call();
        }
        try (Connection connection = dataSource.getConnection()) {
            call(connection, "select pg_advisory_lock(?)");
            try {
                return work.call();
            } finally {
                call(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    /** @return whether several processes may use the database, as they can PostgreSQL and not H2 */
    boolean isServer() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private static void call(Connection connection, String lock) throws SQLException {
        try (var statement = connection.prepareStatement(lock)) {
            statement.setLong(1, KEY);
            statement.execute();
        }
    }
}
