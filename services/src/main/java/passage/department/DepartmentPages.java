package passage.department;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import passage.events.Plainly;
import passage.platform.layout.SafeText;

/** The department's pages: all plans, and each submission as it was received. */
@Controller
class DepartmentPages {
    private final DepartmentDesk desk;

    DepartmentPages(DepartmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/department")
    String department(Model model) {
        var plans = desk.plans();
        var submissions = desk.submissions();
        model.addAttribute("plans", plans);
        model.addAttribute("submissions", submissions);
        model.addAttribute(
                "receipts",
                submissions.stream()
                        .filter(submission -> submission.receipt() != null)
                        .count());
        model.addAttribute(
                "submitted",
                plans.stream().filter(plan -> plan.submittedOn() != null).count());
        return "department/list";
    }

    @GetMapping("/department/submissions/{receipt}")
    String submission(@PathVariable String receipt, Model model) {
        var frozen = desk.withReceipt(receipt);
        model.addAttribute("submission", frozen.submission());
        model.addAttribute("receivedAt", Plainly.instant(frozen.submission().receivedAt()));
        model.addAttribute("basis", Plainly.words(frozen.submission().basis()));
        model.addAttribute(
                "text",
                SafeText.styled(frozen.document().bytes(), frozen.submission().mediaType()));
        model.addAttribute("back", "/department");
        return "department/submission";
    }
}
