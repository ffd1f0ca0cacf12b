package passage.plan;

import java.time.LocalDate;

/**
 * A date by which something must be done to a plan.
 *
 * @param name endorse, submit or publish
 * @param nearFrom the day from which it is near
 * @param late whether it is planned to be done only after that date
 * @param because why it is this date, in words that a clerk can quote
 */
public record DateToKeep(String name, LocalDate on, LocalDate nearFrom, boolean late, String because) {
    /** How it stands on a day. */
    public Risk riskOn(LocalDate today) {
        if (today.isAfter(on)) {
            return Risk.MISSED;
        }
        if (late) {
            return Risk.AT_RISK;
        }
        return today.isBefore(nearFrom) ? Risk.AHEAD : Risk.APPROACHING;
    }
}
