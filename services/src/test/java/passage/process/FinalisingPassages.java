package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.PassageTest;
import passage.testing.Story;

/** How the last words are settled within a delegation, and how officers decide what cannot wait. */
abstract class FinalisingPassages extends PassageTest {
    private static final String DELEGATE = "head-of-paid-service";

    @Test
    void theDelegateSignsOffTheFinalTextOfAnEndorsedApproach() {
        var plan = delegated("approach-endorsed");
        assertThat(plan.stage()).isEqualTo("finalising");
        assertThat(plan.waitsAt()).containsExactly("Task_FinaliseText");
        assertThat(plan.fact("endorsed").required("outcome").asString()).isEqualTo("approach-endorsed");

        plan.writes().takes("author", "final-text", Map.of("note", "The figures of June are in"));
        plan.takes(DELEGATE, "sign-off", Map.of("outcome", "returned", "note", "The savings may not be changed"));
        assertThat(plan.waitsAt()).containsExactly("Task_FinaliseText");
        plan.writes().takes("author", "final-text", Map.of());
        plan.takes(DELEGATE, "sign-off", signOff()).certifies();

        var texts = plan.plan().required("texts");
        var decision = plan.decision(1);
        assertThat(decision.required("endorsedDigest")).isEqualTo(texts.get(0).required("digest"));
        assertThat(plan.plan().required("certifiedDigest"))
                .isEqualTo(texts.get(2).required("digest"));
        assertThat(plan.happened())
                .containsSubsequence(
                        "text-finalised",
                        "final-text-returned",
                        "text-finalised",
                        "final-text-signed-off",
                        "certified");
    }

    @Test
    void anEndorsedTextMayBeSignedOffUnchanged() {
        var plan = delegated("endorsed");
        plan.takes("author", "final-text", Map.of()).takes(DELEGATE, "sign-off", signOff());
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        var signedOff = plan.fact("final-text-signed-off");
        assertThat(signedOff.required("digest")).isEqualTo(signedOff.required("endorsedDigest"));
        assertThat(signedOff.required("role").asString()).isEqualTo(DELEGATE);
    }

    @Test
    void theLastWordsAreNotSignedOffWithoutConsultingOrByTheirAuthorOrSomebodyElse() {
        var plan = delegated("endorsed");
        plan.council().alsoGives(plan.council().user("author"), DELEGATE);
        plan.takes("author", "final-text", Map.of());
        plan.tries(DELEGATE, "sign-off", Map.of("outcome", "signed-off", "statement", "Only figures"))
                .expect(422, "Leader of the Council was consulted");
        plan.tries(DELEGATE, "sign-off", Map.of("outcome", "returned")).expect(422, "Say in 'note'");
        plan.tries("author", "sign-off", signOff()).expect(422, "somebody else must sign it off");
        plan.tries("section-151", "sign-off", signOff()).expect(403);
    }

    @Test
    void anApproachIsNotEndorsedWhereNobodyMaySettleTheWords() {
        var plan = council().decidedByCabinet().opensPlan().drafts();
        plan.tries("democratic-services", "decisions", Story.decision("approach-endorsed", "2024-06-03"))
                .expect(422, "delegates no final wording");
    }

    @Test
    void aFurtherActMayDecideOnTheWordsOfAnApproach() {
        var plan = council()
                .decidedByCabinetOutsideCallIn("It only recommends to full council")
                .decidedByFullCouncil()
                .opensPlan()
                .drafts()
                .isDecided("approach-endorsed")
                .publishesNotice()
                .isDecided("adopted");
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
    }

    @Test
    void anUrgentOfficerDecisionSaysWhyItCouldNotWait() {
        var plan = councilOfCommittees().decidedUrgentlyByOfficer().opensPlan().drafts();
        var decision = Story.decision("approved", "2024-06-03");
        plan.tries("democratic-services", "decisions", decision).expect(422, "could not wait");
        decision.put(
                "urgency",
                Map.of("reason", "No meeting before the due date", "agreedBy", "Chair of the Policy Committee"));
        plan.takes("democratic-services", "decisions", decision).publishesNotice();
        assertThat(plan.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(plan.fact("decision-recorded")
                        .required("urgency")
                        .required("agreedBy")
                        .asString())
                .isEqualTo("Chair of the Policy Committee");
    }

    @Test
    void aMeetingMayTakeItAsUrgentAsPlannedOrAsItTurnsOut() {
        var decision = Story.decision("approved", "2024-06-03");
        decision.put("urgency", Map.of("reason", "The next meeting is after the due date", "agreedBy", "Chair"));
        var turnedOut = council()
                .decidedByCabinetOutsideCallIn("Urgent")
                .opensPlan()
                .drafts()
                .takes("democratic-services", "decisions", decision)
                .publishesNotice();
        assertThat(turnedOut.waitsAt()).containsExactly("Task_CertifyPlan");
        assertThat(turnedOut.fact("decision-recorded").required("urgency").isObject())
                .isTrue();
    }

    @Test
    void thePowerOfAnUrgentDecisionStandsWhereAnyPowerDoes() {
        var council = councilOfCommittees().decidedUrgentlyByOfficer().registers();
        var act = council.setsRoute().expect(200).body().at("/route/acts/0");
        assertThat(act.at("/terms/power").asString()).isEqualTo("Part 3, paragraph 9");
        assertThat(act.at("/urgent").toString()).isEqualTo("{}");
    }

    private Story delegated(String outcome) {
        return councilOfCommittees()
                .decidedByCommittee()
                .withLastWordsLeftTo(DELEGATE, "Leader of the Council")
                .opensPlan()
                .drafts()
                .isDecided(outcome);
    }

    private static Map<String, Object> signOff() {
        return Map.of(
                "outcome",
                "signed-off",
                "statement",
                "Only figures were changed",
                "consulted",
                "Leader of the Council",
                "consultedOn",
                "2024-06-05");
    }
}
