package passage.department;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import passage.department.DepartmentDesk.SubmissionLine;

/** The department's submissions for programs. */
@RestController
class DepartmentApi {
    /** A submission with its frozen text. */
    record SubmissionWithText(SubmissionLine submission, String text) {}

    private final DepartmentDesk desk;

    DepartmentApi(DepartmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/department/submissions")
    List<SubmissionLine> submissions() {
        return desk.submissions();
    }

    @GetMapping("/api/department/submissions/{receipt}")
    SubmissionWithText submission(@PathVariable String receipt) {
        var frozen = desk.withReceipt(receipt);
        return new SubmissionWithText(frozen.submission(), frozen.document().text());
    }
}
