package passage.department;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every council has, for programs; no more than the pages show. */
@RestController
@RequestMapping("/api/department")
class NationalApi {
    /** One council as the API shows it; null is what it has not, or does not let be seen. */
    record Council(
            String gssCode,
            String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String plan,
            String state,
            @Nullable LocalDate submissionDue,
            boolean extended,
            boolean missing,
            int daysLate,
            int workingDaysLate,
            @Nullable LocalDate plannedSubmission,
            @Nullable LocalDate plannedEndorsement,
            @Nullable LocalDate endorsedOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String address) {
        static Council of(CouncilLine line) {
            return new Council(
                    line.authority(),
                    line.council(),
                    line.kind(),
                    line.region(),
                    line.plan(),
                    line.state().toString(),
                    line.submissionDue(),
                    line.extended(),
                    line.missing(),
                    line.daysLate(),
                    line.workingDaysLate(),
                    line.plannedSubmission(),
                    line.plannedEndorsement(),
                    line.endorsedOn(),
                    line.submittedOn(),
                    line.publishedOn(),
                    line.address());
        }
    }

    /** All councils of a commission that the reader asked for, and how many have what. */
    record National(String commission, Counts counts, List<Council> councils) {}

    private final NationalView national;
    private final Files files;

    NationalApi(NationalView national, Files files) {
        this.national = national;
        this.files = files;
    }

    @GetMapping("/councils")
    National councils(@ParameterObject Wanted wanted) {
        var chosen = national.chosen(wanted.commission());
        var lines = chosen.isEmpty() ? List.<CouncilLine>of() : national.of(chosen);
        return new National(
                chosen,
                Counts.of(lines),
                lines.stream().filter(wanted::includes).map(Council::of).toList());
    }

    @GetMapping(path = "/councils.csv", produces = "text/csv")
    void councilsAsFile(@ParameterObject Wanted wanted, HttpServletResponse response) {
        files.councils(wanted, response);
    }

    @GetMapping(path = "/submissions.csv", produces = "text/csv")
    void submissionsAsFile(HttpServletResponse response) {
        files.submissions(response);
    }
}
