package passage.history.audit;

import java.util.ArrayList;
import java.util.List;

/** What a verification found, in plain words. */
final class Report {
    private static final int MOST_FAULTS = 20;

    private final List<String> about = new ArrayList<>();
    private final List<String> proved = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unproved = new ArrayList<>();
    private long faults;

    void about(String what, String words) {
        about.add("%-11s %s".formatted(what, words));
    }

    void proved(String words) {
        proved.add(words);
    }

    void wrong(String words) {
        faults++;
        if (wrong.size() < MOST_FAULTS) {
            wrong.add(words);
        }
    }

    void unproved(String words) {
        unproved.add(words);
    }

    boolean holds() {
        return faults == 0;
    }

    List<String> faults() {
        return List.copyOf(wrong);
    }

    /** 0 all was proved, 1 something is wrong, 3 nothing is wrong but not all that was asked could be proved. */
    int exitCode() {
        if (!holds()) {
            return 1;
        }
        return unproved.isEmpty() ? 0 : 3;
    }

    String words() {
        var all = new StringBuilder();
        about.forEach(line -> all.append(line).append('\n'));
        list(all, "Proved", proved);
        list(all, "Not proved", unproved);
        list(all, "Wrong", wrong);
        if (faults > wrong.size()) {
            all.append("  ... and %,d more%n".formatted(faults - wrong.size()));
        }
        return all.append('\n')
                .append("Verdict: ")
                .append(verdict())
                .append('\n')
                .toString();
    }

    private static void list(StringBuilder all, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            all.append(title).append('\n');
            lines.forEach(line -> all.append("  ").append(line).append('\n'));
        }
    }

    private String verdict() {
        return switch (exitCode()) {
            case 0 -> "all of this bundle is proved.";
            case 1 -> "this bundle is NOT what the ledger signed. Do not rely on any part of it.";
            default -> "nothing is wrong, but not all that you asked could be proved.";
        };
    }
}
