package passage.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.history.audit.BundleWriter;
import passage.history.proof.SignedNote;
import passage.history.proof.TileTree;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.content.ContentStore;
import passage.platform.requests.Refused;

/** Makes bundles: a choice of entries with their proofs, or the whole ledger, with the texts that the entries name. */
@Component
class Bundles {
    private static final int BATCH = 200;
    private static final int OLDER = 10;
    private static final int MOST_SELECTED = 100_000;
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final Map<String, String> SUFFIXES = Map.of("text/markdown", ".md", "text/plain", ".txt");

    private final JdbcClient jdbc;
    private final StoredEntries stored;
    private final Checkpoints checkpoints;
    private final LedgerFolder folder;
    private final LedgerKeys keys;
    private final Sealing sealing;
    private final ContentStore content;
    private final Access access;

    Bundles(
            JdbcClient jdbc,
            StoredEntries stored,
            Checkpoints checkpoints,
            LedgerFolder folder,
            LedgerKeys keys,
            Sealing sealing,
            ContentStore content,
            Access access) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.keys = keys;
        this.sealing = sealing;
        this.content = content;
        this.access = access;
    }

    /** Something that writes a bundle; what could refuse it has been asked before. */
    @FunctionalInterface
    interface Bundle {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * All entries of a plan that are signed.
     *
     * @param old the size of an earlier checkpoint from which growth is to be proved; the last ones are proved anyway
     */
    Bundle ofPlan(String reference, @Nullable Long old) {
        return chosen(numbers("where reference = :value", reference), old, "history of a plan " + reference);
    }

    /** All entries of one council; GSS code. */
    Bundle ofCouncil(String authority, @Nullable Long old) {
        access.requireRead(authority, "history of the council " + authority);
        return chosen(numbers("where authority = :value", authority), old, "history of the council " + authority);
    }

    /** What happened from one instant until before another, by business time, of all that the reader may see. */
    Bundle ofPeriod(Instant from, Instant to, @Nullable Long old) {
        var found = jdbc.sql("select entry_index, authority from history.entry where event_time >= ? and event_time < ?"
                        + " order by entry_index")
                .params(OffsetDateTime.ofInstant(from, ZoneOffset.UTC), OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .query((row, n) -> new Numbered(row.getLong(1), row.getString(2)))
                .list();
        return chosen(found, old, "history in this period");
    }

    /** The whole ledger, for those who may read everything. */
    Bundle everything() {
        access.require(List.of(Role.AUDITOR, Role.ADMIN), Actor.EVERYWHERE);
        var note = signed();
        return out -> {
            var tree = tree(note);
            try (var bundle = new BundleWriter(out, note, keys.published())) {
                folder.stampOf(note).ifPresent(bundle::stamp);
                bundle.everything(tree.size(), folder.tiles());
                older(bundle, tree, null);
            }
        };
    }

    private record Numbered(long number, @Nullable String authority) {}

    private List<Numbered> numbers(String where, String value) {
        return jdbc.sql("select entry_index, authority from history.entry " + where + " order by entry_index")
                .param("value", value)
                .query((row, n) -> new Numbered(row.getLong(1), row.getString(2)))
                .list();
    }

    private Bundle chosen(List<Numbered> found, @Nullable Long old, String what) {
        access.actor();
        var readable = found.stream()
                .filter(entry -> entry.authority == null || access.mayRead(entry.authority))
                .map(Numbered::number)
                .toList();
        if (readable.isEmpty()) {
            throw Refused.notFound(what);
        }
        if (readable.size() > MOST_SELECTED) {
            throw Refused.wrongState(
                    "These are %d entries; one bundle proves at most %d one by one. Take the whole ledger"
                            .formatted(readable.size(), MOST_SELECTED));
        }
        var note = signed();
        return out -> write(out, note, readable, old);
    }

    private void write(OutputStream out, SignedNote note, List<Long> numbers, @Nullable Long old) throws IOException {
        var tree = tree(note);
        try (var bundle = new BundleWriter(out, note, keys.published())) {
            folder.stampOf(note).ifPresent(bundle::stamp);
            older(bundle, tree, old);
            for (int at = 0; at < numbers.size(); at += BATCH) {
                for (var row : stored.numbered(numbers.subList(at, Math.min(numbers.size(), at + BATCH)))) {
                    if (row.number() <= tree.size()) {
                        bundle.entry(tree, row.number() - 1, row.leaf());
                        texts(bundle, row);
                    }
                }
            }
        }
    }

    private void texts(BundleWriter bundle, StoredEntries.Row row) {
        var leaf = row.leaf();
        if (leaf.length != row.canonical().length) {
            bundle.text(row.digest(), ".json", row.canonical());
        }
        var digests = DIGEST.matcher(CanonicalEvent.stored(row.canonical()).json());
        while (digests.find()) {
            content.find(digests.group())
                    .ifPresent(text ->
                            bundle.text(text.digest(), SUFFIXES.getOrDefault(text.mediaType(), ""), text.bytes()));
        }
    }

    private void older(BundleWriter bundle, TileTree tree, @Nullable Long old) {
        var sizes = new ArrayList<Long>();
        if (old != null && old > 0 && old < tree.size()) {
            sizes.add(old);
        }
        checkpoints.latest(OLDER).stream()
                .map(each -> each.checkpoint().size())
                .filter(size -> size < tree.size() && !sizes.contains(size))
                .forEach(sizes::add);
        sizes.forEach(
                size -> bundle.consistency(tree, size, checkpoints.of(size).map(Checkpoints.Signed::note)));
    }

    /** The last checkpoint, with what has arrived until now where this process seals. */
    private SignedNote signed() {
        sealing.round(true);
        Optional<SignedNote> note = folder.checkpoint();
        return note.filter(found -> keys.own(found).size() > 0)
                .orElseThrow(() -> Refused.wrongState("Nothing is signed yet; the ledger's files may lie elsewhere"));
    }

    private TileTree tree(SignedNote note) {
        return new TileTree(keys.own(note).size(), folder.tiles());
    }
}
