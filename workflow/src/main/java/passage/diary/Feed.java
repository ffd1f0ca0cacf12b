package passage.diary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which calendars fetch a council's deadlines and meetings.
 *
 * @param person pseudonym of whose own it is; null for the council's
 * @param revokedAt when it was shut; null while it is open
 */
record Feed(
        UUID id,
        String authority,
        @Nullable UUID person,
        Instant madeAt,
        @Nullable Instant revokedAt) {
    boolean isOpen() {
        return revokedAt == null;
    }

    boolean isOf(@Nullable UUID somebody) {
        return java.util.Objects.equals(person, somebody);
    }
}
