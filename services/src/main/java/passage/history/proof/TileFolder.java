package passage.history.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** A ledger's tiles in a folder, under the names that C2SP tlog-tiles gives them. */
public final class TileFolder implements TileSource, TileSink {
    private final Path root;
    private final Set<Path> unsynced = new LinkedHashSet<>();

    public TileFolder(Path root) {
        this.root = root;
    }

    /** A partial tile may have given way to the full one, which begins with it. */
    @Override
    public byte[] read(TilePath path) {
        try {
            var exact = read(root.resolve(path.toString()));
            var found = exact != null || path.isFull()
                    ? exact
                    : read(root.resolve(path.full().toString()));
            if (found == null) {
                throw new Malformed("%s is missing".formatted(path));
            }
            return exact(path, found);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(path), e);
        }
    }

    private static byte[] exact(TilePath path, byte[] found) {
        if (path.level() == TilePath.ENTRIES) {
            return EntryBundle.first(found, path.width());
        }
        int wanted = path.width() * Hash.SIZE;
        if (found.length != wanted && found.length != TilePath.FULL * Hash.SIZE) {
            throw new Malformed("%s has %d bytes instead of %d".formatted(path, found.length, wanted));
        }
        return found.length == wanted ? found : Arrays.copyOf(found, wanted);
    }

    private static byte @org.jspecify.annotations.Nullable [] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void write(TilePath path, byte[] buffer, int length) {
        var file = root.resolve(path.toString());
        try {
            writeInFolder(file, buffer, length);
            unsynced.add(file);
            if (path.isFull()) {
                forgetPartial(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(path), e);
        }
    }

    /** Makes the folder where it is missing, which is seldom: one holds up to a thousand tiles. */
    private static void writeInFolder(Path file, byte[] buffer, int length) throws IOException {
        try {
            DurableFile.writeLazily(file, buffer, length);
        } catch (NoSuchFileException e) {
            Files.createDirectories(file.getParent());
            DurableFile.writeLazily(file, buffer, length);
        }
    }

    private void forgetPartial(Path full) throws IOException {
        var partial = full.resolveSibling(full.getFileName() + ".p");
        if (Files.exists(partial)) {
            DurableFile.sync(full);
            try (var files = Files.walk(partial)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                    unsynced.remove(file);
                }
            }
        }
    }

    /** All that was written has reached the disk when this returns, with the folders that name it. */
    public void sync() {
        try {
            Set<Path> folders = new LinkedHashSet<>();
            for (var file : unsynced) {
                DurableFile.sync(file);
                for (var up = file.getParent(); up != null && folders.add(up) && !up.equals(root); ) {
                    up = up.getParent();
                }
            }
            for (var folder : folders) {
                DurableFile.sync(folder);
            }
            unsynced.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's files cannot be brought to the disk", e);
        }
    }
}
