package passage.history.proof;

/** Where tiles are written. */
@FunctionalInterface
public interface TileSink {
    /** Writes the first {@code length} bytes of the buffer as the tile; the buffer is used again afterwards. */
    void write(TilePath path, byte[] buffer, int length);
}
