package passage.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import passage.platform.layout.Csv.Column;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|calc", "＝1"})
    void aCellThatCouldBeReckonedIsShownAsItIsWritten(String hostile) {
        assertThat(written(hostile)).isEqualTo("\uFEFF\"Name\"\r\n\"'" + hostile + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0=1", "\u202E=1", "\u200B=1", "\u2066=1", "\uFEFF=1", "\u00A0 \u2060@A1", "\u061C+1"})
    void whatIsNotSeenHidesNoFormula(String hostile) {
        aCellThatCouldBeReckonedIsShownAsItIsWritten(hostile);
    }

    @Test
    void wordsAndNumbersStayAsTheyAre() {
        assertThat(written("Isles of Scilly, \"Council\"")).endsWith("\"Isles of Scilly, \"\"Council\"\"\"\r\n");
        assertThat(written(-3)).endsWith("\"-3\"\r\n");
        assertThat(written("")).endsWith("\"\"\r\n");
    }

    private static String written(Object cell) {
        var out = new StringWriter();
        Csv.write(out, List.of(new Column<Object>("Name", Function.identity())), List.of(cell).stream());
        return out.toString();
    }
}
