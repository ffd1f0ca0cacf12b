package passage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.events.RegisterFact.CommissionIssued;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.content.ContentStore;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

@ActiveProfiles({"website", "history"})
@TestPropertySource(
        properties = {"passage.clock.simulated-from=2024-07-18T12:00", "passage.website.address=https://plans.example"})
class HistoryTest extends ServiceTest {
    private final TestPlan plan = TestPlan.ofDevon();

    @Autowired
    private Reading reading;

    @Autowired
    private LedgerEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void appendsEveryEventOfEveryTopicWithoutAGap() {
        lifeOfAPlan();
        happens(commission());

        assertThat(jdbc.sql("select entry_index from history.entry order by entry_index")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.lastIndex()).boxed().toList());
        assertThat(entries.lastIndex())
                .isEqualTo(jdbc.sql("select count(*) from platform.outbox where topic <> 'passage.history'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void tellsAPlansLifeInOrderAndInPlainWords() {
        lifeOfAPlan();
        as(Role.AUDITOR, TestPlan.DEVON);

        assertThat(reading.ofPlan(plan.reference()).stream().map(entry -> Told.of(entry, Set.of())))
                .extracting(Told::what, Told::who)
                .containsExactly(
                        tuple("The plan was opened, to be submitted by 19 July 2024", "democratic services b7c1f0de"),
                        tuple("The plan was released for publication", "democratic services b7c1f0de"),
                        tuple(
                                "The page went live at https://plans.example/published/devon/" + plan.reference(),
                                "website"));
        assertThat(mvc().get().uri("/history/plans/" + plan.reference()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Demonstration: not the council’s record",
                        "The plan was released for publication",
                        "passage.plans/",
                        "<b>seen</b>: ")
                .doesNotContain("b7c1f0de-1111");
    }

    @Test
    void tellsThePlanAsItStoodAtAMoment() {
        lifeOfAPlan();
        as(Role.AUDITOR, TestPlan.DEVON);
        var address = "/history/plans/%s/as-it-stood".formatted(plan.reference());

        assertThat(mvc().get().uri(address + "?at=2024-04-01 12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("The plan had not been opened yet.");
        assertThat(mvc().get().uri("/api" + address + "?at=2024-12-31T12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("Draft", "The public: nothing.");
        assertThat(mvc().get().uri(address + "?at=last week"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a moment such as 2024-07-10 12:00");
        assertThat(mvc().get().uri("/history/councils/" + TestPlan.DEVON))
                .hasStatusOk()
                .bodyText()
                .contains("History of Devon County Council", plan.reference());
        as(Role.AUDITOR, "E10000012");
        assertThat(mvc().get().uri(address)).hasStatus(404);
        assertThat(mvc().get().uri("/history/councils/" + TestPlan.DEVON)).hasStatus(404);
    }

    @Test
    void givesTheVeryBytesThatTheDigestIsOf() throws Exception {
        lifeOfAPlan();
        as(Role.AUDITOR, Actor.EVERYWHERE);
        var entry = reading.ofPlan(plan.reference()).get(0);

        var bytes = mvc().get()
                .uri("/api/history/entries/%d/event".formatted(entry.index()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(ContentStore.digestOf(bytes)).isEqualTo(entry.digest());
        assertThat(mvc().get().uri("/api/history/entries/" + entry.index()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.digest", path -> assertThat(path).asString().isEqualTo(entry.digest()))
                .hasPathSatisfying(
                        "$.event.data.planSeq",
                        path -> assertThat(path).asNumber().isEqualTo(1));
        assertThat(mvc().get().uri("/api/history/plans/" + plan.reference()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.entries")
                .isEqualTo(3);
    }

    @Test
    void isOpenToTheCouncilsOwnPeopleAndToNoOtherCouncils() {
        lifeOfAPlan();

        as(Role.AUTHOR, TestPlan.DEVON);
        assertThat(mvc().get().uri("/api/history/plans/" + plan.reference())).hasStatusOk();
        assertThat(mvc().get().uri("/history?q=devon")).hasStatusOk().bodyText().contains(plan.reference());
        assertThat(mvc().get().uri("/history?q=essex")).hasStatusOk().bodyText().doesNotContain(plan.reference());

        for (var other : List.of(Role.AUDITOR, Role.AUTHOR)) {
            as(other, "E10000012");
            assertThat(mvc().get().uri("/api/history/plans/" + plan.reference()))
                    .hasStatus(404);
            assertThat(reading.plans("", org.springframework.data.domain.Pageable.unpaged()))
                    .noneMatch(known -> known.reference().equals(plan.reference()));
        }
        as(Role.DEPARTMENT, Actor.EVERYWHERE);
        assertThat(mvc().get().uri("/api/history/plans/" + plan.reference())).hasStatus(404);
    }

    @Test
    void saysThatAnEntryIsNotThere() {
        as(Role.AUDITOR, Actor.EVERYWHERE);
        assertThat(mvc().get().uri("/api/history/entries/999999")).hasStatus(404);
    }

    @Test
    void givesAPlansHistoryAsABundleThatTheVerifierProves() throws Exception {
        lifeOfAPlan();
        as(Role.AUDITOR, TestPlan.DEVON);
        var zip = Files.createTempFile("bundle", ".zip");
        var bundle = mvc().get().uri("/api/history/plans/%s/bundle".formatted(plan.reference()));
        Files.write(zip, bundle.exchange().getResponse().getContentAsByteArray());
        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .contains(
                            "checkpoint",
                            "keys",
                            "README.txt",
                            "texts/" + plan.textRef().digest() + ".md")
                    .filteredOn(name -> name.startsWith("entries/"))
                    .hasSize(6);
        }
        var verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "passage.history.audit.PassageVerify",
                        zip.toString())
                .redirectErrorStream(true)
                .start();
        var words = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(words).isZero();
        assertThat(words).contains("2 numbered events, 1 to 2, none missing", "1 texts are, byte for byte");

        as(Role.AUDITOR, "E10000012");
        assertThat(bundle).hasStatus(404);
        assertThat(mvc().get().uri("/api/history/bundle")).hasStatus(403);
    }

    @Test
    void showsWhatIsProvedAndWhatItMeans() {
        lifeOfAPlan();
        as(Role.AUDITOR, Actor.EVERYWHERE);
        assertThat(mvc().get().uri("/api/history/bundle")).hasStatusOk();
        assertThat(mvc().get().uri("/history/plans/" + plan.reference()))
                .hasStatusOk()
                .bodyText()
                .contains("All 3 entries are proved", "Proved", "Download")
                .doesNotContain("All entries on one page");
        assertThat(mvc().get().uri("/history/plans/%s?part=none".formatted(plan.reference())))
                .hasStatusOk();
        assertThat(mvc().get().uri("/history/checkpoints"))
                .hasStatusOk()
                .bodyText()
                .contains("passage-ledger-");
        assertThat(mvc().get().uri("/history/proof")).hasStatusOk().bodyText().contains("What this proves");
        assertThat(mvc().get().uri("/history/checkpoint")).hasStatusOk();
    }

    private void lifeOfAPlan() {
        store(plan);
        happens(plan.tell(plan.opened("submit")), plan.tell(plan.released()));
    }

    private static RegisterEvent commission() {
        return new RegisterEvent(
                RecordedBy.SYSTEM,
                Evidence.firstHand(LocalDate.of(2024, 4, 16)),
                new CommissionIssued(
                        "productivity-plan-2024",
                        "Productivity plan 2024",
                        "DLUHC",
                        LocalDate.of(2024, 4, 16),
                        List.of(),
                        TestPlan.DUE,
                        TestPlan.DUE));
    }
}
