package passage.scrutiny;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the desk read what reviews said; whether the reader may see the plan was asked before. */
@Component
public class ReviewRecords {
    private final Reviews reviews;

    ReviewRecords(Reviews reviews) {
        this.reviews = reviews;
    }

    public List<ReviewRecord> of(UUID plan) {
        return reviews.findByPlanOrderByNo(plan).stream().map(ReviewRecord::of).toList();
    }
}
