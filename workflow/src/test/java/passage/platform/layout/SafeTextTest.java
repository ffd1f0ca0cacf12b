package passage.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void showsMarkupInATextAsText() {
        assertThat(markdown("<img src=x onerror=alert(1)> and `<b>`"))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("<code>&lt;b&gt;</code>");
    }

    @Test
    void leadsNowhereUnsafe() {
        assertThat(markdown("[a](javascript:alert(1)) [b](data:text/html,x)")).doesNotContain("javascript", "data:");
    }

    @Test
    void fetchesNoPictureButLeadsToIt() {
        assertThat(markdown("![A map](https://example.org/x.png)"))
                .contains("<a rel=\"nofollow\" href=\"https://example.org/x.png\">A map</a>")
                .doesNotContain("<img");
        assertThat(markdown("![](//example.org/x.png)")).contains(">//example.org/x.png</a>");
        assertThat(markdown("[![A *map*](x.png) here](https://example.org/)"))
                .contains(">A <em>map</em> here</a>")
                .doesNotContain("<img", "x.png");
        assertThat(markdown("![a ![b](c)](d)")).doesNotContain("<img").contains(">a b</a>");
        assertThat(markdown("![x](javascript:alert(1))")).doesNotContain("javascript");
    }

    @Test
    void leavesTheFirstHeadingLevelToThePage() {
        assertThat(markdown("# One\n\n## Two")).contains("<h2>One</h2>", "<h3>Two</h3>");
        assertThat(markdown("### One\n\n#### Two")).contains("<h2>One</h2>", "<h3>Two</h3>");
    }

    @Test
    void keepsTheLinesAndParagraphsOfPlainText() {
        var html = SafeText.html("one & *two*\nthree\n\n<four>\n".getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(html).isEqualTo("<p>one &amp; *two*<br />\nthree</p>\n<p>&lt;four&gt;</p>\n");
    }

    @Test
    void givesPassagesOwnPagesTheirClasses() {
        var html = SafeText.styled("# One\n\n- two".getBytes(StandardCharsets.UTF_8), "text/markdown");
        assertThat(html).contains("<h2 class=\"govuk-heading-m\">", "<ul class=\"govuk-list govuk-list--bullet\">");
    }

    @Test
    void refusesAKindThatItCannotShow() {
        assertThatThrownBy(() -> SafeText.html(new byte[0], "application/pdf"))
                .hasMessageContaining("application/pdf cannot be shown");
    }

    private static String markdown(String text) {
        return SafeText.html(text.getBytes(StandardCharsets.UTF_8), "text/markdown");
    }
}
