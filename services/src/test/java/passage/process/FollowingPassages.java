package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;

/** What follows once plans are out, and what may happen at any time. */
abstract class FollowingPassages extends PassageTest {
    @Test
    void reportsProgressUntilItIsClosed() {
        var plan = endorsed("with")
                .certifies()
                .submits()
                .publishes()
                .reportsProgress()
                .reportsProgress();
        plan.closes();
        assertThat(plan.stage()).isEqualTo("closed");
        assertThat(plan.happened()).endsWith("progress-reported", "progress-reported", "closed");
    }

    @Test
    void canBeWithdrawnAtAnyTime() {
        var plan = council().decidedByCabinet().opensPlan().withdraws();
        assertThat(plan.stage()).isEqualTo("withdrawn");
        assertThat(plan.waitsAt()).isEmpty();
        assertThat(plan.happened()).containsExactly("opened", "withdrawn");
    }

    @Test
    void goesOnWhenItIsWarnedOfADeadline() {
        var plan = council().dueOn("2024-06-28").decidedByCabinet().opensPlan();
        assertThat(plan.happened()).contains("deadline-warned");
        assertThat(plan.fact("deadline-warned").required("state").asString()).isEqualTo("missed");
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        plan.drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
    }

    private Story endorsed(String publication) {
        return councilOfCommittees()
                .decidedByCommittee()
                .publishing(publication)
                .opensPlan()
                .drafts()
                .isDecided("approved");
    }
}
