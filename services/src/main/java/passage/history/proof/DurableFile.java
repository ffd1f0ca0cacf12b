package passage.history.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes files so that they are there whole or not at all. */
public final class DurableFile {
    private DurableFile() {}

    /** Replaces the file by these bytes; they and the name have reached the disk when this returns. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        var draft = put(file, bytes, bytes.length, true);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /**
     * Writes the file, but leaves it to {@link #sync} to bring it to the disk. One that is there already is replaced whole; a
     * new one may be cut short by a kill, so nobody may be told of it before {@link #sync}.
     */
    static void writeLazily(Path file, byte[] buffer, int length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, buffer, length);
        } catch (FileAlreadyExistsException e) {
            var draft = put(file, buffer, length, false);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void overwrite(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, bytes, bytes.length);
            channel.force(true);
        }
    }

    private static Path put(Path file, byte[] buffer, int length, boolean force) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".tmp");
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, buffer, length);
            if (force) {
                channel.force(true);
            }
        }
        return draft;
    }

    private static void write(FileChannel channel, byte[] bytes, int length) throws IOException {
        var rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** Brings a file or a folder to the disk. */
    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
