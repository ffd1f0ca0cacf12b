package passage.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as those who may see the plan read it.
 *
 * @param outcome supported, discussed, noted or changes-asked-for
 * @param digest of the text that was reviewed
 */
public record ReviewRecord(
        int no, String body, LocalDate heldOn, String outcome, String digest, List<CommentRecord> comments) {
    /**
     * One comment with its answer, if it has one.
     *
     * @param response accepted, partly or not-accepted
     */
    public record CommentRecord(
            int no,
            String text,
            @Nullable String response,
            @Nullable String reason) {}

    static ReviewRecord of(Review review) {
        var comments = new ArrayList<CommentRecord>();
        for (var comment : review.comments()) {
            var response = comment.response();
            comments.add(new CommentRecord(
                    comments.size() + 1,
                    comment.text(),
                    response == null ? null : response.toString(),
                    comment.reason()));
        }
        return new ReviewRecord(
                review.no(),
                review.body(),
                review.heldOn(),
                review.outcome().toString(),
                review.digest(),
                List.copyOf(comments));
    }
}
