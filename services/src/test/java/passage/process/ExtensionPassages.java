package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import passage.testing.Department;
import passage.testing.PassageTest;

/** A plan under way hears that its council was given more time. */
abstract class ExtensionPassages extends PassageTest {
    @Test
    void theDueDatesMoveAndTheDeadlineWatchWithThem() {
        var plan =
                councilOfCommittees().dueOn("2024-12-13").decidedByCommittee().opensPlan();
        department();
        api().post(
                        Department.USER,
                        "/api/commissions/due-2024-12-13/extensions/"
                                + plan.council().gssCode(),
                        Map.of(
                                "submissionDue",
                                "2024-12-18",
                                "givenBy",
                                "Local government finance",
                                "givenOn",
                                "2024-07-01",
                                "source",
                                "Letter of 1 July 2024"))
                .expect(201);
        api().awaitQuiet();

        assertThat(plan.happened()).containsExactly("opened", "due-dates-moved");
        assertThat(plan.waitsAt()).containsExactly("Task_DraftText");
        assertThat(plan.fact("due-dates-moved").toString())
                .contains("\"givenBy\":\"Local government finance\"", "\"on\":\"2024-12-18\"");
        var deadlines = api().get(plan.council().user("democratic-services"), "/api/deadlines")
                .expect(200)
                .body()
                .toString();
        assertThat(deadlines).contains("\"due\":\"2024-12-18\"").doesNotContain("\"due\":\"2024-12-13\"");
    }

    @Test
    void anExtensionOfAPlanThatIsOverMovesNothing() {
        var plan = councilOfCommittees()
                .dueOn("2024-12-13")
                .decidedByCommittee()
                .opensPlan()
                .withdraws();
        api().post(
                        plan.council().user("democratic-services"),
                        "/api/commissions/due-2024-12-13/extensions/"
                                + plan.council().gssCode(),
                        Map.of(
                                "submissionDue",
                                "2024-12-18",
                                "givenBy",
                                "Local government finance",
                                "givenOn",
                                "2024-07-01",
                                "source",
                                "Letter of 1 July 2024"))
                .expect(201);
        api().awaitQuiet();
        assertThat(plan.happened()).endsWith("withdrawn");
    }
}
