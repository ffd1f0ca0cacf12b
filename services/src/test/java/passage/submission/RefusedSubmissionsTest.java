package passage.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import passage.platform.clock.BusinessClock;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Nobody certifies what they drafted, and what is sent or published outside is evidenced. */
class RefusedSubmissionsTest extends PassageTest {
    @Autowired
    private BusinessClock clock;

    @Test
    void aCertificationByWhoDraftedAVersion() {
        var plan = endorsed(false);
        plan.council().alsoGives(plan.council().user("author"), "certifier");
        var answer = plan.tries("author", "certification", Map.of("statement", "Mine"))
                .expect(422);
        assertThat(answer.rule()).isEqualTo("Passage's own rule: the certifier is not the author");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        plan.certifies();
    }

    @Test
    void aSubmissionThatIsNotCertified() {
        var plan = endorsed(false);
        plan.tries("democratic-services", "submission", Map.of()).expect(409);
        plan.tries("democratic-services", "publication", Map.of()).expect(409);
        assertThat(plan.happened()).doesNotContain("submitted", "released-for-publication");
    }

    @Test
    void aSubmissionOutsideWithoutEvidence() {
        var plan = endorsed(true).certifies();
        plan.tries("democratic-services", "submission", Map.of("sentOn", "2024-06-20"))
                .expect(422);
        var tomorrow = clock.today().plusDays(1).toString();
        plan.tries(
                        "democratic-services",
                        "submission",
                        Map.of("sentOn", tomorrow, "how", "E-mail", "to", "the department", "evidenceNote", "Mail"))
                .expect(422);
        assertThat(plan.waitsAt()).contains("Task_SubmitPlan");
    }

    @Test
    void aSubmissionThroughPassageOnAnotherDay() {
        var plan = endorsed(false).certifies();
        var answer = plan.tries("democratic-services", "submission", Map.of("sentOn", "2024-06-04"))
                .expect(422);
        assertThat(answer.rule()).isEqualTo("Passage's own rule: what is sent through Passage is sent today");
        assertThat(plan.waitsAt()).contains("Task_SubmitPlan");
    }

    @Test
    void aPublicationOutsideWithoutAddress() {
        var plan = endorsed(true).certifies();
        plan.tries("democratic-services", "publication", Map.of("publishedOn", "2024-06-20"))
                .expect(422);
        plan.tries("democratic-services", "publication", Map.of("publishedOn", "2024-06-20", "address", "our site"))
                .expect(400);
        assertThat(plan.waitsAt()).contains("Task_PublishPlan");
    }

    private Story endorsed(boolean outside) {
        var council = councilOfCommittees().decidedByCommittee();
        return (outside ? council.sendingOutside() : council)
                .opensPlan()
                .drafts()
                .isDecided("approved");
    }
}
