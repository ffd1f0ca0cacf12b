package passage.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import passage.platform.clock.BusinessClock;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Decisions, wording and notices are recorded once they were made, and as they were made. */
class RefusedDecisionsTest extends PassageTest {
    private static final String CLERK = "democratic-services";

    @Autowired
    private BusinessClock clock;

    @Test
    void aDecisionOfTomorrow() {
        var plan = drafted();
        var tomorrow = clock.today().plusDays(1).toString();
        var answer = plan.tries(CLERK, "decisions", Story.decision("approved", tomorrow))
                .expect(422);
        assertThat(answer.rule()).isEqualTo("A decision is recorded once it was taken");
        waitsForItsDecision(plan);
    }

    @Test
    void anOutcomeThatThereIsNot() {
        var plan = drafted();
        assertThat(plan.tries(CLERK, "decisions", Story.decision("liked", "2024-06-03"))
                        .expect(400)
                        .detail())
                .startsWith(
                        "'liked' in the field 'outcome' is not one of [noted, endorsed, approach-endorsed, approved");
        assertThat(plan.tries(CLERK, "decisions", Story.decision("approved", "3 June"))
                        .expect(400)
                        .detail())
                .contains("'3 June' in the field 'decidedOn'");
        waitsForItsDecision(plan);
    }

    @Test
    void anAmendmentWithoutItsWords() {
        var plan = drafted();
        var decision = Story.decision("amended-and-approved", "2024-06-03");
        decision.remove("amendment");
        assertThat(plan.tries(CLERK, "decisions", decision).expect(422).rule()).contains("in words");
        waitsForItsDecision(plan);
    }

    @Test
    void anAmendedTextThatIsStillTheOldOne() {
        var plan = drafted().isDecided("amended-and-approved");
        assertThat(plan.tries("author", "amended-text", Map.of()).expect(409).detail())
                .contains("draft the version with the agreed wording first");
        assertThat(plan.waitsAt()).containsExactly("Task_AmendText");
    }

    @Test
    void aNoticeBeforeTheDecisionOrOfTomorrow() {
        var plan = drafted().isDecided("approved");
        var early = plan.tries(CLERK, "decision-notices", Map.of("publishedOn", "2024-06-02"))
                .expect(422);
        assertThat(early.rule()).contains("SI 2012/2089 reg 12");
        var tomorrow = clock.today().plusDays(1).toString();
        plan.tries(CLERK, "decision-notices", Map.of("publishedOn", tomorrow)).expect(422);
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
    }

    private Story drafted() {
        return council().decidedByCabinet().opensPlan().drafts();
    }

    private static void waitsForItsDecision(Story plan) {
        assertThat(plan.waitsAt()).containsExactly("Task_RecordDecision");
        assertThat(plan.plan().required("decisions")).isEmpty();
    }
}
