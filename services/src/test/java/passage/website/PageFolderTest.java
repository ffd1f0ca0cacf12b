package passage.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFolderTest {
    @TempDir
    Path data;

    @Test
    void replacesAPageWholeAndLeavesNothingBeside() throws Exception {
        var folder = new PageFolder(data);
        folder.write("essex", "PP-2024-0001", bytes("first"));
        folder.write("essex", "PP-2024-0001", bytes("second"));

        assertThat(folder.read("essex", "PP-2024-0001")).isEqualTo(bytes("second"));
        try (var files = Files.list(data.resolve("website/essex/PP-2024-0001"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("index.html");
        }
    }

    @Test
    void refusesNamesThatLeadOutOfTheFolder() {
        var folder = new PageFolder(data);
        for (var name : new String[] {"..", "a/b", "", "-x", "a b"}) {
            assertThatThrownBy(() -> folder.write(name, "PP-2024-0001", bytes("x")))
                    .hasMessageContaining("cannot name a folder");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
