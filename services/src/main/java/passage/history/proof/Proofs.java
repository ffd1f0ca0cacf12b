package passage.history.proof;

import java.util.ArrayList;
import java.util.List;

/** Verifies inclusion and consistency proofs (RFC 6962 section 2.1, by the steps of RFC 9162 sections 2.1.3.2, 2.1.4.2). */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf stands at the zero-based index of the tree that has this size and root. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var reached = leaf;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = Hash.ofNode(sibling, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Hash.ofNode(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether the newer tree begins with all leaves of the older one; an empty tree begins every tree. */
    public static boolean consistent(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return proof.isEmpty() && oldRoot.equals(Hash.ofEmptyTree());
        }
        return !proof.isEmpty() && grown(oldSize, oldRoot, newSize, newRoot, proof);
    }

    private static boolean grown(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        var path = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            path.add(0, oldRoot);
        }
        long node = oldSize - 1;
        long last = newSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var oldReached = path.get(0);
        var newReached = path.get(0);
        for (var sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldReached = Hash.ofNode(sibling, oldReached);
                newReached = Hash.ofNode(sibling, newReached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newReached = Hash.ofNode(newReached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldReached.equals(oldRoot) && newReached.equals(newRoot);
    }
}
