package passage.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last days on which one authority's answer to a commission is in time, Europe/London.
 *
 * @param extension which moved them; null where the commission's own dates hold
 */
public record DueDates(
        LocalDate submission,
        LocalDate publication,
        @Nullable Extension extension) {

    static DueDates of(Commission commission) {
        return new DueDates(commission.submissionDue(), commission.publicationDue(), null);
    }

    static DueDates of(Extension extension) {
        return new DueDates(extension.submissionDue(), extension.publicationDue(), extension);
    }
}
