package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import passage.testing.PassageTest;

/** Every end, branch, message and timer of the diagram, told as councils take it; together they leave out no flow. */
@ExtendWith(FlowCoverage.class)
class PlanPassageTest extends PassageTest {
    @Test
    void goesStraightFromDraftToClosing() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer")
                .decidedByCabinet()
                .opensPlan();
        plan.drafts().clears("section-151");
        assertThat(plan.stage()).isEqualTo("draft");
        plan.clears("monitoring-officer");
        assertThat(plan.stage()).isEqualTo("endorsement");
        plan.isDecided("approved").publishesNotice();
        assertThat(plan.stage()).isEqualTo("certification");
        plan.certifies().submits().publishes();
        assertThat(plan.stage()).isEqualTo("monitoring");
        plan.closes();
        assertThat(plan.stage()).isEqualTo("closed");
        assertThat(String.join(" ", plan.happened()))
                .isEqualTo("opened text-drafted draft-completed draft-cleared draft-cleared decision-recorded endorsed"
                        + " decision-notice-published decision-took-effect certified submitted receipt-recorded"
                        + " released-for-publication published closed");
    }

    @Nested
    class Drafting extends DraftingPassages {}

    @Nested
    class Deciding extends DecidingPassages {}

    @Nested
    class CallIn extends CallInPassages {}

    @Nested
    class Finalising extends FinalisingPassages {}

    @Nested
    class Sending extends SendingPassages {}

    @Nested
    class Following extends FollowingPassages {}

    @Nested
    class Provisional extends ProvisionalPassages {}

    @Nested
    class Correspondence extends CorrespondencePassages {}

    @Nested
    class Extension extends ExtensionPassages {}
}
