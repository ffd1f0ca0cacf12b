package passage.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A broken seed file is named with its line. */
class SeedsTest {
    @TempDir
    private Path folder;

    private Seeds seeds() {
        return new Seeds(
                new PathMatchingResourcePatternResolver(), folder.toUri().toString());
    }

    @Test
    void namesFileAndLineOfBrokenYaml() throws Exception {
        Files.writeString(folder.resolve("replay.yaml"), "- at: 2024-04-16T09:00\n  with: {a: 1\n- at: x\n");
        assertThatThrownBy(() -> seeds().steps())
                .isInstanceOf(SeedFault.class)
                .hasMessageStartingWith("seeds/replay.yaml, line 3:");
    }

    @Test
    void namesFileAndLineOfAStepWithoutAValueThatItNeeds() throws Exception {
        Files.writeString(folder.resolve("replay.yaml"), "# a comment\n- at: 2024-04-16T09:00\n  council: essex\n");
        var step = seeds().steps().get(0);
        assertThatThrownBy(() -> step.text("step"))
                .isInstanceOf(SeedFault.class)
                .hasMessageStartingWith("seeds/replay.yaml, line 2: 'step' is missing");
    }

    @Test
    void keepsDatesAsTheyAreWritten() throws Exception {
        Files.writeString(folder.resolve("commission.yaml"), "issuedOn: 2024-04-16\ncount: 4\nopen: true\n");
        assertThat(seeds().commission().plain())
                .containsEntry("issuedOn", "2024-04-16")
                .containsEntry("count", 4)
                .containsEntry("open", true);
    }
}
