package passage.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands hostile strings out in turn, and knows which of them the application has taken. */
final class Supply {
    private final List<String> all = HostileStrings.texts();
    private final Map<Integer, Integer> next = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** The next one of so many characters at most. */
    String one(int longest) {
        int at = next.getOrDefault(longest, 0);
        while (all.get(at % all.size()).length() > longest) {
            at++;
        }
        next.put(longest, at + 1);
        return give(at);
    }

    /** As many of the next ones as there is room for, each on a line of its own. */
    String many(int longest) {
        var lines = new StringBuilder();
        int at = next.getOrDefault(longest, 0);
        for (int count = 0; count < all.size(); count++) {
            var text = all.get(at % all.size());
            if (lines.length() + text.length() + 1 > longest) {
                break;
            }
            lines.append(lines.isEmpty() ? "" : "\n").append(give(at++));
        }
        next.put(longest, at);
        return lines.toString();
    }

    /** Each once. */
    List<String> every() {
        given.addAll(all);
        return all;
    }

    /** So many, one after the other. */
    List<String> several(int number, int longest) {
        var several = new ArrayList<String>();
        for (int n = 0; n < number; n++) {
            several.add(one(longest));
        }
        return several;
    }

    /** A web address that ends in the next one, without its blanks. */
    String address() {
        return "https://council.example/" + one(300).replaceAll("\\s+", "");
    }

    /** What was given since the last answer is stored now. */
    void isTaken() {
        taken.addAll(given);
        given.clear();
    }

    Set<String> taken() {
        return taken;
    }

    private String give(int at) {
        var text = all.get(at % all.size());
        given.add(text);
        return text;
    }
}
