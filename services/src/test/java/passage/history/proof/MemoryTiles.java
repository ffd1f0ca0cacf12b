package passage.history.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Tiles in memory, for tests. */
public class MemoryTiles implements TileSource, TileSink {
    private final Map<TilePath, byte[]> tiles = new HashMap<>();

    @Override
    public byte[] read(TilePath path) {
        var found = tiles.get(path);
        if (found == null) {
            throw new Malformed(path + " is missing");
        }
        return found;
    }

    @Override
    public void write(TilePath path, byte[] buffer, int length) {
        tiles.put(path, Arrays.copyOf(buffer, length));
    }
}
