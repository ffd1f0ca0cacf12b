package passage.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says whether a tool beyond JDK and Maven is there. Where it is not, the test class is skipped and the log says how to
 * install it; with {@code CI=true} that is a failure.
 */
public final class Tools {
    /** The folder with the README, whatever module is being tested. */
    public static final Path ROOT = Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..");

    private Tools() {}

    public static boolean chromium() {
        return there(
                Files.isExecutable(Path.of("/usr/bin/chromium")),
                "Chromium",
                "apt-get install -y --no-install-recommends chromium fonts-liberation");
    }

    public static boolean frontEndPackages() {
        return there(
                Files.isDirectory(ROOT.resolve("workflow/frontend/node_modules")),
                "The front end's packages",
                "npm ci --prefix workflow/frontend (needs Node 20)");
    }

    public static boolean bashAndCurl() {
        return there(
                Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/curl")),
                "bash with curl",
                "apt-get install -y bash curl");
    }

    private static boolean there(boolean there, String tool, String install) {
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(tool + " must be there when CI=true: " + install);
        }
        if (!there) {
            System.out.println("SKIPPED: " + tool + " is not there. To run these tests: " + install);
        }
        return there;
    }
}
