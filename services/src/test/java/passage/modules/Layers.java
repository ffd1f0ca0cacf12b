package passage.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Puts what depends on each other into rows, users above what they use, and orders each row so that few lines cross. An
 * arrow that follows from others is left out; one that passes a row gets a place of its own there. The same input always
 * gives the same rows.
 */
final class Layers {
    private static final int ROUNDS = 24;

    private final Map<String, Set<String>> uses;
    private final Map<String, Integer> levels = new TreeMap<>();
    private final List<List<Place>> rows = new ArrayList<>();
    private final List<List<Place>> lines = new ArrayList<>();
    private final Map<Place, Set<Place>> neighbours = new HashMap<>();

    /** A place in a row: a module's own, or where a line passes. */
    record Place(String from, String to, int level) implements Comparable<Place> {
        boolean isModule() {
            return from.equals(to);
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::level)
                    .thenComparing(Place::from)
                    .thenComparing(Place::to)
                    .compare(this, other);
        }
    }

    Layers(Map<String, Set<String>> uses) {
        this.uses = new TreeMap<>(uses);
        this.uses.keySet().forEach(this::levelOf);
        int top = levels.values().stream().mapToInt(level -> level).max().orElse(0);
        IntStream.rangeClosed(0, top).forEach(level -> rows.add(new ArrayList<>()));
        this.uses.keySet().forEach(module -> rows.get(levelOf(module)).add(placeOf(module)));
        this.uses.forEach((user, used) ->
                used.stream().filter(one -> !followsFromOthers(user, one)).forEach(one -> lines.add(line(user, one))));
        order();
    }

    /** From the lowest, on which all others stand, to the highest. */
    List<List<Place>> rows() {
        return rows;
    }

    /** Each from a module through the places that it passes to another. */
    List<List<Place>> lines() {
        return lines;
    }

    private int levelOf(String module) {
        var known = levels.get(module);
        if (known != null) {
            return known;
        }
        int level = usedBy(module).stream()
                .mapToInt(used -> levelOf(used) + 1)
                .max()
                .orElse(0);
        levels.put(module, level);
        return level;
    }

    private Set<String> usedBy(String module) {
        return new TreeSet<>(uses.getOrDefault(module, Set.of()));
    }

    private boolean followsFromOthers(String user, String used) {
        return usedBy(user).stream().anyMatch(other -> !other.equals(used) && reaches(other, used));
    }

    private boolean reaches(String user, String used) {
        return usedBy(user).stream().anyMatch(one -> one.equals(used) || reaches(one, used));
    }

    private Place placeOf(String module) {
        return new Place(module, module, levelOf(module));
    }

    private List<Place> line(String user, String used) {
        var line = new ArrayList<Place>();
        line.add(placeOf(user));
        for (int level = levelOf(user) - 1; level > levelOf(used); level--) {
            var passing = new Place(user, used, level);
            rows.get(level).add(passing);
            line.add(passing);
        }
        line.add(placeOf(used));
        for (int i = 1; i < line.size(); i++) {
            neighbours
                    .computeIfAbsent(line.get(i - 1), place -> new TreeSet<>())
                    .add(line.get(i));
            neighbours.computeIfAbsent(line.get(i), place -> new TreeSet<>()).add(line.get(i - 1));
        }
        return line;
    }

    /** Each place goes to the middle of those it is joined with in the next row, down and up, a few times. */
    private void order() {
        rows.forEach(row -> row.sort(Comparator.naturalOrder()));
        for (int round = 0; round < ROUNDS; round++) {
            boolean upwards = round % 2 == 0;
            for (int i = 1; i < rows.size(); i++) {
                int level = upwards ? i : rows.size() - 1 - i;
                var other = rows.get(upwards ? level - 1 : level + 1);
                rows.get(level)
                        .sort(Comparator.comparingDouble((Place place) -> middle(place, other))
                                .thenComparing(Comparator.naturalOrder()));
            }
        }
    }

    private double middle(Place place, List<Place> other) {
        return neighbours.getOrDefault(place, Set.of()).stream()
                .filter(other::contains)
                .mapToDouble(joined -> (other.indexOf(joined) + 0.5) / other.size())
                .average()
                .orElse((rows.get(place.level()).indexOf(place) + 0.5)
                        / rows.get(place.level()).size());
    }
}
