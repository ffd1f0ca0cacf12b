package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import passage.events.PlanFact;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DecisionTookEffect;
import passage.events.PlanFact.DraftCleared;
import passage.events.PlanFact.DraftCompleted;
import passage.events.PlanFact.DraftReturned;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.process.Step;

class PassedTest {
    private static final UUID DECISION = new UUID(0, 1);
    private static final PlanFact OPENED = new PlanOpened("Productivity plan", LocalDate.of(2024, 4, 16), List.of());
    private static final PlanFact DRAFTED = new DraftCompleted(1, "d1", null);
    private static final PlanFact CLEARED = new DraftCleared("section-151", "d1", null);

    @Test
    void namesOnlyElementsThatAreInTheDiagram() throws IOException {
        var diagram = new ClassPathResource("bpmn/plan-passage.bpmn").getContentAsString(StandardCharsets.UTF_8);

        assertThat(Passed.ELEMENTS.values().stream().flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(diagram).contains("id=\"" + id + "\""));
        assertThat(diagram).contains("id=\"" + Passed.CALL_IN_WINDOW + "\"", "id=\"" + Passed.PAGE_LIVE + "\"");
    }

    @Test
    void knowsEveryEventOfAPlan() {
        assertThat(Passed.ELEMENTS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlanFact.class.getPermittedSubclasses())
                        .<Class<? extends PlanFact>>map(type -> type.asSubclass(PlanFact.class))
                        .toList());
    }

    @Test
    void knowsTheTaskOfEveryStep() {
        var tasks = Passed.ELEMENTS.values().stream().flatMap(List::stream).toList();

        assertThat(Step.values()).allSatisfy(step -> assertThat(tasks).contains(step.task()));
    }

    @Test
    void takesDraftingBackWhenAnOfficerReturnsTheDraft() {
        assertThat(Passed.of(List.of(OPENED, DRAFTED, CLEARED, new DraftReturned("monitoring-officer", "d1", null))))
                .containsExactly("StartEvent_PlanOpened");
    }

    @Test
    void takesDraftingAndDecidingBackWhenThePlanIsReferredBack() {
        assertThat(Passed.of(List.of(OPENED, DRAFTED, CLEARED, decision("approved"), decision("referred-back"))))
                .doesNotContain("Task_DraftText", "Task_ClearDraft")
                .contains("StartEvent_PlanOpened", "Task_RecordDecision");
    }

    @Test
    void passesTheCallInWindowOnlyWhereOneRan() {
        var ends = Instant.parse("2024-07-19T16:00:00Z");
        var endorsed = new PlanEndorsed(DECISION, "Cabinet", "approved", LocalDate.of(2024, 7, 10), "d1", 0);
        var effect = new DecisionTookEffect(DECISION, ends);

        assertThat(Passed.of(List.of(decision("approved"), endorsed, notice(ends), effect)))
                .contains("Event_CallInWindowEnds", "Task_TakeEffect");
        assertThat(Passed.of(List.of(decision("approved"), endorsed, notice(null), effect)))
                .contains("Task_TakeEffect")
                .doesNotContain("Event_CallInWindowEnds");
    }

    private static PlanFact notice(@org.jspecify.annotations.Nullable Instant ends) {
        return new DecisionNoticePublished(DECISION, LocalDate.of(2024, 7, 12), null, ends);
    }

    private static PlanFact decision(String outcome) {
        return new DecisionRecorded(
                DECISION, 1, "executive-meeting", "Cabinet", outcome, LocalDate.of(2024, 7, 10), "d1", 0, null);
    }
}
