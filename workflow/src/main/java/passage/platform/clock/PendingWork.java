package passage.platform.clock;

import java.time.Instant;
import java.util.Optional;

/** Somebody whose unfinished work holds simulated time still, and whose due work time must not jump over. */
public interface PendingWork {
    /** @return what is unfinished at this business time, in words; empty when all is done */
    Optional<String> unfinishedAt(Instant now);

    /** @return a number that differs whenever work was done in between, also work that hands over to somebody else */
    default long progress() {
        return 0;
    }

    /** @return the next business instant at which work falls due */
    default Optional<Instant> nextDue() {
        return Optional.empty();
    }
}
