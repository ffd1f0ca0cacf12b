package passage.history.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree that only grows, of which nothing is kept but the roots of its full subtrees: at most 63 hashes. */
public final class Frontier {
    private final Sha256 sha = new Sha256();
    private final List<byte[]> full = new ArrayList<>();
    private long size;

    public void append(byte[] entry) {
        sha.leaf(entry, 0, entry.length, room(0), 0);
        grow();
    }

    /** Appends an entry of which only the leaf's hash is known. */
    public void append(Hash leaf) {
        System.arraycopy(leaf.raw(), 0, room(0), 0, Hash.SIZE);
        grow();
    }

    private void grow() {
        byte[] newest = room(0);
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            sha.node(room(level + 1), 0, newest, 0, newest, 0);
        }
        System.arraycopy(newest, 0, room(level + 1), 0, Hash.SIZE);
        size++;
    }

    private byte[] room(int place) {
        while (full.size() <= place) {
            full.add(new byte[Hash.SIZE]);
        }
        return full.get(place);
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (size == 0) {
            return Hash.ofEmptyTree();
        }
        int level = Long.numberOfTrailingZeros(size);
        var root = room(level + 1).clone();
        for (level++; size >> level != 0; level++) {
            if ((size >> level & 1) == 1) {
                sha.node(room(level + 1), 0, root, 0, root, 0);
            }
        }
        return Hash.of(root);
    }
}
