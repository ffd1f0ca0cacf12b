package passage.papers;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/** Sets words of scripts that run from right to left in their own direction, as Java's own rules have it. */
final class Directions implements BidiSplitter, BidiReorderer {
    private BidiTextRun[] runs = {};

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        var bidi = new Bidi(
                paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        runs = new BidiTextRun[levels.length];
        IntStream.range(0, levels.length).forEach(n -> {
            levels[n] = (byte) bidi.getRunLevel(n);
            int start = bidi.getRunStart(n);
            runs[n] = new BidiTextRun(start, bidi.getRunLimit(n) - start, levels[n] % 2 == 0 ? LTR : RTL);
        });
        if (runs.length > 1) {
            Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        }
    }

    @Override
    public int countTextRuns() {
        return runs.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs[index];
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        if (paragraph.isBlank()) {
            return NEUTRAL;
        }
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
