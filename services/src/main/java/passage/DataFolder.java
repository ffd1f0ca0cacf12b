package passage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code passage.data} an absolute path, so that database, broker and pages mean the same folder, and sees that
 * nobody else uses it, before anything is made or deleted there.
 */
class DataFolder implements EnvironmentPostProcessor, Ordered {
    private static final String PROPERTY = "passage.data";
    private static final String DATABASE = "passage.mv.db";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = Path.of(environment.getProperty(PROPERTY, "./data"))
                .toAbsolutePath()
                .normalize();
        if (isUsed(folder.resolve(DATABASE))) {
            throw new FolderTaken(folder);
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("passage data folder", Map.of(PROPERTY, folder.toString())));
    }

    /** H2 holds a lock on its file. */
    private static boolean isUsed(Path database) {
        if (!Files.exists(database)) {
            return false;
        }
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false; // H2 will say what is wrong with it
        }
    }

    /** Before others look into the folder, after the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1_000;
    }

    /** Another process works in the data folder. */
    static class FolderTaken extends RuntimeException {
        FolderTaken(Path folder) {
            super("Another process works in the data folder %s, probably Passage itself: stop that one,"
                            .formatted(folder)
                    + " or name another folder with passage.data.");
        }
    }
}
