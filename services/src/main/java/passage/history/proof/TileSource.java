package passage.history.proof;

/** Where tiles are read. */
@FunctionalInterface
public interface TileSource {
    /**
     * @return the tile's bytes, exactly as many as its width asks for
     * @throws Malformed when it is missing or of another length
     */
    byte[] read(TilePath path);
}
