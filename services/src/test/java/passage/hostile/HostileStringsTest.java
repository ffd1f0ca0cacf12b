package passage.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import passage.hostile.HostileStrings.Hostile;

/** There are as many hostile strings as is said, of every family, and none says itself what it must not come to. */
class HostileStringsTest {
    @Test
    void thereAreFiveHundredAndMoreOfEveryFamily() {
        var all = HostileStrings.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(500);
        var families = all.stream().collect(Collectors.groupingBy(Hostile::family, Collectors.counting()));
        System.out.println("[hostile] " + all.size() + " strings: " + families);
        assertThat(families.keySet())
                .containsExactlyInAnyOrder(
                        "script", "template", "formula", "lines", "direction", "structure", "markdown", "path");
        assertThat(families.values()).allSatisfy(number -> assertThat(number).isGreaterThanOrEqualTo(15));
    }

    @Test
    void eachIsAnotherAndShortEnoughForAName() {
        assertThat(HostileStrings.texts()).doesNotHaveDuplicates();
        assertThat(HostileStrings.texts()).allSatisfy(text -> {
            assertThat(text.length()).isBetween(1, HostileStrings.LONGEST);
            assertThat(text).doesNotContain(HostileStrings.RESULTS);
        });
    }

    @Test
    void asAPageMayShowItEachIsStillLikeNothingElse() {
        assertThat(HostileStrings.texts())
                .extracting(Reading::bare)
                .filteredOn(bare -> bare.length() < 8)
                .isEmpty();
    }
}
