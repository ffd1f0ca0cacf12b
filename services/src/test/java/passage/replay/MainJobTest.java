package passage.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import passage.testing.Demonstration;
import passage.testing.Told;

/** Four real councils' plans go from the commission to publication, through the public API alone. */
@Demonstration
class MainJobTest {
    private static final Map<String, String> CLERKS = Map.of(
            "PP-2024-0001", "essex.clerk",
            "PP-2024-0002", "southend.clerk",
            "PP-2024-0003", "devon.clerk",
            "PP-2024-0004", "nelincs.clerk");

    @LocalServerPort
    private int port;

    private Told story;

    @BeforeEach
    void waitForTheEnd() {
        story = Told.on(port);
    }

    @ParameterizedTest
    @CsvSource({
        "PP-2024-0001, essex.clerk, Leader of the Council, 2024-07-05, approved",
        "PP-2024-0002, southend.clerk, Cabinet, 2024-07-08, endorsed",
        "PP-2024-0003, devon.clerk, Cabinet, 2024-07-10, amended-and-approved",
        "PP-2024-0004, nelincs.clerk, Cabinet, 2024-07-09, endorsed"
    })
    void eachPlanIsEndorsedSentReceiptedAndPublished(
            String plan, String clerk, String body, String on, String outcome) {
        var found = story.plan(clerk, plan);
        var decision = found.required("decisions").get(0);
        var endorsed = decision.required("endorsedDigest").asString();

        assertThat(decision.required("body").asString()).isEqualTo(body);
        assertThat(decision.required("decidedOn").asString()).isEqualTo(on);
        assertThat(decision.required("outcome").asString()).isEqualTo(outcome);
        assertThat(found.required("receipt").asString()).matches("MHCLG-2024-\\d{6}");
        assertThat(found.required("submittedDigest").asString()).isEqualTo(endorsed);
        assertThat(found.required("publishedDigest").asString()).isEqualTo(endorsed);
        assertThat(found.required("stage").asString()).isEqualTo("monitoring");
    }

    @Test
    void devonsEndorsedTextIsNotTheTextOfItsAgenda() {
        var decision =
                story.plan("devon.clerk", "PP-2024-0003").required("decisions").get(0);
        assertThat(decision.required("endorsedDigest").asString())
                .isNotEqualTo(decision.required("digest").asString());
    }

    @Test
    void thePublicReadsThePageWithTheDigestOfTheEndorsedText() {
        CLERKS.forEach((reference, clerk) -> {
            var plan = story.plan(clerk, reference);
            var address = plan.required("publishedAddress").asString();
            var page = story.text("nobody", address.substring(address.indexOf("/published")));
            assertThat(page)
                    .contains(plan.required("publishedDigest").asString())
                    .contains("Demonstration: not the council");
        });
    }

    @Test
    void everyPlansEventsAreGaplessAndAcknowledgedByTheBroker() {
        CLERKS.forEach((reference, clerk) -> {
            var events = story.get(clerk, "/api/plans/" + reference + "/events");
            var numbers = LongStream.range(0, events.size())
                    .map(n -> events.get((int) n).at("/event/planSeq").asLong());
            assertThat(numbers)
                    .containsExactly(IntStream.rangeClosed(1, events.size())
                            .mapToObj(Long::valueOf)
                            .toArray(Long[]::new));
            events.forEach(
                    event -> assertThat(event.required("offset").isNumber()).isTrue());
        });
    }

    @Test
    void deadlineWarningsCameInBetween() {
        var types = story.get("devon.clerk", "/api/plans/PP-2024-0003/events").findValuesAsString("type");
        assertThat(types).contains("passage.plan.deadline-warned.v1");
    }

    @Test
    void toldAgainNothingHappensTwice() {
        var api = new PublicApi(story.address(), "demo");
        var seeds = new Seeds(new PathMatchingResourcePatternResolver(), "classpath:seeds/");
        var screen = new Screen(new PrintStream(new ByteArrayOutputStream()), false);
        var replay = new Replay(seeds, api, screen, "demo");
        var before = story.get("essex.clerk", "/api/history/plans/PP-2024-0001").required("entries");

        assertThat(replay.run()).isZero();
        assertThat(story.get("essex.clerk", "/api/history/plans/PP-2024-0001").required("entries"))
                .isEqualTo(before);
        assertThat(replay.ledger()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }
}
