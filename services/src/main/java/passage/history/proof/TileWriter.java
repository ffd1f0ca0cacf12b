package passage.history.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows a tree and writes its tiles: full ones as they fill, the partial ones of the right edge when asked. Keeps one
 * tile a level and one entry bundle in memory. For one thread.
 */
public final class TileWriter {
    private final TileSink sink;
    private final Sha256 sha = new Sha256();
    private final List<byte[]> edge = new ArrayList<>();
    private final EntryBundle entries = new EntryBundle();
    private long size;

    /** Begins with an empty tree. */
    public TileWriter(TileSink sink) {
        this.sink = sink;
    }

    /** Goes on with a tree whose tiles exist. */
    public static TileWriter resume(long size, TileSource source, TileSink sink) {
        var writer = new TileWriter(sink);
        writer.size = size;
        for (int level = 0; size >> 8 * level > 0; level++) {
            int width = writer.width(level);
            if (width > 0) {
                var path = new TilePath(level, size >> 8 * (level + 1), width);
                System.arraycopy(source.read(path), 0, writer.edge(level), 0, width * Hash.SIZE);
            }
        }
        if (writer.width(0) > 0) {
            writer.entries.load(source.read(new TilePath(TilePath.ENTRIES, size / TilePath.FULL, writer.width(0))));
        }
        return writer;
    }

    public long size() {
        return size;
    }

    /** Appends an entry of at most {@link EntryBundle#LONGEST} bytes. */
    public void append(byte[] entry) {
        append(entry, 0, entry.length);
    }

    /** Appends the bytes of the buffer from a place on as one entry. */
    public void append(byte[] buffer, int from, int length) {
        entries.add(buffer, from, length);
        sha.leaf(buffer, from, length, edge(0), width(0) * Hash.SIZE);
        size++;
        if (width(0) == 0) {
            var path = new TilePath(TilePath.ENTRIES, size / TilePath.FULL - 1, TilePath.FULL);
            sink.write(path, entries.buffer(), entries.length());
            entries.clear();
            filled(0);
        }
    }

    private void filled(int level) {
        var tile = edge(level);
        long number = (size >> 8 * (level + 1)) - 1;
        sink.write(new TilePath(level, number, TilePath.FULL), tile, tile.length);
        sha.fold(tile, TilePath.FULL);
        int next = level + 1;
        int place = (int) (number % TilePath.FULL);
        System.arraycopy(tile, 0, edge(next), place * Hash.SIZE, Hash.SIZE);
        if (place == TilePath.FULL - 1) {
            filled(next);
        }
    }

    /** Writes the partial tiles that a tree of this size has. */
    public void writeEdge() {
        if (width(0) > 0) {
            var path = new TilePath(TilePath.ENTRIES, size / TilePath.FULL, width(0));
            sink.write(path, entries.buffer(), entries.length());
        }
        for (int level = 0; size >> 8 * level > 0; level++) {
            if (width(level) > 0) {
                var path = new TilePath(level, size >> 8 * (level + 1), width(level));
                sink.write(path, edge(level), width(level) * Hash.SIZE);
            }
        }
    }

    /** The root, from the right edge alone. */
    public Hash root() {
        var right = new ArrayList<Hash>();
        for (int level = 0; size >> 8 * level > 0; level++) {
            int end = width(level);
            for (int count = 1; count < TilePath.FULL; count *= 2) {
                if ((width(level) & count) != 0) {
                    var hashes = new byte[count * Hash.SIZE];
                    System.arraycopy(edge(level), (end - count) * Hash.SIZE, hashes, 0, hashes.length);
                    sha.fold(hashes, count);
                    right.add(Hash.at(hashes, 0));
                    end -= count;
                }
            }
        }
        return right.stream()
                .reduce((smaller, larger) -> Hash.ofNode(larger, smaller))
                .orElseGet(Hash::ofEmptyTree);
    }

    private int width(int level) {
        return (int) ((size >> 8 * level) % TilePath.FULL);
    }

    private byte[] edge(int level) {
        while (edge.size() <= level) {
            edge.add(new byte[TilePath.FULL * Hash.SIZE]);
        }
        return edge.get(level);
    }
}
