package passage.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewPagesTest {
    @Test
    void readsOneCommentAParagraph() {
        assertThat(ReviewPages.comments("Say more on savings.\r\nBy service.\r\n\r\n \r\nAdd a table.\r\n"))
                .containsExactly("Say more on savings.\nBy service.", "Add a table.");
    }

    @Test
    void readsNoCommentFromBlanks() {
        assertThat(ReviewPages.comments("\r\n  \r\n")).isEmpty();
    }
}
