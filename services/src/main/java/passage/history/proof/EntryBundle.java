package passage.history.proof;

import java.util.Arrays;

/** Up to 256 entries in one file, each after its length in two bytes, big-endian (C2SP tlog-tiles, "Log entries"). */
public final class EntryBundle {
    /** The longest entry, in bytes. */
    public static final int LONGEST = 0xFFFF;

    private static final int PREFIX = 2;

    private byte[] buffer = new byte[TilePath.FULL * 1024];
    private int length;

    void add(byte[] from, int at, int size) {
        if (size > LONGEST) {
            throw new IllegalArgumentException("An entry has at most %d bytes, not %d".formatted(LONGEST, size));
        }
        if (length + PREFIX + size > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + PREFIX + size));
        }
        buffer[length] = (byte) (size >> 8);
        buffer[length + 1] = (byte) size;
        System.arraycopy(from, at, buffer, length + PREFIX, size);
        length += PREFIX + size;
    }

    void load(byte[] file) {
        buffer = Arrays.copyOf(file, Math.max(file.length, buffer.length));
        length = file.length;
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Takes one entry after the other. */
    @FunctionalInterface
    public interface Reader {
        void entry(byte[] buffer, int from, int length);
    }

    /**
     * Reads the entries of a file.
     *
     * @throws Malformed when the file does not hold exactly that many
     */
    public static void read(byte[] file, int count, Reader reader) {
        int at = 0;
        int found = 0;
        while (at + PREFIX <= file.length) {
            int size = (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
            if (at + PREFIX + size > file.length || found == count) {
                break;
            }
            reader.entry(file, at + PREFIX, size);
            at += PREFIX + size;
            found++;
        }
        if (at != file.length || found != count) {
            throw new Malformed("The file should hold %d entries; it holds %d and %d bytes of rest"
                    .formatted(count, found, file.length - at));
        }
    }

    /** The file with that many entries with which a longer one begins. */
    static byte[] first(byte[] file, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + PREFIX > file.length) {
                throw new Malformed("The file should hold %d entries; it holds %d".formatted(count, i));
            }
            at += PREFIX + ((file[at] & 0xFF) << 8 | file[at + 1] & 0xFF);
        }
        if (at > file.length) {
            throw new Malformed("The file ends within its entry " + count);
        }
        return at == file.length ? file : Arrays.copyOf(file, at);
    }
}
