package passage.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Finds out before anything starts whether the ports are free, so that the failure is one sentence. */
class Ports implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        var address = environment.getProperty("server.address", LOOPBACK);
        requireFree(environment, "server.port", address, "web pages and the API");
        if (environment.getProperty("passage.broker.embedded", Boolean.class, true)) {
            requireFree(environment, "passage.broker.port", LOOPBACK, "the embedded broker");
            requireFree(environment, "passage.broker.controller-port", LOOPBACK, "the embedded broker's controller");
        }
    }

    private static void requireFree(Environment environment, String property, String address, String what) {
        int port = environment.getProperty(property, Integer.class, 0);
        if (port > 0 && !isFree(address, port)) {
            throw new PortTaken(property, port, what);
        }
    }

    private static boolean isFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that Passage needs is in use. */
    static class PortTaken extends RuntimeException {
        PortTaken(String property, int port, String what) {
            super("Port %d for %s is taken, perhaps by Passage itself: stop what uses it, or set %s to another."
                    .formatted(port, what, property));
        }
    }
}
