package passage.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the seed files and remembers the line of every entry; dates stay as they are written. */
class Seeds {
    private final ResourcePatternResolver resources;
    private final String folder;

    /** @param folder such as {@code classpath:seeds/} or {@code file:/home/me/seeds/} */
    Seeds(ResourcePatternResolver resources, String folder) {
        this.resources = resources;
        this.folder = folder.endsWith("/") ? folder : folder + "/";
    }

    Entry commission() {
        return mapping("commission.yaml");
    }

    /** Who is asked: GSS code, name, kind and region of each council; none where there is no such file. */
    List<Map<String, Object>> scope() {
        var file = resource("authorities.csv");
        if (!file.exists()) {
            return List.of();
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Seeds::council)
                    .toList();
        } catch (IOException e) {
            throw new SeedFault(name("authorities.csv"), 1, "cannot be read: " + e.getMessage());
        }
    }

    /** A comma within quotation marks parts no columns. */
    private static Map<String, Object> council(String line) {
        var columns = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        return Map.of(
                "gssCode",
                columns[0],
                "name",
                columns[1].replace("\"", ""),
                "kind",
                columns[3].replace('_', '-'),
                "region",
                columns[4]);
    }

    /** Those who act for the whole country. */
    List<Entry> people() {
        return mapping("people.yaml").entries("people");
    }

    /** The councils, by the names of their files. */
    List<Entry> councils() {
        var councils = new ArrayList<Entry>();
        try {
            for (var file : resources.getResources(pattern() + "councils/*.yaml")) {
                councils.add(mapping("councils/" + file.getFilename()));
            }
        } catch (IOException e) {
            throw new SeedFault(folder + "councils", 1, "cannot be listed: " + e.getMessage());
        }
        councils.sort(java.util.Comparator.comparing(Entry::file));
        return councils;
    }

    List<Entry> steps() {
        var root = read("replay.yaml");
        if (root instanceof List<?> list && list.stream().allMatch(Entry.class::isInstance)) {
            return list.stream().map(Entry.class::cast).toList();
        }
        throw new SeedFault(name("replay.yaml"), 1, "must be a list of steps");
    }

    /** @throws SeedFault at the entry that names the file, when there is none */
    String text(Entry from, String file) {
        var resource = resource(file);
        if (!resource.exists()) {
            throw from.fault("there is no file " + name(file));
        }
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw from.fault(name(file) + " cannot be read: " + e.getMessage());
        }
    }

    private Entry mapping(String file) {
        if (read(file) instanceof Entry entry) {
            return entry;
        }
        throw new SeedFault(name(file), 1, "must be a mapping");
    }

    private @Nullable Object read(String file) {
        try (var reader = new InputStreamReader(resource(file).getInputStream(), StandardCharsets.UTF_8)) {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root == null) {
                throw new SeedFault(name(file), 1, "is empty");
            }
            return value(name(file), root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new SeedFault(name(file), mark == null ? 1 : mark.getLine() + 1, String.valueOf(e.getProblem()));
        } catch (IOException e) {
            throw new SeedFault(name(file), 1, "cannot be read: " + e.getMessage());
        }
    }

    private static @Nullable Object value(String file, Node node) {
        if (node instanceof MappingNode mapping) {
            var values = new LinkedHashMap<String, Object>();
            for (NodeTuple tuple : mapping.getValue()) {
                var value = value(file, tuple.getValueNode());
                if (value != null) {
                    values.put(((ScalarNode) tuple.getKeyNode()).getValue(), value);
                }
            }
            return new Entry(file, mapping.getStartMark().getLine() + 1, values);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(each -> value(file, each)).toList();
        }
        return scalar((ScalarNode) node);
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        return scalar.getTag().equals(Tag.INT) ? Integer.valueOf(scalar.getValue()) : scalar.getValue();
    }

    private Resource resource(String file) {
        return resources.getResource(folder + file);
    }

    private String pattern() {
        return folder.startsWith(ResourceLoader.CLASSPATH_URL_PREFIX)
                ? folder.replaceFirst("classpath:", "classpath*:")
                : folder;
    }

    private static String name(String file) {
        return "seeds/" + file;
    }
}
