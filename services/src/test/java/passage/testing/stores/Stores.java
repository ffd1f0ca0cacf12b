package passage.testing.stores;

import java.util.Locale;
import java.util.Map;

/**
 * Chooses what tests run on. Without the property {@code store.server} that is H2. With it, a PostgreSQL is found in
 * the way that the property {@code stores} says: {@code testcontainers}, {@code embedded}, or {@code auto}, which takes
 * containers where an engine answers and can start them. One line of the output says which, and why.
 */
public final class Stores {
    private Stores() {}

    /** Whether this run's contexts lie on a server and not on H2. */
    public static boolean isServer() {
        return Boolean.getBoolean("store.server");
    }

    /** Settings that processes on one new database share. */
    public static Map<String, Object> newDatabase() {
        return server().newDatabase();
    }

    /** The server of this JVM, started when it is first asked for. */
    static Store server() {
        return Server.STARTED;
    }

    private static class Server {
        static final Store STARTED = start(System.getProperty("stores", "auto"));

        static Store start(String how) {
            return switch (how.toLowerCase(Locale.ROOT)) {
                case "testcontainers" -> said(ContainerStore.start(), "asked for by -Dstores");
                case "embedded" -> said(EmbeddedStore.start(), "asked for by -Dstores");
                case "auto" -> any();
                default ->
                    throw new IllegalArgumentException(
                            "-Dstores=%s is not one of auto, embedded, testcontainers, h2".formatted(how));
            };
        }

        private static Store any() {
            if (!ContainerStore.engineAnswers()) {
                return said(EmbeddedStore.start(), "no Docker engine answers");
            }
            try {
                return said(ContainerStore.start(), "a Docker engine answers");
            } catch (RuntimeException e) {
                System.out.println("[stores] WARNING: A DOCKER ENGINE ANSWERS BUT CANNOT BE USED: " + e.getMessage());
                return said(EmbeddedStore.start(), "the Docker engine cannot be used");
            }
        }

        private static Store said(Store store, String why) {
            System.out.println("[stores] the tests tagged store run on " + store.describe() + ": " + why);
            return store;
        }
    }
}
