package passage.calendar;

import java.time.LocalDate;

/**
 * How long an executive decision can be called in after its notice is published.
 *
 * <p>LGA 2000 s.9F gives scrutiny the power over decisions made but not implemented; length, hour and effect are in
 * each council's constitution. A committee-system council has no call-in by law.
 */
public sealed interface CallIn permits CallInRule, CallInByWeekday {

    CallInWindow windowFor(WorkingDays calendar, LocalDate noticePublished);

    /** The rule in a few words: '5 working days after the notice, to 17:00'. */
    String inWords();

    /** {@link #windowFor} with its reasons. */
    Reasoned<CallInWindow> explain(WorkingDays calendar, LocalDate noticePublished);
}
