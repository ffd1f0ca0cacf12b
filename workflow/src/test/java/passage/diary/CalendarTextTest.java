package passage.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calendars read lines of 75 octets, whatever letters people write, and no line that their words end. */
class CalendarTextTest {
    @Test
    void linesAreFoldedByOctetsAndNeverWithinALetter() {
        for (var letter : List.of("a", "ŵ", "€", "\uD83C\uDFDB")) {
            var name = letter.repeat(200);
            var text = written(name);
            assertThat(text.split("\r\n"))
                    .allSatisfy(line -> assertThat(octets(line)).as(line).isLessThanOrEqualTo(75));
            assertThat(text).doesNotContain("\uFFFD");
            assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:" + name);
        }
    }

    @Test
    void aLineThatWordsWouldEndIsASpaceInItsName() {
        for (var end : List.of("\r", "\n", "\r\n", "\u0085", "\u2028")) {
            assertThat(written("Cabinet" + end + "BEGIN:VEVENT").replace("\r\n ", ""))
                    .contains("X-WR-CALNAME:Cabinet BEGIN:VEVENT\r\n");
        }
    }

    private static String written(String name) {
        return CalendarText.write(CalendarText.of(name, List.of()));
    }

    private static int octets(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }
}
