package passage.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.client.ResourceAccessException;

/** Tells the story once a demonstration has started. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "passage.replay.enabled", havingValue = "true")
class ReplayConfiguration {
    private static final int BROKEN = 1;

    @Bean
    ApplicationRunner replay(
            ConfigurableApplicationContext context,
            @Value("${passage.replay.seeds:classpath:seeds/}") String folder,
            @Value("${passage.access.first-password}") String password,
            @Value("${passage.replay.ledger-to:}") String ledgerTo) {
        var ledger = ledgerTo.isEmpty() ? Optional.<Path>empty() : Optional.of(Path.of(ledgerTo));
        return arguments -> new Thread(() -> tell(context, folder, password, ledger), "replay").start();
    }

    /** @param ledgerTo where to write what the ledger holds, before Passage ends; absent where it is to go on */
    private static void tell(
            ConfigurableApplicationContext context, String folder, String password, Optional<Path> ledgerTo) {
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        var screen = new Screen(System.out, System.console() != null);
        var replay = new Replay(
                new Seeds(new PathMatchingResourcePatternResolver(), folder),
                new PublicApi(address, password),
                screen,
                password);
        try {
            screen.line("Replaying what four councils did from 16 April to 31 July 2024."
                    + " Demonstration: not the councils' record.");
            int taken = replay.run();
            if (taken == 0) {
                screen.line(
                        "Nothing was replayed: this folder's story had been told to its end. Begin anew with --fresh.");
            }
            screen.line("");
            screen.table(replay.summary());
            screen.line("");
            screen.line("Open %s and sign in as essex.clerk, devon.author, department or auditor; the password is %s."
                    .formatted(address, password));
            screen.line("Ctrl-C ends Passage; its data stays.");
            ledgerTo.ifPresent(file -> write(file, replay.ledger()));
            if (ledgerTo.isPresent()) {
                System.exit(SpringApplication.exit(context));
            }
        } catch (SeedFault | Replay.Stopped e) {
            screen.finish();
            screen.line("The replay stopped. " + e.getMessage());
            System.exit(SpringApplication.exit(context, () -> BROKEN));
        } catch (ResourceAccessException e) {
            if (context.isActive()) { // otherwise Passage is being ended, and the next start goes on from here
                screen.finish();
                screen.line("The replay stopped: Passage did not answer in time. " + e.getMessage());
                System.exit(SpringApplication.exit(context, () -> BROKEN));
            }
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new Replay.Stopped("The ledger could not be written to " + file + ": " + e.getMessage());
        }
    }
}
