package passage.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the person who looks. */
@Controller
class WorkPage {
    private final WorkList work;

    WorkPage(WorkList work) {
        this.work = work;
    }

    @GetMapping("/work")
    String work(Model model) {
        model.addAttribute("work", work.mine());
        return "desk/work";
    }
}
