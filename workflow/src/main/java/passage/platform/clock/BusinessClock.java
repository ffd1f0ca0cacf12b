package passage.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time at which business happens; in a demonstration it is simulated. */
public interface BusinessClock {
    /** The zone in which councils' dates and clock times are meant. */
    ZoneId LONDON = ZoneId.of("Europe/London");

    Instant now();

    /** @return today in Europe/London */
    default LocalDate today() {
        return londonNow().toLocalDate();
    }

    default ZonedDateTime londonNow() {
        return now().atZone(LONDON);
    }
}
