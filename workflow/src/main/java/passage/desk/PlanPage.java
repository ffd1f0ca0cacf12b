package passage.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import passage.papers.Papers;

/** The page of one plan: where it is, what comes next, and all that is recorded of it. */
@Controller
class PlanPage {
    private final PlanReading reading;
    private final Papers papers;
    private final MeetingReading meetings;

    PlanPage(PlanReading reading, Papers papers, MeetingReading meetings) {
        this.reading = reading;
        this.papers = papers;
        this.meetings = meetings;
    }

    @GetMapping("/plans/{reference}")
    String plan(@PathVariable String reference, Model model) {
        model.addAttribute("plan", reading.sheet(reference));
        model.addAttribute("meetings", meetings.of(reference));
        model.addAttribute("papers", papers.applying(reference));
        return "desk/plan";
    }
}
