package passage.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class PortsTest {
    @ParameterizedTest
    @CsvSource({
        "server.port, web pages and the API",
        "passage.broker.port, the embedded broker",
        "passage.broker.controller-port, the embedded broker's controller"
    })
    void saysInOneSentenceWhichPortIsTaken(String property, String what) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var failure = catchThrowable(() -> look(property, taken.getLocalPort(), true));
            assertThat(Objects.requireNonNull(new StartFailures().analyze(new IllegalStateException(failure)))
                            .getDescription())
                    .isEqualTo(
                            "Port %d for %s is taken, perhaps by Passage itself: stop what uses it, or set %s to another."
                                    .formatted(taken.getLocalPort(), what, property));
        }
    }

    @Test
    void theBrokersPortDoesNotMatterWhereTheBrokerIsElsewhere() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatCode(() -> look("passage.broker.port", taken.getLocalPort(), false))
                    .doesNotThrowAnyException();
        }
    }

    private static void look(String property, int port, boolean embedded) {
        var environment = new MockEnvironment()
                .withProperty(property, String.valueOf(port))
                .withProperty("passage.broker.embedded", String.valueOf(embedded));
        var application = new GenericApplicationContext();
        application.setEnvironment(environment);
        new Ports().initialize(application);
    }
}
