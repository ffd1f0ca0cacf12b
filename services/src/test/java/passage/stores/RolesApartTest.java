package passage.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import passage.PassageApplication;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.stores.Stores;
import passage.testing.stores.WholePassage;

/** Two processes that share nothing but one broker and one PostgreSQL; H2 is for one process. */
@Tag("store")
@EnabledIf("passage.testing.stores.Stores#isServer")
class RolesApartTest {
    private final Map<String, Object> database = Stores.newDatabase();

    @Test
    void aPlanPassesThroughProcessesOfWhichTheServicesAreThereBeforeTheBroker() throws IOException {
        int broker = freePort();
        Map<String, Object> elsewhere =
                Map.of("passage.broker.embedded", "false", "spring.kafka.bootstrap-servers", "127.0.0.1:" + broker);
        Map<String, Object> here = Map.of("passage.broker.port", broker, "passage.broker.controller-port", "0");
        try (var services = process("deadlines,department,website,history", elsewhere);
                var workflow = process("workflow", here)) {
            WholePassage.hasTheSameHistoryAsEverywhere(Council.unlikeOthers(api(workflow)), api(services));
        }
    }

    private ConfigurableApplicationContext process(String roles, Map<String, Object> broker) {
        var settings = new HashMap<>(database);
        settings.putAll(broker);
        settings.put("spring.profiles.active", "postgres," + roles);
        settings.put("passage.data", "target/test-data/" + UUID.randomUUID());
        settings.put("passage.access.first-password", Api.PASSWORD);
        settings.put("passage.access.bcrypt-strength", "4");
        settings.put("server.port", "0");
        return new SpringApplicationBuilder(PassageApplication.class)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    private static Api api(ConfigurableApplicationContext process) {
        return new Api(process.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
