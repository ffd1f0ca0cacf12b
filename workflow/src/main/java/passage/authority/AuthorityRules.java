package passage.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.calendar.CallInRule;
import passage.events.Evidence;

/**
 * What a council's constitution and practice set, where no statute does.
 *
 * @param notedCountsAsEndorsement whether 'noted' is endorsement here; without such a rule it is not
 * @param decisionNoticeWithinWorkingDays working days from a decision to the publication of its notice
 * @param practice further settings, each of which may be absent
 */
public record AuthorityRules(
        @NotNull CountingOfClearDays clearDays,
        @NotNull @Valid CallInSettings callIn,
        boolean notedCountsAsEndorsement,
        @Min(0) @Max(20) int decisionNoticeWithinWorkingDays,
        @Nullable @Valid Practice practice,
        @Nullable Evidence evidence) {

    /** What holds until a council has entered its own: the most frequent settings, and no more than that. */
    public static final AuthorityRules USUAL = new AuthorityRules(
            CountingOfClearDays.WORKING,
            new CallInSettings(5, LocalTime.of(17, 0), CallInEffect.NEXT_CALENDAR_DAY, null, null),
            false,
            2,
            null,
            null);

    /** The council's further settings; the documented defaults where it has entered none. */
    public Practice further() {
        return practice == null ? Practice.NONE : practice;
    }

    /** On which day of the following week call-in ends, such as 'Tuesday'; null where it lasts a number of days. */
    @Nullable
    String callInWeekday() {
        var weekday = further().callInEndsOn();
        return weekday == null ? null : weekday.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /**
     * Length, end and effect of call-in; set by the constitution, no statute does.
     *
     * @param days working days after the day on which the notice was published
     * @param endsAt clock time in Europe/London on the last of them
     * @param callers how many members it takes; null where Passage does not check it
     * @param scrutinyWithinWorkingDays working days after a call-in within which scrutiny must answer, or the decision takes
     *     effect; null where the constitution sets no limit
     */
    public record CallInSettings(
            @Min(1) @Max(30) int days,
            @NotNull LocalTime endsAt,
            @NotNull CallInEffect effect,
            @Nullable @Min(1) @Max(50) Integer callers,
            @Nullable @Min(1) @Max(60) Integer scrutinyWithinWorkingDays) {
        public CallInRule rule() {
            return new CallInRule(days, endsAt, effect.effect());
        }
    }
}
