package passage.department;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import passage.platform.layout.Csv;

/** The department's tables as files, the same for pages and programs. */
@Component
class Files {
    private final NationalView national;
    private final DepartmentDesk desk;

    Files(NationalView national, DepartmentDesk desk) {
        this.national = national;
        this.desk = desk;
    }

    void councils(Wanted wanted, HttpServletResponse response) {
        var chosen = national.chosen(wanted.commission());
        var lines = chosen.isEmpty() ? List.<CouncilLine>of() : national.of(chosen);
        Csv.send(
                response,
                chosen.isEmpty() ? "councils.csv" : "councils-%s.csv".formatted(chosen),
                Tables.COUNCILS,
                lines.stream().filter(wanted::includes).toList());
    }

    void submissions(HttpServletResponse response) {
        Csv.send(response, "submissions.csv", Tables.SUBMISSIONS, desk.submissions());
    }
}
