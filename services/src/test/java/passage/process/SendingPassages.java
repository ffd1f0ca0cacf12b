package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;

/** How plans are sent and published. */
abstract class SendingPassages extends PassageTest {
    @Test
    void isPublishedFirstWhereTheRouteSaysBefore() {
        var plan = endorsed("before").certifies();
        assertThat(plan.waitsAt()).containsExactly("Event_PublishedFirst", "Task_PublishPlan");
        plan.publishes();
        assertThat(plan.waitsAt()).contains("Task_SubmitPlan");
        plan.submits();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened()).containsSubsequence("published", "submitted", "receipt-recorded");
    }

    @Test
    void isSubmittedAndPublishedInAnyOrderWhereTheRouteSaysWith() {
        var plan = endorsed("with").certifies();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan", "Task_SubmitPlan");
        plan.publishes().submits();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
    }

    @Test
    void isSubmittedFirstWhereTheRouteSaysAfter() {
        var plan = endorsed("after").certifies();
        assertThat(plan.waitsAt()).containsExactly("Event_SubmittedFirst", "Task_SubmitPlan");
        plan.submits();
        assertThat(plan.waitsAt()).contains("Task_PublishPlan");
        plan.publishes();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened()).containsSubsequence("submitted", "published");
    }

    @Test
    void waitsForNobodyWhoSendsAndPublishesOutside() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submitsOutside()
                .publishesOutside();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened())
                .endsWith("certified", "submitted", "published")
                .doesNotContain("receipt-recorded", "released-for-publication");
        assertThat(plan.plan().required("publishedAddress").asString()).isEqualTo("https://council.example/plan");
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
