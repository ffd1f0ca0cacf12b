package passage.authority;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a council that few enter; what is absent has a documented default.
 *
 * @param noticeClearDays how the 28 clear days of SI 2012/2089 regs 5 and 9 are counted; calendar days by default
 * @param certificationWorkingDays working days from a decision's effect to the submission; 0 by default
 * @param reviewWorkingDays working days that scrutiny's review comes before the decision; 1 by default, which is
 *     Passage's own
 * @param individualReportClearDays clear days that a report must be open before one member decides; none by default,
 *     for no regulation in force sets them, only some constitutions
 * @param callInEndsOn a fixed weekday of the following week on which call-in ends, in place of a number of days
 * @param exemptionAgreedBy who agrees that a decision is exempt from call-in, with those who stand in
 * @param localCallIn the council's own device like call-in, where it has no executive (such as removal of delegation)
 */
public record Practice(
        @Nullable CountingOfClearDays noticeClearDays,
        @Nullable @Min(0) @Max(60) Integer certificationWorkingDays,
        @Nullable @Min(0) @Max(60) Integer reviewWorkingDays,
        @Nullable @Min(0) @Max(28) Integer individualReportClearDays,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
        DayOfWeek callInEndsOn,

        @Nullable @Size(max = 300) String exemptionAgreedBy,
        @Nullable @Size(max = 300) String localCallIn) {

    /** Nothing entered. */
    public static final Practice NONE = new Practice(null, null, null, null, null, null, null);

    private static final String USUAL_EXEMPTION =
            "the chair of overview and scrutiny; who stands in is set by the constitution";

    public CountingOfClearDays noticeCounting() {
        return noticeClearDays == null ? CountingOfClearDays.CALENDAR : noticeClearDays;
    }

    public int certification() {
        return certificationWorkingDays == null ? 0 : certificationWorkingDays;
    }

    public int review() {
        return reviewWorkingDays == null ? 1 : reviewWorkingDays;
    }

    public int individualReport() {
        return individualReportClearDays == null ? 0 : individualReportClearDays;
    }

    public String exemptionBy() {
        return exemptionAgreedBy == null ? USUAL_EXEMPTION : exemptionAgreedBy;
    }

    public boolean hasLocalCallIn() {
        return localCallIn != null && !localCallIn.isBlank();
    }

    /** The same with call-in to a fixed weekday. */
    public Practice endingOn(DayOfWeek weekday) {
        return new Practice(
                noticeClearDays,
                certificationWorkingDays,
                reviewWorkingDays,
                individualReportClearDays,
                weekday,
                exemptionAgreedBy,
                localCallIn);
    }

    /** The same with so many working days for certification. */
    public Practice certifiedWithin(int workingDays) {
        return new Practice(
                noticeClearDays,
                workingDays,
                reviewWorkingDays,
                individualReportClearDays,
                callInEndsOn,
                exemptionAgreedBy,
                localCallIn);
    }
}
