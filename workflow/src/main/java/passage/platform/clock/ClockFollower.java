package passage.platform.clock;

import java.time.Instant;

/** Somebody who must be told when simulated business time was set or has jumped. */
public interface ClockFollower {
    void timeIs(Instant now);
}
