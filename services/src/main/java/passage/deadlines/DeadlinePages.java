package passage.deadlines;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import passage.platform.layout.Paged;

/** The deadlines for people. */
@Controller
class DeadlinePages {
    /** So many plans, with three dates each. */
    private static final int A_PAGE = 25;

    private final DeadlineBoard board;

    DeadlinePages(DeadlineBoard board) {
        this.board = board;
    }

    @GetMapping("/deadlines")
    String deadlines(@RequestParam(defaultValue = "1") String page, Model model) {
        int asked = Paged.number(page);
        var paged = board.page(asked, A_PAGE);
        model.addAttribute("paged", paged);
        model.addAttribute("deadlines", paged.items());
        return "deadlines/list";
    }
}
