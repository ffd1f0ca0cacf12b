package passage.department;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * England's authorities as tiles, a picture for each region, laid out roughly as the regions lie. A tile's letters say
 * its state, so that its colour only helps; a corner says that it is late, a bar that it was given more time.
 */
record TileMap(List<Region> regions) {
    private static final int SIDE = 30;
    private static final int GAP = 3;
    private static final int ACROSS = 8;

    /** From north to south, as people tell them. */
    private static final List<String> REGIONS = List.of(
            "North East",
            "North West",
            "Yorkshire and The Humber",
            "East Midlands",
            "West Midlands",
            "East of England",
            "London",
            "South East",
            "South West");

    /**
     * One region.
     *
     * @param key for the place in the picture: {@code north-east}
     * @param svg escaped
     */
    record Region(String name, String key, int councils, List<Count> counts, String svg) {}

    /** How many of a region's councils have a state. */
    record Count(State state, long councils) {}

    static TileMap of(List<CouncilLine> lines) {
        Map<String, List<CouncilLine>> byRegion = new LinkedHashMap<>();
        REGIONS.forEach(name -> byRegion.put(name, new ArrayList<>()));
        lines.forEach(line -> byRegion.computeIfAbsent(line.regionTitle(), name -> new ArrayList<>())
                .add(line));
        return new TileMap(byRegion.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> region(each.getKey(), each.getValue()))
                .toList());
    }

    static List<String> names() {
        return REGIONS;
    }

    private static Region region(String name, List<CouncilLine> lines) {
        var key = REGIONS.contains(name) ? name.toLowerCase(Locale.UK).replace(' ', '-') : "elsewhere";
        var counts = counts(lines);
        return new Region(name, key, lines.size(), counts, svg(name, key, lines, counts));
    }

    static List<Count> counts(List<CouncilLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(CouncilLine::state, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(each -> new Count(each.getKey(), each.getValue()))
                .toList();
    }

    private static String svg(String name, String key, List<CouncilLine> lines, List<Count> counts) {
        int rows = (lines.size() + ACROSS - 1) / ACROSS;
        int width = ACROSS * (SIDE + GAP) - GAP;
        int height = rows * (SIDE + GAP) - GAP;
        var said = counts.stream()
                .map(count -> "%d %s"
                        .formatted(count.councils(), count.state().title().toLowerCase(Locale.UK)))
                .collect(Collectors.joining(", "));
        var svg = new StringBuilder(200 + lines.size() * 300)
                .append(
                        "<svg class=\"app-tiles\" role=\"img\" aria-labelledby=\"tiles-%s tiles-%s-words\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                                .formatted(key, key, width, height, width, height))
                .append("<title id=\"tiles-%s\">%s: %d councils</title>"
                        .formatted(key, HtmlUtils.htmlEscape(name), lines.size()))
                .append("<desc id=\"tiles-%s-words\">%s. The table below tells each council.</desc>"
                        .formatted(key, HtmlUtils.htmlEscape(said)));
        for (int n = 0; n < lines.size(); n++) {
            tile(svg, lines.get(n), n % ACROSS * (SIDE + GAP), n / ACROSS * (SIDE + GAP));
        }
        return svg.append("</svg>").toString();
    }

    private static void tile(StringBuilder svg, CouncilLine line, int x, int y) {
        svg.append("<g class=\"app-tile app-tile--").append(line.state()).append("\" transform=\"translate(");
        svg.append(x).append(' ').append(y).append(")\"><title>").append(HtmlUtils.htmlEscape(words(line)));
        svg.append("</title><rect width=\"30\" height=\"30\"/><text x=\"15\" y=\"20\">");
        svg.append(line.state().sign()).append("</text>");
        if (line.daysLate() > 0) {
            svg.append("<path class=\"app-tile__late\" d=\"M19 0H30V11Z\"/>");
        }
        if (line.extended()) {
            svg.append("<path class=\"app-tile__extended\" d=\"M3 26H27\"/>");
        }
        svg.append("</g>");
    }

    private static String words(CouncilLine line) {
        return line.council() + ": " + line.state().title()
                + (line.daysLate() > 0 ? ", late by " + line.lateness() : "")
                + (line.extended() ? ", given more time" : "");
    }
}
