package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which page is checked under which name, as {@code browser/pages.csv} lists them, one a line. */
final class LookedAt {
    private LookedAt() {}

    /**
     * One line of the list.
     *
     * @param name under which a browser test checks the page; '-' for none
     * @param reason why no browser test does
     */
    record Line(String pattern, String name, String reason) {
        boolean isChecked() {
            return !name.equals("-");
        }
    }

    static Map<String, Line> lines() {
        try (var in = LookedAt.class.getResourceAsStream("/browser/pages.csv")) {
            var lines = new TreeMap<String, Line>();
            new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", 3)))
                    .forEach(line -> lines.put(
                            line.get(0), new Line(line.get(0), line.get(1), line.size() > 2 ? line.get(2) : "")));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is checked under a name that the list has must be the page that it is to be. @param path without a query */
    static void require(String name, String path) {
        for (var line : lines().values()) {
            if (line.name().equals(name)) {
                assertThat(new PathPatternParser().parse(line.pattern()).matches(PathContainer.parsePath(path)))
                        .as("%s is %s, not %s", name, line.pattern(), path)
                        .isTrue();
            }
        }
    }
}
