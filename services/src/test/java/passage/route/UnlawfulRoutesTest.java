package passage.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Council;
import passage.testing.PassageTest;

/** A route that the law or the council's constitution stands against is refused with the rule. */
class UnlawfulRoutesTest extends PassageTest {

    @Test
    void aCommitteesDecisionIsNotCalledIn() {
        refused(
                councilOfCommittees().act("committee-decision", "Policy Committee", Map.of("applies", true)),
                "LGA 2000 s.9F: call-in is of executive decisions");
    }

    @Test
    void fullCouncilsDecisionIsNotCalledIn() {
        refused(
                council().act("full-council", "Full Council", Map.of("applies", true)),
                "LGA 2000 s.9F: call-in is of executive decisions");
    }

    @Test
    void aCouncilOfCommitteesHasNoExecutive() {
        refused(
                councilOfCommittees().decidedByCabinetOutsideCallIn("None"),
                "LGA 2000 s.9B: a committee-system council has no executive");
        refused(councilOfCommittees().decidedByLeader(), "LGA 2000 s.9B: a committee-system council has no executive");
    }

    @Test
    void anExecutiveDecisionOutsideCallInSaysWhy() {
        refused(
                council().act("executive-meeting", "Cabinet", Map.of("applies", false)),
                "Passage's own rule: an executive decision outside call-in says why");
    }

    @Test
    void onlyStatutoryOfficersClearADraft() {
        refused(
                council().clearedBy("certifier").decidedByCabinet(),
                "LGHA 1989 s.4 and s.5, LGA 1972 s.151: the statutory officers");
    }

    @Test
    void anOfficerDecidesOnlyWhatWasDelegated() {
        refused(
                council().act("officer-decision", "Chief Executive", Map.of("applies", false)),
                "LGA 1972 s.101, LGA 2000 s.9E: an officer decides only what was delegated");
        council()
                .decidedByCabinet()
                .act("officer-decision", "Chief Executive", Map.of("applies", false))
                .registers()
                .setsRoute()
                .expect(200);
    }

    @Test
    void aRouteHasAnAct() {
        council().registers().setsRoute().expect(400);
    }

    private static void refused(Council council, String rule) {
        var answer = council.registers().setsRoute().expect(422);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.detail()).isNotBlank();
        council.opens().expect(409);
    }
}
