package passage.platform.layout;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The difference between two texts, paragraph beside paragraph, with the words that changed. */
public record Difference(List<Row> rows, int changed) {
    /** At a blank line, and before an item of a list. */
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R|\\R(?=\\s*(?:[-*+]|\\d+[.)])\\s)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** @param unchanged how many paragraphs this row stands for where nothing changed; then it has no words */
    public record Row(List<Piece> before, List<Piece> after, int unchanged) {}

    /** Some words, and whether they are only in this version. */
    public record Piece(String words, boolean changed) {}

    public static Difference between(String before, String after) {
        var rows = new ArrayList<Row>();
        int changed = 0;
        for (var delta :
                DiffUtils.diff(paragraphs(before), paragraphs(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                rows.add(new Row(List.of(), List.of(), delta.getSource().size()));
            } else {
                var here = rows(delta);
                changed += here.size();
                rows.addAll(here);
            }
        }
        return new Difference(List.copyOf(rows), changed);
    }

    private static List<Row> rows(AbstractDelta<String> delta) {
        var before = delta.getSource().getLines();
        var after = delta.getTarget().getLines();
        var rows = new ArrayList<Row>();
        for (int n = 0; n < Math.max(before.size(), after.size()); n++) {
            rows.add(row(n < before.size() ? before.get(n) : "", n < after.size() ? after.get(n) : ""));
        }
        return rows;
    }

    private static Row row(String before, String after) {
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            add(left, delta.getSource().getLines(), changed);
            add(right, delta.getTarget().getLines(), changed);
        }
        return new Row(List.copyOf(left), List.copyOf(right), 0);
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(BETWEEN_PARAGRAPHS.split(text.strip()))
                .map(paragraph -> paragraph.replace("\r\n", "\n").strip())
                .toList();
    }

    /** Each word keeps the space behind it. */
    private static List<String> words(String paragraph) {
        return paragraph.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(paragraph));
    }
}
