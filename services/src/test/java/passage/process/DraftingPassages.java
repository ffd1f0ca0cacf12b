package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;

/** How plans are drafted, cleared and reviewed. */
abstract class DraftingPassages extends PassageTest {
    @Test
    void needsNoOfficerAndNoReviewWhereTheRouteNamesNone() {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
    }

    @Test
    void goesBackToTheAuthorWhenOneOfTheOfficersReturnsIt() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer", "head-of-paid-service")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .clears("section-151")
                .returns("monitoring-officer");
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        assertThat(plan.tries(
                                "head-of-paid-service",
                                "clearances",
                                Map.of("role", "head-of-paid-service", "outcome", "cleared"))
                        .status())
                .isEqualTo(409);
        plan.drafts().clears("head-of-paid-service").clears("section-151").clears("monitoring-officer");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.happened()).containsOnlyOnce("draft-returned").endsWith("draft-cleared");
    }

    @Test
    void goesOnAfterAReviewWithoutComments() {
        var plan = forScrutiny();
        assertThat(plan.stage()).isEqualTo("scrutiny");
        plan.isReviewed();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("reviewed").required("answersWanted").asBoolean()).isFalse();
    }

    @Test
    void waitsForAnswersToTheCommentsOfAReview() {
        var plan = forScrutiny().isReviewed("Name the savings", "Say who leads", "Say when");
        assertThat(plan.waitsAt()).containsExactly("Task_AnswerComments");
        plan.writes().answers("accepted", "partly", "not-accepted");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("comments-answered").toString())
                .contains("\"accepted\":1", "\"partly\":1", "\"notAccepted\":1");
    }

    @Test
    void passesTwoReviewsInTheirOrder() {
        var plan = council()
                .reviewedBy("Scrutiny Committee")
                .reviewedBy("Audit Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isReviewed("Name the savings")
                .answers("accepted");
        assertThat(plan.waitsAt()).containsExactly("Task_RecordReview");
        plan.isReviewed();
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.fact("reviewed").required("body").asString()).isEqualTo("Audit Committee");
    }

    private Story forScrutiny() {
        return council()
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts();
    }
}
