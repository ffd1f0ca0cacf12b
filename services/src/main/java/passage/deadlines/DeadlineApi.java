package passage.deadlines;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import passage.deadlines.DeadlineBoard.Line;
import passage.platform.requests.ListPart;

/** The deadlines for programs. */
@RestController
class DeadlineApi {
    private final DeadlineBoard board;

    DeadlineApi(DeadlineBoard board) {
        this.board = board;
    }

    /** @param size how many plans a part has, each with all its deadlines; the count that is answered is of plans */
    @GetMapping("/api/deadlines")
    ResponseEntity<List<Line>> deadlines(
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = ListPart.SIZE) @Min(1) @Max(ListPart.MOST) int size) {
        var part = board.page(page, size);
        return ListPart.of(part.items(), part.total(), page, size);
    }
}
