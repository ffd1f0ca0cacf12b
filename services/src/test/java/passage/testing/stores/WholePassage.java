package passage.testing.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.Story;

/**
 * One plan's way from draft to publication, told by the public API alone and waiting for each answer of a service, so
 * that its history is the same wherever and whenever it is told. Its due day must lie ahead, in the bank holidays known.
 */
public class WholePassage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "# Our plan\n\nWe share services with our neighbours – “from £1m to £2m”.\n";

    private final Story plan;

    private WholePassage(Story plan) {
        this.plan = plan;
    }

    /** @param history of a process that has the role history, which may be another one than the council's */
    public static void hasTheSameHistoryAsEverywhere(Council council, Api history) {
        var passage = new WholePassage(council.clearedBy("section-151")
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .publishing("after")
                .dueOn("2028-11-30")
                .opensPlan());
        passage.isDrafted().isEndorsed().isSubmitted().isPublished();
        await().atMost(PATIENCE).during(Duration.ofSeconds(1)).untilAsserted(() -> passage.hasTheSameHistory(history));
    }

    private WholePassage isDrafted() {
        plan.takes("author", "texts", Story.text(TEXT)).takes("author", "draft", Map.of());
        plan.clears("section-151").isReviewed("Name the savings").answers("partly");
        return this;
    }

    private WholePassage isEndorsed() {
        plan.isDecided("approved").publishesNotice();
        awaitTask("Task_CertifyPlan");
        plan.certifies();
        return this;
    }

    private WholePassage isSubmitted() {
        plan.submits();
        await().atMost(PATIENCE).until(() -> !plan.plan().path("receipt").isNull());
        return this;
    }

    private WholePassage isPublished() {
        plan.publishes();
        await().atMost(PATIENCE).until(() -> plan.stage().equals("monitoring"));
        return this;
    }

    private void awaitTask(String task) {
        await().atMost(PATIENCE).until(() -> plan.waitsAt().contains(task));
    }

    private void hasTheSameHistory(Api history) {
        var actual = HistoryText.of(plan, history);
        assertThat(actual)
                .as("history; where the difference is meant, write it anew with -Dhistory.write=true and look at it")
                .isEqualTo(HistoryText.golden(actual));
    }
}
