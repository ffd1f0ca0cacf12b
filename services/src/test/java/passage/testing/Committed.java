package passage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Generated files that lie in the repository: compared with what is generated now or, with {@code -Ddocs.write=true},
 * written anew.
 */
public final class Committed {
    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    private Committed() {}

    public static Path path(String inRepository) {
        return Tools.ROOT.resolve(inRepository);
    }

    /** Fails unless the folder holds exactly these files. */
    public static void holds(String folder, Map<String, String> contents) throws IOException {
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
    public static void is(String file, String content) throws IOException {
        if (WRITE) {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), content);
        }
        assertThat(path(file))
                .as("%s is out of date; run this test with -Ddocs.write=true and look at the difference", file)
                .hasContent(content);
    }

    /** As {@link #is}, for what stands between two lines of a file that people write. */
    public static void partIs(String file, String begin, String end, String content) throws IOException {
        var text = Files.readString(path(file));
        int from = text.indexOf(begin);
        int to = text.indexOf(end, from);
        assertThat(from >= 0 && to > from)
                .as("%s has the lines %s and %s", file, begin, end)
                .isTrue();
        is(file, text.substring(0, from + begin.length()) + "\n" + content + text.substring(to));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
