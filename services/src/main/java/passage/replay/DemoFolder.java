package passage.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.FileSystemUtils;

/** Keeps demonstrations and real data apart by a mark in the data folder, and begins a demonstration anew on demand. */
public class DemoFolder implements EnvironmentPostProcessor, Ordered {
    private static final String MARK = "DEMONSTRATION";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = Path.of(environment.getProperty("passage.data", "./data"));
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean fresh = environment.containsProperty("fresh");
        if (fresh && environment.acceptsProfiles(Profiles.of("postgres"))) {
            throw new WrongFolder("--fresh deletes a folder, not a server's database."
                    + " Nothing was deleted; name an empty database with --passage.database.url.");
        }
        try {
            prepare(folder, demo, fresh);
        } catch (IOException e) {
            throw new WrongFolder("The data folder %s cannot be used: %s".formatted(folder, e.getMessage()));
        }
    }

    static void prepare(Path folder, boolean demo, boolean fresh) throws IOException {
        boolean marked = Files.exists(folder.resolve(MARK));
        boolean empty = isEmpty(folder);
        if (fresh && !marked && !empty) {
            throw new WrongFolder(("--fresh would delete %s, but that folder is not marked as a demonstration's."
                            + " Nothing was deleted; name another folder with --passage.data.")
                    .formatted(folder));
        }
        if (demo && !marked && !empty) {
            throw new WrongFolder(
                    ("%s holds data that are not a demonstration's." + " Name another folder with --passage.data.")
                            .formatted(folder));
        }
        if (!demo && marked) {
            throw new WrongFolder(("%s holds a demonstration. Start with the profile demo,"
                            + " or name another folder with --passage.data.")
                    .formatted(folder));
        }
        if (fresh) {
            FileSystemUtils.deleteRecursively(folder);
        }
        if (demo) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "This folder holds a demonstration; --fresh deletes it.\n");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** The data folder is not what it should be; nothing was touched. */
    static class WrongFolder extends RuntimeException {
        WrongFolder(String message) {
            super(message);
        }
    }
}
