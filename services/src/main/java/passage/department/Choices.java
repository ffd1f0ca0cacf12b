package passage.department;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader can choose from to see some of the councils; each map goes from value to words. */
record Choices(
        Map<String, String> regions, Map<String, String> kinds, Map<String, String> states, Map<String, String> marks) {
    static Choices of(List<CouncilLine> lines) {
        var regions = all("All regions");
        TileMap.names().forEach(name -> regions.put(name, name));
        if (lines.stream().anyMatch(line -> line.region() == null)) {
            regions.put(CouncilLine.NO_REGION, CouncilLine.NO_REGION);
        }
        var kinds = all("All kinds");
        lines.stream()
                .map(CouncilLine::kind)
                .filter(Choices::isKnown)
                .sorted()
                .distinct()
                .forEach(kind -> {
                    kinds.put(String.valueOf(kind), CouncilLine.title(String.valueOf(kind)));
                });
        var states = all("All states");
        Arrays.stream(State.values()).forEach(state -> states.put(state.toString(), state.title()));
        return new Choices(regions, kinds, states, Wanted.MARKS);
    }

    private static boolean isKnown(@Nullable String kind) {
        return kind != null;
    }

    private static Map<String, String> all(String words) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words);
        return choices;
    }
}
