package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import passage.testing.Department;
import passage.testing.PassageTest;
import passage.testing.Story;

/** What may follow once a plan was sent: questions, returns, acceptance, withdrawal, refresh. */
abstract class CorrespondencePassages extends PassageTest {
    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void aQuestionIsAnsweredBesideThePlansWay() {
        var plan = sent();
        department().asks(plan, "What was saved?").expect(200);
        assertThat(plan.waitsAt()).containsExactly("Task_AnswerQuestion", "Task_PublishPlan");
        plan.publishes();
        assertThat(plan.stage()).isEqualTo("monitoring");

        plan.answersDepartment("Two million pounds");
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened())
                .endsWith("question-received", "released-for-publication", "published", "question-answered");
        assertThat(department().submission(plan)).contains("What was saved?", "Two million pounds");
    }

    @Test
    void ofSeveralQuestionsEachGetsItsOwnAnswer() {
        var plan = sent();
        department().asks(plan, "What was saved?");
        department().asks(plan, "Who leads?");
        var questions = plan.plan().required("questions");
        var first = questions.required(0).required("id").asString();
        plan.answersDepartment("The deputy chief executive");
        assertThat(plan.waitsAt()).contains("Task_AnswerQuestion");
        plan.answersDepartment(first, "Two million pounds");
        assertThat(plan.waitsAt()).doesNotContain("Task_AnswerQuestion");

        var answered = plan.plan().required("questions");
        assertThat(answered.required(0).required("answer").asString()).isEqualTo("Two million pounds");
        assertThat(answered.required(1).required("answer").asString()).isEqualTo("The deputy chief executive");
        assertThat(plan.tries(
                                "democratic-services",
                                "answers-to-department",
                                Map.of("questionId", first, "answer", "Again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAcceptanceIsNotedAndMovesNothing() {
        var plan = sent().publishes();
        department().accepts(plan).expect(200);
        assertThat(plan.happened()).endsWith("accepted");
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        department().accepts(plan).expect(409);
        assertThat(department().submission(plan)).contains("\"standing\":\"accepted\"");
    }

    @Test
    void whatIsReturnedMayBeSentAgainAsItIs() {
        var plan = sent().publishes();
        var first = Department.receipt(plan);
        department().returns(plan, "The appendix is missing").expect(200);
        assertThat(plan.waitsAt()).containsExactly("Task_CorrectText", "Task_ReportProgress");
        plan.corrects();
        assertThat(plan.waitsAt()).contains("Task_CertifyResubmission");
        plan.certifies();
        assertThat(plan.waitsAt()).contains("Task_Resubmit");
        plan.submits();

        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        var second = Department.receipt(plan);
        assertThat(second).isNotEqualTo(first);
        assertThat(department().submission(first)).contains("\"standing\":\"replaced\"", "The appendix is missing");
        assertThat(department().submission(second)).contains("\"standing\":\"received\"");
        assertThat(plan.happened())
                .endsWith("returned", "text-corrected", "certified", "submitted", "receipt-recorded");
    }

    @Test
    void aCorrectedTextIsAgreedSentAndPublishedInPlaceOfTheFirst() {
        var plan = sent().publishes();
        department().returns(plan, "A figure is wrong");
        plan.writes().corrects();
        assertThat(plan.waitsAt()).contains("Task_RecordFurtherDecision");
        plan.isDecidedFurther("rejected");
        assertThat(plan.waitsAt()).contains("Task_CorrectText");
        plan.writes()
                .corrects()
                .isDecidedFurther("within-delegation")
                .certifies()
                .submits();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress", "Task_Republish");
        plan.publishes();

        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        var texts = plan.plan().required("texts");
        assertThat(plan.plan().required("publishedDigest"))
                .isEqualTo(texts.required(2).required("digest"));
        assertThat(plan.plan().required("submittedDigest"))
                .isEqualTo(texts.required(2).required("digest"));
        assertThat(plan.fact("submitted").required("replaces").asString())
                .isEqualTo(plan.plan()
                        .required("submissions")
                        .required(0)
                        .required("id")
                        .asString());
        assertThat(plan.fact("released-for-publication").required("endorsedBy").asString())
                .isEqualTo("Chief Executive");
    }

    @Test
    void aReturnBeforePublicationLetsTheCorrectedTextBePublishedFromTheStart() {
        var plan = sent();
        department().returns(plan, "A figure is wrong");
        plan.writes().corrects().isDecidedFurther("approved").certifies().submits();
        assertThat(plan.waitsAt()).containsExactly("Task_PublishPlan");
        plan.publishes();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.plan().required("publishedDigest"))
                .isEqualTo(plan.plan().required("texts").required(1).required("digest"));
    }

    @Test
    void whatWasSentAndPublishedOutsideIsCorrectedOutside() {
        var plan = sentOutside().publishesOutside();
        department().returns(plan, "A figure is wrong").expect(200);
        plan.writes().corrects().isDecidedFurther("endorsed").certifies().submitsOutside();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress", "Task_Republish");
        plan.publishesOutside();
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.happened()).endsWith("certified", "submitted", "published");
    }

    @Test
    void eachYearProgressIsAskedFor() {
        var plan = sentOutside().publishesOutside();
        var timers = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(plan.id().toString())
                        .singleResult()
                        .getId())
                .timers();
        assertThat(timers.singleResult().getDuedate().toInstant()).isEqualTo("2025-06-21T08:00:00Z");
        management.executeJob(timers.singleResult().getId());
        assertThat(plan.happened()).endsWith("progress-due");
        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(timers.count()).isEqualTo(1);
    }

    @Test
    void theDepartmentIsToldThroughPassageThatAPlanIsWithdrawn() {
        var plan = sent();
        var receipt = Department.receipt(plan);
        plan.withdraws();
        assertThat(plan.stage()).isEqualTo("withdrawn");
        assertThat(plan.waitsAt()).isEmpty();
        assertThat(department().submission(receipt)).contains("\"standing\":\"withdrawn\"");
        department().asks(plan, "Why?").expect(409);
    }

    @Test
    void theClerkTellsTheDepartmentOfAWithdrawalWhereThePlanWasSentOutside() {
        var plan = sentOutside().withdraws();
        assertThat(plan.waitsAt()).containsExactly("Task_TellDepartment");
        assertThat(plan.stage()).isEqualTo("withdrawn");
        plan.tellsDepartment();
        assertThat(plan.waitsAt()).isEmpty();
        assertThat(plan.happened()).endsWith("withdrawn", "department-told");
    }

    @Test
    void aRefreshedPlanGoesTheWholeWayAgain() {
        var plan = sent().publishes().reportsProgress().refreshes();
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        assertThat(plan.stage()).isEqualTo("draft");
        plan.drafts().isDecided("adopted", "2024-07-01");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        plan.certifies().submits().publishes();

        assertThat(plan.waitsAt()).containsExactly("Task_ReportProgress");
        assertThat(plan.plan().required("submissions")).hasSize(2);
        assertThat(plan.plan().required("publishedDigest"))
                .isEqualTo(plan.plan().required("texts").required(1).required("digest"));
        assertThat(plan.decision(2).required("act").asInt()).isEqualTo(1);
        plan.closes();
        assertThat(plan.stage()).isEqualTo("closed");
    }

    /** Sent through Passage and received, and still to be published. */
    private Story sent() {
        return councilOfCommittees()
                .decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submits();
    }

    private Story sentOutside() {
        return councilOfCommittees()
                .decidedByCommittee()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submitsOutside();
    }
}
