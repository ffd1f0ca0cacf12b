package passage.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.events.Event.LedgerEvent;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.LedgerFact.CheckpointSigned.Covered;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

/** The website alone, which hears of checkpoints by Kafka. */
@ActiveProfiles("website")
@TestPropertySource(
        properties = {"passage.clock.simulated-from=2024-07-18T12:00", "passage.website.address=https://plans.example"})
class CheckpointsOnRecordsTest extends ServiceTest {
    private static final String ORIGIN = "devon.example/ledger";
    private static final String COVERS = "The newest checkpoint covers everything that this page tells of the plan.";
    private static final LocalDate ENDORSED = LocalDate.of(2024, 7, 10);

    private final TestPlan plan = TestPlan.ofDevon();

    @Value("${passage.data}")
    private Path data;

    @Test
    void eachRecordPrintsTheNewestCheckpointAndWhetherItCoversWhatIsTold() throws Exception {
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(plan.released()), plan.tell(plan.published(ENDORSED)));
        assertThat(record()).contains("No checkpoint has been signed yet that is known here.");
        assertThat(mvc().get().uri("/published/checkpoint")).hasStatus(404);
        var page = data.resolve("website/devon/%s/index.html".formatted(plan.reference()));

        happens(checkpoint(12, "A", 2));
        assertThat(record())
                .contains(root("A"), ">12<", "10:00 on 18 July 2024", ORIGIN, "bundle?old=12")
                .contains("It is not known here yet that the newest checkpoint covers what was recorded last")
                .doesNotContain(COVERS);
        happens(checkpoint(40, "B", 3));
        assertThat(record()).contains(root("B"), ">40<", COVERS).doesNotContain(root("A"));

        happens(plan.tell(plan.withdrawn()));
        assertThat(record()).contains(root("B")).doesNotContain(COVERS);
        happens(checkpoint(41, "C", 4), checkpoint(30, "D", 1)); // the older one comes late
        assertThat(record()).contains(root("C"), COVERS).doesNotContain(root("D"));
        assertThat(mvc().get().uri("/published/checkpoint"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(note(41, "C"));
        happens(checkpoint(45, "E"));
        assertThat(record()).contains(root("E"), COVERS);
        assertThat(Files.readString(page)).contains(plan.textRef().digest()).doesNotContain(root("E"));
    }

    private String record() throws Exception {
        var answer = mvc().get()
                .uri("/published/devon/%s/record".formatted(plan.reference()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private LedgerEvent checkpoint(long size, String root, long... seqs) {
        var covers = Stream.of(seqs)
                .flatMap(each -> java.util.Arrays.stream(each).boxed())
                .map(seq -> new Covered(plan.id(), seq))
                .toList();
        return new LedgerEvent(new CheckpointSigned(
                ORIGIN,
                ORIGIN + "+530d903a+Aeky",
                size,
                root(root),
                Instant.parse("2024-07-18T09:00:00Z").plusSeconds(size),
                note(size, root),
                List.copyOf(covers)));
    }

    private static String root(String letter) {
        return letter.repeat(43) + "=";
    }

    private static String note(long size, String root) {
        return "%s\n%d\n%s\n\n— %s AAAA\n".formatted(ORIGIN, size, root(root), ORIGIN);
    }
}
