package passage.history.proof;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a tile (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes, one more for each 256 below; {@link #ENTRIES} for the entries themselves
 * @param number the tile's zero-based place in its level
 * @param width how many hashes or entries, 1 to 256; a tile of 256 is full
 */
public record TilePath(int level, long number, int width) {
    public static final int FULL = 256;
    public static final int ENTRIES = -1;
    private static final int GROUP = 1000;
    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > 63 || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile %d/%d of width %d".formatted(level, number, width));
        }
    }

    /** The tile of a tree of that size; empty where the tree has none there. */
    public static Optional<TilePath> in(long size, int level, long number) {
        int bits = 8 * Math.max(0, level);
        long hashes = bits > 62 ? 0 : size >> bits;
        long width = Math.min(FULL, hashes - number * FULL);
        return width <= 0 ? Optional.empty() : Optional.of(new TilePath(level, number, (int) width));
    }

    /** The tile that has this name; empty where it is no tile's name. */
    public static Optional<TilePath> parse(String name) {
        var matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long number = Long.parseLong(matcher.group(2).replace("/", "").replace("x", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        return Optional.of(new TilePath(level, number, Math.min(width, FULL)))
                .filter(path -> path.toString().equals(name));
    }

    public TilePath full() {
        return new TilePath(level, number, FULL);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Built by hand: a ledger names two tiles for every 256 entries. */
    @Override
    public String toString() {
        var name = new StringBuilder(40).append("tile/");
        if (level == ENTRIES) {
            name.append("entries");
        } else {
            name.append(level);
        }
        long group = 1;
        while (number / group >= GROUP) {
            group *= GROUP;
        }
        for (; group > 1; group /= GROUP) {
            digits(name.append("/x"), number / group % GROUP);
        }
        digits(name.append('/'), number % GROUP);
        return isFull() ? name.toString() : name.append(".p/").append(width).toString();
    }

    private static void digits(StringBuilder name, long ofThree) {
        name.append((char) ('0' + ofThree / 100))
                .append((char) ('0' + ofThree / 10 % 10))
                .append((char) ('0' + ofThree % 10));
    }
}
