package passage.modules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import passage.modules.Layers.Place;

/** Draws rows of modules as SVG. */
final class ModulePicture {
    private static final int BOX = 112;
    private static final int HEIGHT = 36;
    private static final int PASSING = 28;
    private static final int GAP = 14;
    private static final int ROW = 92;
    private static final int MARGIN = 16;

    private final Layers layers;
    private final Set<String> services;
    private final int width;

    ModulePicture(Layers layers, Set<String> services) {
        this.layers = layers;
        this.services = services;
        this.width =
                layers.rows().stream().mapToInt(ModulePicture::widthOf).max().orElse(0) + 2 * MARGIN;
    }

    String svg() {
        int height = layers.rows().size() * ROW + MARGIN;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">
                <title>The modules of Passage, each above those that it uses</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#505a5f"/></marker>
                """.formatted(width, height));
        layers.lines().forEach(line -> svg.append(line(line)));
        layers.rows().forEach(row -> row.stream().filter(Place::isModule).forEach(place -> svg.append(box(place))));
        return svg.append("</svg>\n").toString();
    }

    private String box(Place place) {
        boolean service = services.contains(place.from());
        return """
                <rect x="%d" y="%d" width="%d" height="%d" rx="4" fill="%s" stroke="#0b0c0c"%s/><text x="%d" y="%d" text-anchor="middle">%s</text>
                """.formatted(
                        middleOf(place) - BOX / 2,
                        topOf(place),
                        BOX,
                        HEIGHT,
                        service ? "#ffffff" : "#e8f1f8",
                        service ? " stroke-dasharray=\"5 3\"" : "",
                        middleOf(place),
                        topOf(place) + HEIGHT / 2 + 5,
                        place.from());
    }

    private String line(List<Place> line) {
        var path = new StringBuilder("M%d %d".formatted(middleOf(line.get(0)), topOf(line.get(0)) + HEIGHT));
        int from = topOf(line.get(0)) + HEIGHT;
        for (int i = 1; i < line.size(); i++) {
            int to = topOf(line.get(i));
            int half = (from + to) / 2;
            path.append(String.format(
                    Locale.ROOT,
                    "C%d %d %d %d %d %d",
                    middleOf(line.get(i - 1)),
                    half,
                    middleOf(line.get(i)),
                    half,
                    middleOf(line.get(i)),
                    to));
            from = line.get(i).isModule() ? to : to + HEIGHT;
            if (!line.get(i).isModule()) {
                path.append("V").append(from);
            }
        }
        return "<path d=\"%s\" fill=\"none\" stroke=\"#505a5f\" marker-end=\"url(#head)\"/>\n".formatted(path);
    }

    private int topOf(Place place) {
        return MARGIN + (layers.rows().size() - 1 - place.level()) * ROW + (ROW - HEIGHT) / 2 - GAP;
    }

    private int middleOf(Place place) {
        var row = layers.rows().get(place.level());
        int before = row.subList(0, row.indexOf(place)).stream()
                .mapToInt(each -> widthOf(each) + GAP)
                .sum();
        return (width - widthOf(row)) / 2 + before + widthOf(place) / 2;
    }

    private static int widthOf(List<Place> row) {
        return row.stream().mapToInt(place -> widthOf(place) + GAP).sum() - GAP;
    }

    private static int widthOf(Place place) {
        return place.isModule() ? BOX : PASSING;
    }
}
