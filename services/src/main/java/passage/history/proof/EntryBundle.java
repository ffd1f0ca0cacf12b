package passage.history.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries in one file, each after its length in two bytes, big-endian (C2SP tlog-tiles, "Log entries"). */
public final class EntryBundle {
    /** The longest entry, in bytes. */
    public static final int LONGEST = 0xFFFF;

    private static final int PREFIX = 2;

    private byte[] buffer = new byte[TilePath.FULL * 1024];
    private int length;

    void add(byte[] entry, int size) {
        if (size > LONGEST) {
            throw new IllegalArgumentException("An entry has at most %d bytes, not %d".formatted(LONGEST, size));
        }
        if (length + PREFIX + size > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + PREFIX + size));
        }
        buffer[length] = (byte) (size >> 8);
        buffer[length + 1] = (byte) size;
        System.arraycopy(entry, 0, buffer, length + PREFIX, size);
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

    /**
     * The entries in a file.
     *
     * @throws Malformed when the file does not hold exactly that many
     */
    public static List<byte[]> split(byte[] file, int count) {
        var entries = new ArrayList<byte[]>(count);
        int at = 0;
        while (at + PREFIX <= file.length) {
            int size = (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
            if (at + PREFIX + size > file.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(file, at + PREFIX, at + PREFIX + size));
            at += PREFIX + size;
        }
        if (at != file.length || entries.size() != count) {
            throw new Malformed("The file should hold %d entries; it holds %d and %d bytes of rest"
                    .formatted(count, entries.size(), file.length - at));
        }
        return entries;
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
