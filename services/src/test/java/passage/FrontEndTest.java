package passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import passage.testing.Tools;

/** Checks that need Node: the committed front-end files are what their sources give; process and AsyncAPI are clean. */
@EnabledIf("passage.testing.Tools#frontEndPackages")
class FrontEndTest {
    @Test
    void committedFilesAreWhatTheSourcesGive() throws Exception {
        assertThat(run("check")).isZero();
    }

    @Test
    void theProcessHasNoLintErrorsOrWarnings() throws Exception {
        assertThat(run("lint:bpmn")).isZero();
    }

    @Test
    void theAsyncApiDocumentHasNoErrorsOrWarnings() throws Exception {
        assertThat(run("lint:asyncapi")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "http://", "https://registry"})
    void theLockFileNamesNoAddresses(String word) throws IOException {
        var lock = java.nio.file.Files.readString(Tools.ROOT.resolve("workflow/frontend/package-lock.json"));
        assertThat(lock).doesNotContain("\"" + word);
    }

    private static int run(String script) throws IOException, InterruptedException {
        var process = new ProcessBuilder("npm", "run", "--silent", script)
                .directory(Tools.ROOT.resolve("workflow/frontend").toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        System.out.print(output);
        return code;
    }
}
