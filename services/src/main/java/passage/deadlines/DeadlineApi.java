package passage.deadlines;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.deadlines.DeadlineBoard.Line;

/** The deadlines for programs. */
@RestController
class DeadlineApi {
    private final DeadlineBoard board;

    DeadlineApi(DeadlineBoard board) {
        this.board = board;
    }

    @GetMapping("/api/deadlines")
    List<Line> deadlines() {
        return board.readable();
    }
}
