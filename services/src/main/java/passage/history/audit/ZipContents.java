package passage.history.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a zip by its directory, as every unzip program shows them. */
final class ZipContents implements Contents, AutoCloseable {
    /** More than an entry bundle of the longest entries; documents are smaller. */
    private static final int LONGEST = 32 << 20;

    private final ZipFile zip;

    ZipContents(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    @Override
    public List<String> names() {
        return Collections.list(zip.entries()).stream()
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    @Override
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new ZipException(name + " is larger than any file of a bundle");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
