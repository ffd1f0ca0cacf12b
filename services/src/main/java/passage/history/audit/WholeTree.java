package passage.history.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import passage.history.proof.Checkpoint;
import passage.history.proof.EntryBundle;
import passage.history.proof.Hash;
import passage.history.proof.Malformed;
import passage.history.proof.TilePath;
import passage.history.proof.TileWriter;

/** Builds the tree anew from all entries, one file after the other, and compares every tile in the bundle with its own. */
final class WholeTree {
    private final Contents contents;
    private final long size;
    private final @Nullable Checkpoint old;
    private final Report report;
    private final EntryBundle.Reader reader;
    private final LongConsumer progress;
    private final List<String> compared = new ArrayList<>();
    private final TileWriter writer = new TileWriter(this::compare);
    private @Nullable Hash oldRoot;

    WholeTree(
            Contents contents,
            long size,
            @Nullable Checkpoint old,
            Report report,
            EntryBundle.Reader reader,
            LongConsumer progress) {
        this.contents = contents;
        this.size = size;
        this.old = old;
        this.report = report;
        this.reader = reader;
        this.progress = progress;
    }

    /** @return the names of the files that are as they must be, or were told to be wrong */
    List<String> rebuild() throws IOException {
        for (long number = 0; writer.size() < size; number++) {
            var path = TilePath.in(size, TilePath.ENTRIES, number).orElseThrow();
            if (!contents.has(path.toString())) {
                throw new Malformed("%s is missing".formatted(path));
            }
            EntryBundle.read(contents.read(path.toString()), path.width(), this::take);
            progress.accept(writer.size());
        }
        writer.writeEdge();
        return compared;
    }

    private void take(byte[] buffer, int from, int length) {
        writer.append(buffer, from, length);
        reader.entry(buffer, from, length);
        if (old != null && writer.size() == old.size()) {
            oldRoot = writer.root();
        }
    }

    private void compare(TilePath path, byte[] buffer, int length) {
        var name = path.toString();
        compared.add(name);
        try {
            if (path.level() != TilePath.ENTRIES
                    && !(contents.has(name) && Arrays.equals(contents.read(name), Arrays.copyOf(buffer, length)))) {
                report.wrong(name + " is not what the entries give");
            }
        } catch (IOException e) {
            throw new Malformed("%s cannot be read: %s".formatted(name, e.getMessage()));
        }
    }

    Hash root() {
        return writer.root();
    }

    void tellOld(Checkpoint before) {
        if (before.size() > size) {
            report.unproved("your old checkpoint is newer than this bundle");
        } else if (before.size() == 0 || Objects.equals(before.root(), oldRoot)) {
            report.proved("nothing of the %s entries of your old checkpoint was changed or taken away"
                    .formatted(Verification.count(before.size())));
        } else {
            report.wrong("The ledger does not begin with the %s entries of your old checkpoint: it was rewritten"
                    .formatted(Verification.count(before.size())));
        }
    }
}
