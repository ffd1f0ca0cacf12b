package passage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.LedgerFact.CheckpointSigned.Covered;
import passage.history.proof.Hash;
import passage.history.proof.KeyFile;
import passage.history.proof.Proofs;
import passage.history.proof.SignedNote;
import passage.history.proof.VerifierKey;
import passage.history.proof.VerifierKey.Kind;

class SealerTest {
    @TempDir
    private Path data;

    @Test
    void signsAfterAThousandEntriesOrTenSeconds() {
        var ledger = TestLedger.in(data);
        ledger.take(999);
        ledger.sealing.round(false);
        assertThat(ledger.stored.last()).isEqualTo(999);
        assertThat(ledger.signed()).isZero();

        ledger.take(2);
        ledger.sealing.round(false);
        assertThat(ledger.signed()).isEqualTo(1_000);

        ledger.tick(Duration.ofSeconds(9));
        ledger.sealing.round(false);
        assertThat(ledger.signed()).isEqualTo(1_000);
        ledger.tick(Duration.ofSeconds(1));
        ledger.sealing.round(false);
        assertThat(ledger.signed()).isEqualTo(1_001);
        assertThat(ledger.checkpoints.latest(9))
                .extracting(each -> each.checkpoint().size())
                .containsExactly(1_001L, 1_000L);
        assertThat(ledger.alarm.faults()).isEmpty();
    }

    /** With {@code -Dledger.appends=10000} as long as docs/ledger.md tells of. */
    @Test
    void sixteenThreadsGetGaplessPlacesAndEachPlanKeepsItsOrder() throws Exception {
        var ledger = TestLedger.in(data);
        int threads = 16;
        int each = Integer.getInteger("ledger.appends", 500);
        var pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> appending = IntStream.range(0, threads)
                .<Future<?>>mapToObj(t -> pool.submit(() -> {
                    var plan = new UUID(0, t).toString();
                    LongStream.rangeClosed(1, each).forEach(seq -> ledger.take(plan, seq));
                }))
                .toList();
        while (appending.stream().anyMatch(thread -> !thread.isDone())) {
            ledger.sealing.round(false);
        }
        for (var thread : appending) {
            thread.get();
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        ledger.sealing.round(true);

        long all = (long) threads * each;
        assertThat(ledger.alarm.faults()).isEmpty();
        assertThat(ledger.signed()).isEqualTo(all);
        assertThat(count(ledger, "select count(*) from history.entry")).isEqualTo(all);
        assertThat(count(ledger, "select max(entry_index) - min(entry_index) + 1 from history.entry"))
                .isEqualTo(all);
        assertThat(count(ledger, "select count(distinct event_id) from history.entry"))
                .isEqualTo(all);
        assertThat(count(
                        ledger,
                        "select count(*) from (select seq, lag(seq, 1, 0) over (partition by plan_id order by"
                                + " entry_index) as earlier from history.entry) as told where seq <> earlier + 1"))
                .isZero();
        ledger.sealing.compareAll();
        assertThat(ledger.comparison.last())
                .hasValueSatisfying(last -> assertThat(last.entries()).isEqualTo(all));
    }

    @Test
    void entriesFromBeforeTheSealerAreSealedToo() {
        var ledger = TestLedger.in(data);
        ledger.take(1_500);
        ledger.transaction.executeWithoutResult(status -> {
            while (ledger.arrivals.place(ledger.stored.last()) > 0) {
                assertThat(ledger.signed()).isZero();
            }
        });
        ledger.sealing.round(true);

        assertThat(ledger.signed()).isEqualTo(1_500);
        var tree = ledger.tree();
        var row = ledger.stored.after(699, 1_500, 1).get(0);
        assertThat(Proofs.includes(tree.root(), tree.size(), 699, Hash.ofLeaf(row.canonical()), tree.inclusion(699)))
                .isTrue();
    }

    @Test
    void goesOnWhereAnotherProcessWasKilled() throws Exception {
        var killed = TestLedger.in(data).sealed(300);
        killed.take(30);
        var note = killed.folder.checkpoint().orElseThrow();
        killed.sealing.round(true);
        killed.folder.write(note); // killed before the checkpoint was renamed: the tiles are further than it
        killed.jdbc.sql("delete from history.checkpoint where tree_size = 330").update();
        killed.folder.unlock();

        var next = killed.again(data);
        next.sealing.round(true);
        assertThat(next.alarm.faults()).isEmpty();
        assertThat(next.signed()).isEqualTo(330);

        next.jdbc.sql("delete from history.checkpoint where tree_size = 330").update(); // killed before the commit
        next.folder.unlock();
        var third = next.again(data).sealed(5);
        assertThat(third.alarm.faults()).isEmpty();
        assertThat(third.signed()).isEqualTo(335);
        try (var files = Files.walk(data.resolve("ledger"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    @Test
    void tellsOfEachCheckpointOnceAndInOrderAlsoOfThoseThatAKillLeftUntold() throws Exception {
        var first = TestLedger.in(data).sealed(3);
        first.sealing.round(true);
        first.sealed(2);
        assertThat(told(first)).extracting(CheckpointSigned::size).containsExactly(3L, 5L);
        var last = told(first).get(1);
        var note = SignedNote.parse(last.note());
        assertThat(note.verifiedBy(List.of(VerifierKey.parse(last.key())))).hasSize(1);
        assertThat(note).isEqualTo(first.folder.checkpoint().orElseThrow());
        assertThat(note.text()).isEqualTo("%s\n5\n%s\n".formatted(last.origin(), last.root()));
        assertThat(last.covers()).containsExactly(new Covered(UUID.fromString(TestLedger.PLAN), 5));

        var other = new UUID(0, 7);
        first.take(other.toString(), 1);
        first.sealing.round(true);
        first.jdbc.sql("delete from history.checkpoint where tree_size = 6").update(); // killed before the commit
        first.jdbc
                .sql("update history.checkpoint set told = false where tree_size = 5") // killed before it was told
                .update();
        first.folder.unlock();
        var next = first.again(data);
        next.sealing.round(false);
        assertThat(told(next)).extracting(CheckpointSigned::size).containsExactly(5L, 6L);
        assertThat(told(next).get(1).covers()).containsExactly(new Covered(other, 1));
        next.sealing.round(true);
        assertThat(told(next)).hasSize(2);
        assertThat(next.alarm.faults()).isEmpty();
    }

    private static List<CheckpointSigned> told(TestLedger ledger) {
        return ledger.told.stream()
                .map(event -> (CheckpointSigned) event.fact())
                .toList();
    }

    @Test
    void goesOnRefusingARowThatItGaveNoPlaceUntilThatIsGone() {
        var ledger = TestLedger.in(data).sealed(3);
        ledger.jdbc
                .sql("insert into history.entry select 4, random_uuid(), type, event_time, topic, kafka_partition, 99,"
                        + " event_key, plan_id, reference, authority, authority_name, seq, canonical, digest,"
                        + " appended_at from history.entry where entry_index = 3")
                .update();
        for (int round = 0; round < 3; round++) {
            ledger.sealing.round(true);
            assertThat(ledger.alarm.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.words()).contains("ends at entry 4, but 3 were given"));
        }
        assertThat(ledger.signed()).isEqualTo(3);
        ledger.jdbc.sql("delete from history.entry where entry_index = 4").update();
        ledger.sealed(2);
        assertThat(ledger.alarm.faults()).isEmpty();
        assertThat(ledger.signed()).isEqualTo(5);
    }

    @Test
    void onlyOneProcessSealsAndALateOneWritesNothing() {
        var first = TestLedger.in(data).sealed(3);
        var second = first.again(data.resolve("elsewhere"));
        second.sealing.round(true);
        assertThat(second.signed()).isZero();

        first.jdbc.sql("update history.sealer set token = token + 1").update(); // another took over meanwhile
        var before = first.folder.checkpoint();
        first.take(1);
        first.sealing.round(true);
        assertThat(first.folder.checkpoint()).isEqualTo(before);
        assertThat(first.arrivals.waiting()).isEqualTo(1);
        assertThatThrownBy(() -> first.transaction.executeWithoutResult(status -> first.lease.require(1)))
                .isInstanceOf(Lease.Lost.class);
    }

    @Test
    void aSecondKeySignsBesideTheFirstAndThenAlone() throws Exception {
        var ledger = TestLedger.in(data).sealed(2);
        var file = data.resolve("keys/ledger.pem");
        var old = Files.readString(file);
        var added = KeyFile.add(file, Kind.SIGNATURE);
        ledger.folder.unlock();

        var both = ledger.again(data);
        both.sealing.round(false);
        assertThat(both.folder.checkpoint().orElseThrow().verifiedBy(both.keys.verifiers()))
                .hasSize(2);
        both.folder.unlock();

        Files.writeString(file, old.lines().findFirst().orElseThrow() + "\n" + added.pem());
        var alone = both.again(data).sealed(1);
        assertThat(alone.alarm.faults()).isEmpty();
        assertThat(alone.signed()).isEqualTo(3);
        assertThat(alone.keys.verifiers()).containsExactly(added.verifier());
    }

    private static long count(TestLedger ledger, String sql) {
        return ledger.jdbc.sql(sql).query(Long.class).single();
    }
}
