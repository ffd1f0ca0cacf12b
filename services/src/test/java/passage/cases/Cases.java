package passage.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The councils' ways, as the files of the folder passage/cases have them. */
final class Cases {
    private static final List<String> FILES = List.of("councils.yaml", "siblings.yaml", "forms.yaml");

    private Cases() {}

    static List<Case> all() {
        var returns = new LinkedHashMap<String, Map<String, Object>>();
        read("returns.yaml").forEach(each -> returns.put(String.valueOf(each.get("id")), each));
        return FILES.stream()
                .flatMap(file -> read(file).stream())
                .map(each -> new Case(each, Objects.requireNonNull(returns.get(String.valueOf(each.get("return"))))))
                .toList();
    }

    static Stream<Map<String, Object>> returns() {
        return read("returns.yaml").stream();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> read(String file) {
        var options = new LoaderOptions();
        var dumper = new DumperOptions();
        var yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new PlainResolver());
        try (var in = Objects.requireNonNull(Cases.class.getResourceAsStream(file), file)) {
            return yaml.load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Leaves dates and times as they are written. */
    private static final class PlainResolver extends Resolver {
        private static final Pattern NUMBER = Pattern.compile("\\d+");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "tf");
            addImplicitResolver(Tag.INT, NUMBER, "0123456789");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
