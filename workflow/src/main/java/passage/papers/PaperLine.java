package passage.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list.
 *
 * @param about whose act it concerns
 * @param due the last day on which it can be published; null where none is reckoned
 * @param missing how many of the particulars that its rule wants are missing
 */
public record PaperLine(
        String id,
        String title,
        String about,
        String statusKey,
        String status,
        @Nullable LocalDate due,
        int missing) {
    static PaperLine of(Paper paper) {
        return new PaperLine(
                paper.id().toString(),
                paper.title(),
                paper.body(),
                paper.status() == Paper.Status.CONFIRMED ? "met" : "drafting",
                paper.status().title(),
                paper.due() == null ? null : paper.due().on(),
                paper.missing().size());
    }
}
