package passage.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of published pages, one folder a council and plan; a page is replaced whole or not at all. */
@Component
class PageFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");

    private static final String FILE = "index.html";

    private final Path root;

    PageFolder(@Value("${passage.data:./data}") Path data) {
        this.root = data.resolve("website").toAbsolutePath().normalize();
    }

    /** The bytes have reached the disk when this returns. */
    void write(String slug, String reference, byte[] page) {
        var folder = folder(slug, reference);
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "index", ".tmp");
            Files.write(draft, page);
            force(draft, StandardOpenOption.WRITE);
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be written to " + folder, e);
        }
    }

    byte[] read(String slug, String reference) {
        try {
            return Files.readAllBytes(folder(slug, reference).resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("A published page could not be read", e);
        }
    }

    private Path folder(String slug, String reference) {
        return root.resolve(safe(slug)).resolve(safe(reference));
    }

    private static String safe(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot name a folder: only letters, digits and hyphens may".formatted(name));
        }
        return name;
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
