package passage.deadlines;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The deadlines for people. */
@Controller
class DeadlinePages {
    private final DeadlineBoard board;

    DeadlinePages(DeadlineBoard board) {
        this.board = board;
    }

    @GetMapping("/deadlines")
    String deadlines(Model model) {
        model.addAttribute("deadlines", board.readable());
        return "deadlines/list";
    }
}
