package passage.history.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import passage.history.proof.ConsistencyProof;
import passage.history.proof.SignedNote;
import passage.history.proof.TilePath;
import passage.history.proof.TileSource;
import passage.history.proof.TileTree;
import passage.history.proof.TlogProof;

/** Writes a bundle as a zip file, one part after the other; nothing is kept in memory but the texts' digests. */
public final class BundleWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final SignedNote checkpoint;
    private final Set<String> texts = new HashSet<>();

    /** @param keys the public keys, one a line */
    public BundleWriter(OutputStream out, SignedNote checkpoint, String keys) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.checkpoint = checkpoint;
        write(BundleFiles.README, utf8(BundleFiles.README_TEXT));
        write(BundleFiles.CHECKPOINT, checkpoint.bytes());
        write(BundleFiles.KEYS, utf8(keys));
    }

    /** Adds an authority's time stamp of the checkpoint (RFC 3161). */
    public void stamp(byte[] stamp) {
        write(BundleFiles.STAMP, stamp);
    }

    /** Adds an entry as it lies in the tree, with its proof. */
    public void entry(TileTree tree, long index, byte[] leaf) {
        write(BundleFiles.entry(index), leaf);
        write(BundleFiles.proof(index), new TlogProof(index, tree.inclusion(index), checkpoint).bytes());
    }

    /** Adds the whole tree. */
    public void everything(long size, TileSource tiles) {
        for (long number = 0; TilePath.in(size, 0, number).isPresent(); number++) {
            tile(TilePath.in(size, TilePath.ENTRIES, number), tiles);
        }
        for (int level = 0; TilePath.in(size, level, 0).isPresent(); level++) {
            for (long number = 0; TilePath.in(size, level, number).isPresent(); number++) {
                tile(TilePath.in(size, level, number), tiles);
            }
        }
    }

    private void tile(Optional<TilePath> path, TileSource tiles) {
        path.ifPresent(tile -> write(tile.toString(), tiles.read(tile)));
    }

    /** Adds the proof that the tree begins with a smaller one, and that one's checkpoint where it is known. */
    public void consistency(TileTree tree, long size, Optional<SignedNote> older) {
        write(BundleFiles.consistency(size), new ConsistencyProof(size, tree.consistency(size), checkpoint).bytes());
        older.ifPresent(note -> write(BundleFiles.older(size), note.bytes()));
    }

    /** @param suffix with its dot, or empty */
    public void text(String digest, String suffix, byte[] bytes) {
        if (texts.add(digest)) {
            write(BundleFiles.TEXTS + digest + suffix, bytes);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            var entry = new ZipEntry(name);
            entry.setLastModifiedTime(FileTime.fromMillis(0)); // the same bundle has the same bytes
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle cannot be written", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Ends the zip file. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
