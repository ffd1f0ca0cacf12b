package passage.events;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of the event records says about them and about their components. */
final class Javadoc {
    private static final Pattern PARAM =
            Pattern.compile("^\\s*@param\\s+(\\w+)\\s+(.+?)(?=^\\s*@|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIRST_BLOCK = Pattern.compile("^\\s*@", Pattern.MULTILINE);
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]+)}");

    private final Map<String, String> comments = new HashMap<>();

    /** @param sources the folder of one package */
    static Javadoc of(Path sources) throws IOException {
        var javadoc = new Javadoc();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var listing = Files.list(sources);
                var files = compiler.getStandardFileManager(null, null, null)) {
            var java = files.getJavaFileObjectsFromPaths(
                    listing.filter(file -> file.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, java);
            var scanner = javadoc.new Scanner(DocTrees.instance(task));
            for (var unit : task.parse()) {
                scanner.scan(unit, null);
            }
        }
        return javadoc;
    }

    /** The sentences before the block tags. */
    Optional<String> of(Class<?> type) {
        var comment = comments.getOrDefault(type.getSimpleName(), "");
        return Optional.of(plain(FIRST_BLOCK.split(comment, 2)[0])).filter(text -> !text.isEmpty());
    }

    Optional<String> of(Class<?> type, String component) {
        return PARAM.matcher(comments.getOrDefault(type.getSimpleName(), ""))
                .results()
                .filter(param -> param.group(1).equals(component))
                .map(param -> plain(param.group(2)))
                .findFirst();
    }

    private static String plain(String comment) {
        return INLINE.matcher(comment)
                .replaceAll("$1")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var comment = docs.getDocComment(getCurrentPath());
            if (comment != null) {
                comments.put(type.getSimpleName().toString(), comment);
            }
            return super.visitClass(type, nothing);
        }
    }
}
