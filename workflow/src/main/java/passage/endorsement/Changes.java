package passage.endorsement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is different between two versions of a text, line by line; lines that are the same are left out. */
final class Changes {
    private static final int MOST_LINES = 3000;

    private final List<String> before;
    private final List<String> after;
    private final List<Change> found = new ArrayList<>();
    private final Deque<String> gone = new ArrayDeque<>();
    private final Deque<String> come = new ArrayDeque<>();

    private Changes(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** A line on both sides; one side is empty where a line only went or only came. */
    record Change(Line before, Line after) {}

    /** A line in three parts, of which the middle one changed. */
    record Line(String start, String changed, String end) {
        static final Line NONE = new Line("", "", "");
    }

    /** @return the changes in order; none where the texts are too long to be compared on a page */
    static List<Change> between(String before, String after) {
        var changes = new Changes(lines(before), lines(after));
        if (changes.before.size() > MOST_LINES || changes.after.size() > MOST_LINES) {
            return List.of();
        }
        changes.walk();
        return changes.found;
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private void walk() {
        var common = common();
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
                pair();
                b++;
                a++;
            } else if (a == after.size() || (b < before.size() && common[b + 1][a] >= common[b][a + 1])) {
                gone.add(before.get(b++));
            } else {
                come.add(after.get(a++));
            }
        }
        pair();
    }

    /** Length of the longest common run of lines from each pair of places to the ends. */
    private int[][] common() {
        var length = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                length[b][a] = before.get(b).equals(after.get(a))
                        ? length[b + 1][a + 1] + 1
                        : Math.max(length[b + 1][a], length[b][a + 1]);
            }
        }
        return length;
    }

    private void pair() {
        while (!gone.isEmpty() || !come.isEmpty()) {
            if (gone.isEmpty()) {
                found.add(new Change(Line.NONE, new Line("", come.remove(), "")));
            } else if (come.isEmpty()) {
                found.add(new Change(new Line("", gone.remove(), ""), Line.NONE));
            } else {
                found.add(within(gone.remove(), come.remove()));
            }
        }
    }

    private static Change within(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int start = 0;
        while (start < most && old.charAt(start) == now.charAt(start)) {
            start++;
        }
        start = old.lastIndexOf(' ', start - 1) + 1;
        int end = 0;
        while (end < most - start && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        int blank = old.indexOf(' ', old.length() - end);
        end = blank < 0 ? 0 : old.length() - blank;
        return new Change(split(old, start, end), split(now, start, end));
    }

    private static Line split(String line, int start, int end) {
        int until = line.length() - end;
        return new Line(line.substring(0, start), line.substring(start, until), line.substring(until));
    }
}
