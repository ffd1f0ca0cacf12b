package passage.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import passage.history.proof.DurableFile;
import passage.history.proof.SignedNote;
import passage.history.proof.TileFolder;

/** The ledger's files: tiles, the last checkpoint, the public keys, and a lock that a killed process cannot keep. */
@Component
class LedgerFolder {
    private static final String CHECKPOINT = "checkpoint";
    private static final String STAMP = "checkpoint.tsr";
    private static final String IDENTITY = "folder-id";

    private final Path root;
    private @Nullable FileChannel locked;

    LedgerFolder(@Value("${passage.history.folder:${passage.data:./data}/ledger}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    TileFolder tiles() {
        return new TileFolder(root);
    }

    /** @return whether no other process works in this folder */
    synchronized boolean lock() {
        if (locked != null) {
            return true;
        }
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                locked = channel;
            } else {
                channel.close();
            }
            return locked != null;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be locked".formatted(root), e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    synchronized void unlock() {
        if (locked != null) {
            try {
                locked.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The folder %s cannot be unlocked".formatted(root), e);
            } finally {
                locked = null;
            }
        }
    }

    /** A name that the folder keeps when it is seen from another machine. */
    String identity() {
        try {
            var file = root.resolve(IDENTITY);
            if (!Files.exists(file)) {
                DurableFile.replace(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be used".formatted(root), e);
        }
    }

    /** The last checkpoint; empty where none was ever signed here. */
    Optional<SignedNote> checkpoint() {
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(root.resolve(CHECKPOINT))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint in %s cannot be read".formatted(root), e);
        }
    }

    /** The time stamp of this very checkpoint; empty where there is none, or one of another. */
    Optional<byte[]> stampOf(SignedNote checkpoint) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(STAMP)))
                    .filter(stamp -> TimeStamps.isAbout(checkpoint, stamp));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The time stamp in %s cannot be read".formatted(root), e);
        }
    }

    void writeStamp(byte[] stamp) throws IOException {
        DurableFile.replace(root.resolve(STAMP), stamp);
    }

    void write(SignedNote checkpoint) {
        replace(CHECKPOINT, checkpoint.toString());
    }

    void writeKeys(String keys) {
        replace("keys", keys);
    }

    private void replace(String name, String text) {
        try {
            Files.createDirectories(root);
            DurableFile.replace(root.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written to %s".formatted(name, root), e);
        }
    }
}
