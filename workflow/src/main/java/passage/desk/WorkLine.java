package passage.desk;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for somebody.
 *
 * @param due the date that hangs on it, if there is one
 * @param role in which the person may take it
 */
record WorkLine(
        String title,
        String role,
        String council,
        String plan,
        String reference,
        String href,
        @Nullable Due due) {
    /** What is due first comes first, and what has no date last. */
    static final Comparator<WorkLine> DUE_FIRST = Comparator.comparing(
                    (WorkLine line) -> line.due() == null ? null : line.due().on(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkLine::council)
            .thenComparing(WorkLine::reference)
            .thenComparing(WorkLine::title);
}
