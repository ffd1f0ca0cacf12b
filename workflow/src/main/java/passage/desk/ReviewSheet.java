package passage.desk;

import org.jspecify.annotations.Nullable;
import passage.scrutiny.ReviewRecord;

/**
 * A review with what its record rests on.
 *
 * @param version the version that was reviewed
 */
record ReviewSheet(
        ReviewRecord record, String version, @Nullable String grounds) {}
