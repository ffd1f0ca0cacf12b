package passage.testing.stores;

import java.util.Map;
import java.util.Optional;

/** A PostgreSQL server, and perhaps brokers, on which tests run. */
interface Store {
    /** Names the store and its version in one line of the log. */
    String describe();

    /** Settings of a process on a new, empty database of this server. */
    Map<String, Object> newDatabase();

    /** A broker for one process and those who share it; none where the process is to embed its own. */
    Optional<Broker> newBroker();

    /** A broker outside the application. */
    interface Broker extends AutoCloseable {
        String address();

        /** Answers nobody until {@link #goOn}. */
        void pause();

        void goOn();

        @Override
        void close();
    }

    static Map<String, Object> settings(String url, String user, String password) {
        return Map.of(
                "passage.database.url", url,
                "passage.database.user", user,
                "passage.database.password", password,
                "passage.database.connections", "12");
    }
}
