package passage.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import passage.replay.DemoFolder.WrongFolder;

/** Demonstrations and real data never share a folder. */
class DemoFolderTest {
    @TempDir
    private Path folder;

    @Test
    void marksAnEmptyFolder() throws Exception {
        DemoFolder.prepare(folder, true, false);
        assertThat(folder.resolve("DEMONSTRATION")).exists();
    }

    @Test
    void beginsAnewOnlyInAFolderThatIsMarked() throws Exception {
        DemoFolder.prepare(folder, true, false);
        Files.writeString(folder.resolve("passage.mv.db"), "old");
        DemoFolder.prepare(folder, true, true);
        assertThat(folder.resolve("passage.mv.db")).doesNotExist();
    }

    @Test
    void neverDeletesDataThatAreNotADemonstrations() throws Exception {
        var real = Files.writeString(folder.resolve("passage.mv.db"), "real");
        assertThatThrownBy(() -> DemoFolder.prepare(folder, true, true))
                .isInstanceOf(WrongFolder.class)
                .hasMessageContaining("Nothing was deleted");
        assertThat(real).exists();
    }

    @Test
    void refusesToRunADemonstrationOnRealDataAndTheOtherWayRound() throws Exception {
        Files.writeString(folder.resolve("passage.mv.db"), "real");
        assertThatThrownBy(() -> DemoFolder.prepare(folder, true, false)).isInstanceOf(WrongFolder.class);

        var demo = Files.createDirectory(folder.resolve("demo"));
        DemoFolder.prepare(demo, true, false);
        assertThatThrownBy(() -> DemoFolder.prepare(demo, false, false)).isInstanceOf(WrongFolder.class);
    }

    @Test
    void doesNotPretendToEmptyAServersDatabase() throws Exception {
        DemoFolder.prepare(folder, true, false);
        var environment = new MockEnvironment()
                .withProperty("passage.data", folder.toString())
                .withProperty("fresh", "");
        environment.setActiveProfiles("demo", "postgres");
        assertThatThrownBy(() -> new DemoFolder().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(WrongFolder.class)
                .hasMessageContaining("Nothing was deleted");
        assertThat(folder.resolve("DEMONSTRATION")).exists();
    }
}
