package passage.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/**
 * OpenSSL is the authority on loopback that stamps, and verifies; with {@code -Dledger.example=FOLDER} a stamped checkpoint
 * stays for other verifiers.
 */
class TimeStampsTest {
    private static final String RULES = """
            [tsa]
            serial = serial
            default_policy = 1.2.3.4.1
            digests = sha256
            signer_digest = sha256
            ess_cert_id_alg = sha256
            """;

    @TempDir
    private Path data;

    private HttpServer server;
    private boolean answers = true;

    @BeforeEach
    void anAuthority() throws IOException, InterruptedException {
        Files.writeString(data.resolve("tsa.cnf"), RULES);
        Files.writeString(data.resolve("serial"), "01\n");
        openssl("req -x509 -newkey rsa:2048 -nodes -subj /CN=tsa.example -days 3650 -keyout tsa.key -out tsa.pem"
                + " -addext extendedKeyUsage=critical,timeStamping");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::stamp);
        server.start();
    }

    @AfterEach
    void isGone() {
        server.stop(0);
    }

    @Test
    void standsBesideEachCheckpointAndOpensslVerifiesIt() throws IOException, InterruptedException {
        var ledger = ledger().sealed(3);
        var first = Files.readAllBytes(stamp());
        assertThat(verified()).isZero();

        ledger.sealed(2);
        assertThat(stamp()).isRegularFile();
        assertThat(Files.readAllBytes(stamp())).isNotEqualTo(first);
        assertThat(verified()).isZero();
        var note = ledger.folder.checkpoint().orElseThrow();
        assertThat(ledger.folder.stampOf(note)).contains(Files.readAllBytes(stamp()));
        keepsExample();

        Files.write(stamp(), first);
        assertThat(verified()).as("a stamp of another checkpoint").isNotZero();
        assertThat(ledger.folder.stampOf(note)).isEmpty();
    }

    @Test
    void neverKeepsTheLedgerFromSigningAndIsMadeGoodLater() throws IOException, InterruptedException {
        answers = false;
        var ledger = ledger().sealed(3);
        assertThat(ledger.folder.checkpoint()).isPresent();
        assertThat(stamp()).doesNotExist();
        assertThat(ledger.alarm.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ledger.alarm.faults())
                .extracting(Alarm.Fault::words)
                .containsExactly("The last checkpoint has no time stamp: %s gave none and is asked again later"
                        .formatted(address()));

        answers = true;
        ledger.sealing.round(false);
        assertThat(stamp()).as("not asked again at once").doesNotExist();
        ledger.tick(Duration.ofSeconds(31));
        ledger.sealing.round(false);
        assertThat(verified()).isZero();
        assertThat(ledger.alarm.health().getStatus()).isEqualTo(Status.UP);
    }

    private TestLedger ledger() {
        return new TestLedger(data, TestLedger.memory(), "", List.of(), address());
    }

    private String address() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    private Path stamp() {
        return data.resolve("ledger/checkpoint.tsr");
    }

    private int verified() throws IOException, InterruptedException {
        return run("ts -verify -data ledger/checkpoint -in ledger/checkpoint.tsr -CAfile tsa.pem");
    }

    private void keepsExample() throws IOException {
        var example = System.getProperty("ledger.example");
        if (example != null) {
            var folder = Files.createDirectories(Path.of(example, "stamped"));
            Files.copy(data.resolve("ledger/checkpoint"), folder.resolve("checkpoint"));
            Files.copy(stamp(), folder.resolve("checkpoint.tsr"));
            Files.copy(data.resolve("tsa.pem"), folder.resolve("tsa.pem"));
        }
    }

    private void stamp(HttpExchange exchange) throws IOException {
        try (exchange) {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/timestamp-query");
            Files.write(data.resolve("query"), exchange.getRequestBody().readAllBytes());
            openssl("ts -reply -queryfile query -signer tsa.pem -inkey tsa.key -config tsa.cnf -section tsa -out"
                    + " reply");
            var reply = Files.readAllBytes(data.resolve("reply"));
            exchange.sendResponseHeaders(answers ? 200 : 503, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        assertThat(run(arguments)).as(arguments).isZero();
    }

    private int run(String arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(("openssl " + arguments).split(" "))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        System.out.println(words.strip());
        return code;
    }
}
