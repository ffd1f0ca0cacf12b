package passage.history.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trees of many sizes against the definition in RFC 6962, written down as it stands there. */
class TreePropertiesTest {
    private static final int MANY = 1_200;
    private static final long SEED = 20240719;

    private final Random random = new Random(SEED);
    private final List<byte[]> entries =
            IntStream.range(0, MANY).mapToObj(TreePropertiesTest::entry).toList();

    @Test
    void everyWayToTheRootGivesTheDefinedRoot() {
        var frontier = new Frontier();
        var tiles = new MemoryTiles();
        var writer = new TileWriter(tiles);
        for (int size = 1; size <= MANY; size++) {
            frontier.append(entries.get(size - 1));
            writer.append(entries.get(size - 1));
            assertThat(writer.root()).isEqualTo(frontier.root());
            if (size < 20 || size % 97 == 0 || size % 256 < 2) {
                writer.writeEdge();
                var expected = defined(entries.subList(0, size));
                assertThat(frontier.root()).as("size %d", size).isEqualTo(expected);
                assertThat(new TileTree(size, tiles).root()).isEqualTo(expected);
            }
        }
    }

    @Test
    void aWriterThatGoesOnLaterWritesTheSameTree() {
        for (int stop : List.of(1, 255, 256, 257, 700)) {
            var tiles = new MemoryTiles();
            var first = new TileWriter(tiles);
            entries.subList(0, stop).forEach(first::append);
            first.writeEdge();
            var second = TileWriter.resume(stop, tiles, tiles);
            entries.subList(stop, 1000).forEach(second::append);
            second.writeEdge();
            assertThat(second.root()).isEqualTo(defined(entries.subList(0, 1000)));
            assertThat(new TileTree(1000, tiles).root()).isEqualTo(second.root());
        }
    }

    @Test
    void everyEntryIsProvedAndNoOtherInItsPlace() {
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(MANY);
            var tree = tree(size);
            int index = random.nextInt(size);
            var leaf = Hash.ofLeaf(entries.get(index));
            var proof = tree.inclusion(index);

            assertThat(tree.leaf(index)).isEqualTo(leaf);
            assertThat(Proofs.includes(tree.root(), size, index, leaf, proof)).isTrue();
            assertThat(Proofs.includes(tree.root(), size, (index + 1) % (size + 1), leaf, proof))
                    .isFalse();
            assertThat(Proofs.includes(tree.root(), size, index, Hash.ofLeaf(new byte[] {1}), proof))
                    .isFalse();
            if (!proof.isEmpty()) {
                assertThat(Proofs.includes(tree.root(), size, index, leaf, proof.subList(1, proof.size())))
                        .isFalse();
                assertThat(Proofs.includes(tree.root(), size, index, leaf, changed(proof)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyEarlierTreeIsProvedToBeTheBeginning() {
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(MANY);
            int smaller = random.nextInt(size + 1);
            var tree = tree(size);
            var proof = tree.consistency(smaller);
            var old = tree.root(smaller);

            assertThat(Proofs.consistent(smaller, old, size, tree.root(), proof))
                    .as("%d in %d", smaller, size)
                    .isTrue();
            if (smaller > 0) {
                assertThat(Proofs.consistent(smaller, Hash.ofLeaf(new byte[0]), size, tree.root(), proof))
                        .isFalse();
                assertThat(Proofs.consistent(smaller, old, size, Hash.ofLeaf(new byte[0]), proof))
                        .isFalse();
            }
            if (!proof.isEmpty()) {
                assertThat(Proofs.consistent(smaller, old, size, tree.root(), changed(proof)))
                        .isFalse();
                assertThat(Proofs.consistent(smaller, old, size, tree.root(), List.of()))
                        .isFalse();
            }
        }
    }

    @Test
    void tilesAreNamedAsTheirSpecificationSays() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(TilePath.ENTRIES, 5, 17)).hasToString("tile/entries/005.p/17");
        assertThat(TilePath.in(70_000, 0, 273)).contains(new TilePath(0, 273, 112));
        assertThat(TilePath.in(70_000, 1, 1)).contains(new TilePath(1, 1, 17));
        assertThat(TilePath.in(70_000, 2, 0)).contains(new TilePath(2, 0, 1));
        assertThat(TilePath.in(256, 0, 1)).isEmpty();
        for (var path : List.of(new TilePath(0, 1_234_067, 256), new TilePath(TilePath.ENTRIES, 5, 17))) {
            assertThat(TilePath.parse(path.toString())).contains(path);
        }
        assertThat(TilePath.parse("tile/0/x000/001")).isEmpty();
        assertThat(TilePath.parse("tile/0/001.p/256")).isEmpty();
        assertThat(TilePath.parse("tile/0/001.p/999")).isEmpty();
    }

    private TileTree tree(int size) {
        var tiles = new MemoryTiles();
        var writer = new TileWriter(tiles);
        entries.subList(0, size).forEach(writer::append);
        writer.writeEdge();
        return new TileTree(size, tiles);
    }

    private List<Hash> changed(List<Hash> proof) {
        var other = new ArrayList<>(proof);
        int at = random.nextInt(proof.size());
        var bytes = proof.get(at).bytes();
        bytes[random.nextInt(Hash.SIZE)] ^= (byte) (1 << random.nextInt(8));
        other.set(at, Hash.of(bytes));
        return other;
    }

    private static byte[] entry(int i) {
        return ("{\"entry\":" + i + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 6962 section 2.1, word for word. */
    private static Hash defined(List<byte[]> entries) {
        if (entries.size() == 1) {
            return Hash.ofLeaf(entries.get(0));
        }
        int k = Integer.highestOneBit(entries.size() - 1);
        return Hash.ofNode(defined(entries.subList(0, k)), defined(entries.subList(k, entries.size())));
    }
}
