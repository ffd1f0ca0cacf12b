package passage.desk;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.platform.access.Role;

/**
 * A step that waits for somebody.
 *
 * @param key tells it from all others: {@code PP-2024-0001|task}
 * @param due the date that hangs on it, if there is one
 * @param role in which the person may take it
 * @param takenBy pseudonym of who has said to take it
 * @param taken 'You have taken this', or who has; empty where nobody has
 */
record WorkLine(
        String key,
        String title,
        Role role,
        String authority,
        String council,
        String plan,
        String reference,
        String href,
        @Nullable Due due,
        @Nullable UUID takenBy,
        String taken) {
    /** What is due first comes first, and what has no date last. */
    static final Comparator<WorkLine> DUE_FIRST = Comparator.comparing(
                    (WorkLine line) -> line.due() == null ? null : line.due().on(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkLine::council)
            .thenComparing(WorkLine::reference)
            .thenComparing(WorkLine::title);
}
