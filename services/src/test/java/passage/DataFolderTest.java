package passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import passage.DataFolder.FolderTaken;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void everybodyMeansTheSameFolder() {
        var environment = new MockEnvironment().withProperty("passage.data", "some/../where");
        new DataFolder().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("passage.data"))
                .isEqualTo(Path.of("where").toAbsolutePath().toString());
    }

    @Test
    void refusesAFolderInWhichAnotherProcessWorks() throws Exception {
        var environment = new MockEnvironment().withProperty("passage.data", folder.toString());
        try (var other = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("passage"))) {
            assertThat(other.isValid(1)).isTrue();
            assertThatThrownBy(() -> new DataFolder().postProcessEnvironment(environment, new SpringApplication()))
                    .isInstanceOf(FolderTaken.class)
                    .hasMessageContaining("Another process works in the data folder " + folder);
        }
        new DataFolder().postProcessEnvironment(environment, new SpringApplication());
    }
}
