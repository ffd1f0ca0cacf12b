package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;

/** Where two acts are needed, both endorse the same words. */
class TwoActsTest extends PassageTest {
    @Test
    void theFirstActDecidesAgainOnTheTextThatTheSecondSentBack() {
        var plan = council()
                .decidedByCabinetOutsideCallIn("It only recommends to full council")
                .decidedByFullCouncil()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .publishesNotice()
                .isDecided("referred-back")
                .drafts()
                .isDecided("approved")
                .publishesNotice()
                .isDecided("adopted");

        assertThat(plan.plan().required("decisions").findValuesAsString("act")).containsExactly("1", "2", "1", "2");
        assertThat(plan.decision(3).required("endorsedDigest"))
                .isEqualTo(plan.decision(4).required("endorsedDigest"));
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
    }
}
