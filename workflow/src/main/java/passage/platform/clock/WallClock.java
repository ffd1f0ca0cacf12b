package passage.platform.clock;

import java.time.Instant;

/** The machine's time, for leases, locks, sessions, tokens and time-outs; never simulated. */
public interface WallClock {
    Instant now();
}
