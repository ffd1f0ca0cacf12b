package passage.history.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of a certain size, read from its tiles: root, inclusion and consistency proofs. For one thread. */
public final class TileTree {
    private static final int CACHED = 64;
    private static final int TILE_HEIGHT = 8;

    private final long size;
    private final TileSource source;
    private final Sha256 sha = new Sha256();
    private final Map<TilePath, byte[]> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    public TileTree(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return root(size);
    }

    /** The root that the tree had when it was smaller. */
    public Hash root(long smaller) {
        requireAtMost(smaller, size);
        return smaller == 0 ? Hash.ofEmptyTree() : range(0, smaller);
    }

    public Hash leaf(long index) {
        requireAtMost(index, size - 1);
        return range(index, index + 1);
    }

    /** The siblings on the way from the leaf at the zero-based index to the root (RFC 6962 section 2.1.1). */
    public List<Hash> inclusion(long index) {
        requireAtMost(index, size - 1);
        var proof = new ArrayList<Hash>();
        include(index, 0, size, proof);
        return proof;
    }

    private void include(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (index < middle) {
            include(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            include(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** What shows that this tree begins with the smaller one (RFC 6962 section 2.1.2). */
    public List<Hash> consistency(long smaller) {
        requireAtMost(smaller, size);
        var proof = new ArrayList<Hash>();
        if (smaller > 0) {
            agree(smaller, 0, size, true, proof);
        }
        return proof;
    }

    private void agree(long smaller, long from, long to, boolean whole, List<Hash> proof) {
        if (smaller == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (smaller <= middle) {
            agree(smaller, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            agree(smaller, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1 && from % count == 0) {
            return full(from, Long.numberOfTrailingZeros(count));
        }
        long middle = from + largestPowerBelow(count);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    /** The root of the full subtree of height {@code height} whose first leaf is {@code from}. */
    private Hash full(long from, int height) {
        int level = height / TILE_HEIGHT;
        int count = 1 << height % TILE_HEIGHT;
        long first = from >> TILE_HEIGHT * level;
        var tile = tile(level, first / TilePath.FULL);
        int at = (int) (first % TilePath.FULL);
        var hashes = Arrays.copyOfRange(tile, at * Hash.SIZE, (at + count) * Hash.SIZE);
        sha.fold(hashes, count);
        return Hash.at(hashes, 0);
    }

    private byte[] tile(int level, long number) {
        var path = TilePath.in(size, level, number)
                .orElseThrow(() -> new Malformed("A tree of %d has no tile %d/%d".formatted(size, level, number)));
        return cache.computeIfAbsent(path, source::read);
    }

    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static void requireAtMost(long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("%d is not within 0 to %d".formatted(value, most));
        }
    }
}
