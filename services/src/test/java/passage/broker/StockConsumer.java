package passage.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kafka's own console consumer, in a process of its own. */
class StockConsumer {
    private static final String MAIN = "org.apache.kafka.tools.consumer.ConsoleConsumer";
    private static final String QUIET_MILLIS = "5000";
    private static final String TAB = "\t";
    private static final String HEADERS_END = "\u001f";

    private final String bootstrapServers;

    StockConsumer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** One record as the console consumer printed it. */
    record Printed(Map<String, String> headers, String key, String value) {
        static Printed of(String line) {
            var parts = line.split(TAB, 3);
            assertThat(parts).as(line).hasSize(3);
            var headers = Arrays.stream(parts[0].split(HEADERS_END))
                    .map(header -> header.split(":", 2))
                    .collect(Collectors.toMap(header -> header[0], header -> header[1]));
            return new Printed(headers, parts[1], parts[2]);
        }

        String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    /** @param from such as {@code --topic passage.plans} */
    List<Printed> read(String... from) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                kafkaOnly(),
                MAIN,
                "--bootstrap-server",
                bootstrapServers,
                "--from-beginning",
                "--timeout-ms",
                QUIET_MILLIS));
        command.addAll(List.of(from));
        Stream.of("print.headers=true", "print.key=true", "headers.separator=" + HEADERS_END)
                .forEach(property -> command.addAll(List.of("--formatter-property", property)));
        var complaints = Files.createTempFile("console-consumer", ".log");
        var process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(output).as(() -> read(complaints)).isNotEmpty();
        return output.lines().map(Printed::of).toList();
    }

    /** Without a logger, which would write between the records. */
    private static String kafkaOnly() {
        var classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classpath.split(File.pathSeparator))
                .filter(entry ->
                        entry.matches(".*(kafka|jopt-simple|slf4j-api|jackson|lz4|snappy|zstd)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
