package passage.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The four different dates of one decision: taken, published, in effect, and ready to be submitted.
 *
 * @param callIn the window, where the decision can be called in
 * @param effectiveFrom the instant, in Europe/London, from which the decision may be implemented
 * @param submittableFrom {@code effectiveFrom} moved on by the lead time
 */
public record DecisionDates(
        LocalDate decided,
        LocalDate noticePublished,
        Optional<CallInWindow> callIn,
        ZonedDateTime effectiveFrom,
        ZonedDateTime submittableFrom) {}
