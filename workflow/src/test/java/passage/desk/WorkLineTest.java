package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.plan.DateToKeep;
import passage.plan.Risk;
import passage.platform.access.Role;

class WorkLineTest {
    @Test
    void putsWhatIsDueFirstFirstAndWhatHasNoDateLast() {
        var report = line("Report progress", "Devon County Council", null);
        var submit = line("Submit to the department", "Essex County Council", LocalDate.of(2024, 7, 19));
        var decide = line("Record the decision", "Southend-on-Sea City Council", LocalDate.of(2024, 7, 10));
        var publish = line("Publish on the council's website", "Devon County Council", LocalDate.of(2024, 7, 19));

        assertThat(Stream.of(report, submit, decide, publish).sorted(WorkLine.DUE_FIRST))
                .containsExactly(decide, publish, submit, report);
    }

    private static WorkLine line(String title, String council, @Nullable LocalDate due) {
        return new WorkLine(
                "PP-2024-0001|1",
                title,
                Role.DEMOCRATIC_SERVICES,
                "E10000012",
                council,
                "Productivity plan",
                "PP-2024-0001",
                "/plans/PP-2024-0001/decisions",
                due == null ? null : new Due(new DateToKeep("submit", due, due, false, "The letter"), Risk.AHEAD, 3),
                null,
                "");
    }
}
