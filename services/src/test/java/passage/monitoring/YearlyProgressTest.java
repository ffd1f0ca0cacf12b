package passage.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import passage.testing.PassageTest;

/** The panel asked councils to think how they report: each year from the publication, at nine, until the plan is closed. */
@TestPropertySource(properties = "passage.clock.simulated-from=2024-07-03T09:00")
class YearlyProgressTest extends PassageTest {
    @Test
    void isAskedForEachYearUntilThePlanIsClosed() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submits()
                .publishes();
        api().moveTo("2025-07-03T08:59:59");
        assertThat(plan.happened()).doesNotContain("progress-due");
        api().moveTo("2025-07-03T09:00");
        assertThat(plan.fact("progress-due").toString()).contains("\"publishedOn\":\"2024-07-03\"", "\"years\":1");
        plan.reportsProgress();

        api().moveTo("2026-07-03T08:59:59");
        assertThat(plan.happened()).endsWith("progress-reported");
        api().moveTo("2026-07-03T09:00");
        assertThat(plan.fact("progress-due").required("years").asInt()).isEqualTo(2);
        plan.closes();
        api().moveTo("2027-07-05T09:00");
        assertThat(plan.happened()).endsWith("closed");
    }
}
