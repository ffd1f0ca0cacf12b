package passage.department;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one council has for one commission, as far as the department may know.
 *
 * @param kind such as district or london-borough; null where no register says it, like the region
 * @param plan reference of its plan; null where none was opened
 * @param submissionDue the last day that is in time, extensions counted in
 * @param extended whether it was given more time
 * @param daysLate days from the due date to the submission, or to today; 0 where it is in time
 * @param workingDaysLate the same in working days
 * @param plannedSubmission the day for which the council plans to submit; null where it has none, or has submitted
 * @param plannedEndorsement null where the council does not show it
 * @param endorsedOn null where the council does not show it
 */
record CouncilLine(
        String authority,
        String council,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String plan,
        State state,
        @Nullable LocalDate submissionDue,
        boolean extended,
        int daysLate,
        int workingDaysLate,
        @Nullable LocalDate plannedSubmission,
        @Nullable LocalDate plannedEndorsement,
        @Nullable LocalDate endorsedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String address) {

    static final String NO_REGION = "Region not known";

    /** Due, and not sent. */
    public boolean missing() {
        return daysLate > 0 && submittedOn == null;
    }

    public boolean sentLate() {
        return daysLate > 0 && submittedOn != null;
    }

    /** '12 days (8 working days)'; empty where it is in time. */
    public String lateness() {
        return daysLate == 0 ? "" : "%s (%s)".formatted(count(daysLate, "day"), count(workingDaysLate, "working day"));
    }

    public String regionTitle() {
        return region == null ? NO_REGION : region;
    }

    /** 'London borough'. */
    public String kindTitle() {
        return kind == null ? "Not known" : title(kind);
    }

    static String title(String kind) {
        return switch (kind) {
            case "city-of-london" -> "City of London";
            case "isles-of-scilly" -> "Isles of Scilly";
            case "london-borough" -> "London borough";
            case "metropolitan" -> "Metropolitan district";
            default -> kind.isEmpty() ? kind : kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1);
        };
    }

    private static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
