package passage.replay;

import java.io.PrintStream;
import java.util.List;

/** Writes the story: lines that stay, above a progress bar where there is a terminal. */
class Screen {
    private static final int BAR = 40;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private int done;
    private int all;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void line(String text) {
        if (terminal && all > 0) {
            out.print(CLEAR_LINE);
        }
        out.println(text);
        draw();
    }

    synchronized void progress(int done, int all) {
        this.done = done;
        this.all = all;
        draw();
    }

    synchronized void finish() {
        if (terminal && all > 0) {
            out.println();
        }
        all = 0;
    }

    /** A table whose columns are as wide as their widest cell; the first row is the heading. */
    void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        var widths = new int[columns];
        rows.forEach(row -> {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        });
        for (int r = 0; r < rows.size(); r++) {
            var text = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                text.append(String.format("%-" + widths[c] + "s  ", rows.get(r).get(c)));
            }
            line(text.toString().stripTrailing());
            if (r == 0) {
                line("-".repeat(text.toString().stripTrailing().length()));
            }
        }
    }

    private void draw() {
        if (terminal && all > 0) {
            int filled = BAR * done / all;
            out.printf("%s[%s%s] %d of %d steps", CLEAR_LINE, "#".repeat(filled), " ".repeat(BAR - filled), done, all);
            out.flush();
        }
    }
}
