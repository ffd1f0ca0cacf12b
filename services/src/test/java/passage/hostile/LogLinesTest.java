package passage.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The log as the application writes it: what begins a line of it was not typed by anybody. */
class LogLinesTest {
    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void asTheApplicationWritesIt() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .get(0);
        layout.setContext(new LoggerContext());
        layout.setPattern(String.valueOf(settings.getProperty("logging.pattern.console")));
        layout.start();
    }

    @Test
    void whatSomebodyTypedBeginsNoLine() {
        assertThat(HostileStrings.texts()).allSatisfy(text -> {
            var lines = lines(text, null);
            assertThat(lines.get(0)).matches("\\d\\d:\\d\\d:\\d\\d WARN  \\QThe body \\E.*");
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("    "));
        });
    }

    @Test
    void norDoesTheMessageOfAFailure() {
        assertThat(HostileStrings.texts()).allSatisfy(text -> {
            var lines = lines("x", new IllegalStateException(text, new IOException(text)));
            assertThat(lines).hasSizeGreaterThan(5);
            assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("    "));
        });
    }

    @Test
    void theNextEntryBeginsALine() {
        assertThat(layout.doLayout(event("x", null))).endsWith("The body x" + System.lineSeparator());
    }

    private List<String> lines(String text, @Nullable Throwable failure) {
        var written = layout.doLayout(event(text, failure));
        assertThat(written).endsWith(System.lineSeparator());
        assertThat(written.chars().filter(each -> each < ' ' && each != '\n' && each != '\r' && each != '\t'))
                .isEmpty();
        return Arrays.asList(written.split("[\\n\\r\\u0085\\u2028\\u2029]+"));
    }

    private static LoggingEvent event(String text, @Nullable Throwable failure) {
        var context = new LoggerContext();
        return new LoggingEvent("x", context.getLogger("x"), Level.WARN, "The body {}", failure, new Object[] {text});
    }
}
