package passage.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is typed is kept in the ledger for good, so a field that somebody's name might answer says that it wants none. */
class FieldsThatAskWhoTest {
    private static final Pattern FIELD = Pattern.compile("fields :: (?:textInput|longText)\\(([^}]*)}");
    private static final Pattern ASKS_WHO =
            Pattern.compile("label='(?:[^']*\\bWho\\b|To whom|Which office|Document|What shows it\\?|[^']*\\bby whom)");

    /** Members who call in are asked for by name, and kept apart from every event. */
    private static final List<String> NAMES_WANTED = List.of("name='callers'");

    @Test
    void saysThatNoPersonsNameIsWanted() throws IOException {
        var asking = templates().stream()
                .flatMap(file -> FIELD.matcher(read(file)).results())
                .map(found -> found.group(1))
                .filter(field -> ASKS_WHO.matcher(field).find())
                .filter(field -> NAMES_WANTED.stream().noneMatch(field::contains))
                .toList();
        assertThat(asking).hasSizeGreaterThanOrEqualTo(9);
        assertThat(asking)
                .allSatisfy(field ->
                        assertThat(field).containsPattern("no person’s name|not a name|never a person’s name"));
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("../workflow/src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
