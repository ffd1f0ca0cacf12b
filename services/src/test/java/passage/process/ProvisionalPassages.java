package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import passage.testing.Department;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Wolverhampton and West Norfolk sent their plans subject to an approval that was still to come. */
abstract class ProvisionalPassages extends PassageTest {
    @Test
    void theDepartmentIsToldOnceItHoldsTheEndorsedText() {
        var plan = sentProvisionally();
        var receipt = Department.receipt(plan);
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("submitted").required("basis").asString()).isEqualTo("provisional");
        plan.isDecided("approved").certifies();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan");
        plan.publishes();

        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened()).contains("endorsement-confirmed").containsOnlyOnce("submitted");
        assertThat(department().submission(receipt))
                .contains("Endorsed since", "By Policy Committee on 3 June 2024, in exactly this text");
    }

    @Test
    void aTextThatChangesAtTheEndorsementIsSentAgain() {
        var plan = sentProvisionally()
                .isDecided("amended-and-approved")
                .writes()
                .amends()
                .confirmsWording(true)
                .certifies();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan", "Task_SubmitPlan");
        var first = Department.receipt(plan);
        plan.submits();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan");
        assertThat(plan.fact("submitted").required("basis").asString()).isEqualTo("after-endorsement");
        assertThat(plan.fact("submitted").required("replaces").isNull()).isFalse();
        assertThat(department().submission(first)).contains("\"standing\":\"replaced\"");
    }

    @Test
    void isNotSentProvisionallyAgainUnlessTheTextChanged() {
        var plan = sentProvisionally().isDecided("deferred");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("referred-back").takes("author", "draft", java.util.Map.of());
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("referred-back").drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyProvisional");
    }

    @Test
    void theDepartmentIsToldThatWhatItHoldsWasRejected() {
        var plan = sentProvisionally();
        plan.isDecided("rejected");
        api().awaitQuiet();
        assertThat(plan.stage()).isEqualTo("rejected");
        assertThat(department().submission(plan)).contains("Rejected since", "By Policy Committee on 3 June 2024");
    }

    @Test
    void whatIsReturnedBeforeTheEndorsementGoesAgainAsProvisional() {
        var plan = sentProvisionally();
        department().returns(plan, "A figure is wrong");
        assertThat(plan.waitsAt()).containsExactly("Task_CorrectText", "Task_RecordDecision");
        plan.writes()
                .corrects()
                .isDecidedFurther("within-delegation")
                .certifies()
                .submits();
        assertThat(plan.fact("submitted").required("basis").asString()).isEqualTo("provisional");
        plan.isDecided("approved").certifies();
        assertThat(plan.happened()).endsWith("certified", "endorsement-confirmed");
    }

    @Test
    void whereItIsSentOutsideTheCouncilSendsTheEndorsedTextItself() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingProvisionally()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .certifies()
                .submitsOutside();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        plan.isDecided("approved").certifies();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan", "Task_SubmitPlan");
    }

    private Story sentProvisionally() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingProvisionally()
                .opensPlan()
                .drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyProvisional");
        plan.certifies();
        assertThat(plan.waitsAt()).containsExactly("Task_SubmitProvisional");
        return plan.submits();
    }
}
