package passage.history.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import passage.history.audit.PassageVerify.Options;
import passage.history.audit.Witness.Answer;
import passage.history.proof.KeyFile;
import passage.history.proof.VerifierKey.Kind;

/** A witness on a port of this machine; a program of its own, outside Passage. */
public final class WitnessServer implements AutoCloseable {
    private static final String DEFAULT_PORT = "8090";
    private static final int LONGEST_REQUEST = 100_000;

    private final HttpServer server;
    private final Witness witness;
    private final InstantSource clock;

    /** @param port on loopback; 0 for a free one */
    public WitnessServer(Witness witness, int port, InstantSource clock) throws IOException {
        this.witness = witness;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/add-checkpoint", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answerTo(exchange);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answerTo(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, "POST a checkpoint with its proof\n");
        }
        var request = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        return request.length > LONGEST_REQUEST
                ? new Answer(413, "The request is too long\n")
                : witness.add(request, clock.instant());
    }

    static int run(Options options) throws Exception {
        options.allow("--ledger", "--state", "--name", "--port");
        var state = Path.of(options.required("--state")).toAbsolutePath();
        Files.createDirectories(state);
        var keys = KeyFile.readOrMake(state.resolve("witness.pem"), options.required("--name"), Kind.COSIGNATURE);
        var witness = new Witness(state, PassageVerify.keys(options.required("--ledger")), keys.get(0));
        var port = options.one("--port");
        try (var server = new WitnessServer(
                witness, Integer.parseInt(port == null ? DEFAULT_PORT : port), InstantSource.system())) {
            System.out.println("Witness at " + server.address() + ", key " + witness.verifier());
            Thread.currentThread().join();
        }
        return 0;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
