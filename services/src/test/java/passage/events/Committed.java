package passage.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import passage.testing.Tools;

/** Generated files that lie in the repository: compared with what is generated now, or written on demand. */
final class Committed {
    static final String SCHEMAS = "workflow/src/main/resources/schemas";
    private static final boolean WRITE = Boolean.getBoolean("schemas.write");

    private Committed() {}

    static Path path(String inRepository) {
        return Tools.ROOT.resolve(inRepository);
    }

    static String schema(String type) {
        return type + ".schema.json";
    }

    static String example(String type) {
        return type + ".json";
    }

    /** Fails unless the folder holds exactly these files. */
    static void holds(String folder, Map<String, String> contents) throws IOException {
        var there = path(folder);
        if (WRITE) {
            Files.createDirectories(there);
            for (var name : names(there)) {
                if (!contents.containsKey(name)) {
                    Files.delete(there.resolve(name));
                }
            }
        }
        for (var file : contents.entrySet()) {
            is(folder + "/" + file.getKey(), file.getValue());
        }
        assertThat(names(there)).as("files in " + folder).containsExactlyInAnyOrderElementsOf(contents.keySet());
    }

    /** Fails unless the file is exactly this. */
    static void is(String file, String content) throws IOException {
        if (WRITE) {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), content);
        }
        assertThat(path(file))
                .as("%s is out of date; write it anew with -Dtest=EventSchemasTest -Dschemas.write=true", file)
                .hasContent(content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
