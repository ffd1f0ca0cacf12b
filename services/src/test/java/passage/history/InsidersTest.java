package passage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import passage.history.audit.Witness;
import passage.history.audit.WitnessServer;
import passage.history.proof.SigningKey;
import passage.history.proof.VerifierKey.Kind;

/** What an administrator of the database or of the machine may try, and what tells of it. */
class InsidersTest {
    @TempDir
    private Path data;

    private TestLedger ledger;

    @BeforeEach
    void sealed() {
        ledger = TestLedger.in(data).sealed(600);
        assertThat(faultsFound()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backdates a column | update history.entry set event_time = dateadd(day, -3, event_time) where"
                        + " entry_index = 77 | Entry 77",
                "gives an event to another plan | update history.entry set reference = 'PP-2024-0009' where"
                        + " entry_index = 5 | Entry 5",
                "deletes an entry | delete from history.entry where entry_index = 300 | Entry 300 is missing",
                "cuts the tail | delete from history.entry where entry_index > 590 | ends at entry 590",
                "swaps two entries | update history.entry set entry_index = case entry_index when 10 then 11 else 10"
                        + " end where entry_index in (10, 11) | Entry 10",
                "adds an entry of his own | insert into history.entry select 602, random_uuid(), type, event_time,"
                        + " topic, kafka_partition, kafka_offset + 9999, event_key, plan_id, reference, authority,"
                        + " authority_name, seq, canonical, digest, appended_at from history.entry where entry_index = 600"
                        + " | ends at entry 602"
            })
    void whoChangesTheDatabaseIsFound(String what, String statement, String told) {
        ledger.jdbc.sql(statement).update();
        assertThat(faultsFound()).as(what).anySatisfy(fault -> assertThat(fault).contains(told));
    }

    @Test
    void whoRewritesAnEventWithItsDigestIsFound() {
        var forged = ledger.stored.after(41, 600, 1).get(0);
        var bytes = new String(forged.canonical(), StandardCharsets.UTF_8)
                .replace("Progress 42", "Progress 99")
                .getBytes(StandardCharsets.UTF_8);
        ledger.jdbc
                .sql("update history.entry set canonical = ?, digest = ? where entry_index = 42")
                .params(bytes, CanonicalEvent.stored(bytes).digest())
                .update();
        assertThat(faultsFound()).anySatisfy(fault -> assertThat(fault).contains("Entry 42 in the database is not"));
    }

    @Test
    void whoDeletesTheFilesIsFound() {
        FileSystemUtils.deleteRecursively(data.resolve("ledger").toFile());
        assertThat(faultsFound()).anySatisfy(fault -> assertThat(fault).contains("No checkpoint is signed"));
        ledger.folder.unlock();
        var restarted = ledger.again(data);
        restarted.tick(Lease.LASTS);
        restarted.sealing.round(true);
        assertThat(restarted.alarm.faults()).isNotEmpty();
        assertThat(restarted.folder.checkpoint()).isEmpty();
    }

    @Test
    void whoRebuildsTheLedgerWithoutTheKeyIsFound() {
        var forger = TestLedger.in(data.resolve("forged")).sealed(600);
        ledger.folder.write(forger.folder.checkpoint().orElseThrow());
        assertThat(faultsFound()).anySatisfy(fault -> assertThat(fault).contains("not signed by a key of"));
        ledger.take(1);
        ledger.sealing.round(true);
        assertThat(ledger.folder.checkpoint()).isEqualTo(forger.folder.checkpoint());
    }

    @Test
    void whoRebuildsTheLedgerWithTheKeyIsFoundByTheWitness() throws Exception {
        var honest = data.resolve("honest");
        var first = TestLedger.in(honest).sealed(0);
        var witness = new Witness(
                Files.createDirectory(data.resolve("witness")),
                first.keys.verifiers(),
                SigningKey.fresh("audit.example", Kind.COSIGNATURE));
        try (var server = new WitnessServer(witness, 0, InstantSource.system())) {
            var asked = List.of(server.address() + " " + witness.verifier());
            first.folder.unlock();
            var watched = new TestLedger(honest, TestLedger.memory(), "", asked).sealed(50);
            assertThat(watched.alarm.faults()).isEmpty();
            assertThat(watched.folder.checkpoint().orElseThrow().verifiedBy(List.of(witness.verifier())))
                    .hasSize(1);

            var key = Files.readString(honest.resolve("keys/ledger.pem"));
            var rebuilt = new TestLedger(data.resolve("rebuilt"), TestLedger.memory(), key, asked).sealed(60);
            assertThat(rebuilt.signed()).isEqualTo(60);
            assertThat(rebuilt.alarm.faults())
                    .extracting(Alarm.Fault::words)
                    .singleElement(STRING)
                    .contains("A witness does not agree", "refused the checkpoint of 60 entries");
            assertThat(rebuilt.folder.checkpoint().orElseThrow().signatures()).hasSize(1);
        }
    }

    private List<String> faultsFound() {
        ledger.take(1);
        ledger.sealing.compareAll();
        return ledger.alarm.faults().stream().map(Alarm.Fault::words).toList();
    }
}
