package passage.route;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.authority.CountingOfClearDays;
import passage.authority.Practice;
import passage.events.Evidence;

/**
 * A timetable asked for in one document: everything but the due date and one act may be left out. A field that is not
 * known is refused, so that no setting is passed over in silence.
 *
 * @param council its name
 * @param governance leader-and-cabinet, mayor-and-cabinet, committee-system or unconfirmed
 * @param rules the council's own; what is left out is usual
 * @param meetings of its bodies, in any order
 * @param due the last day for the submission
 * @param dueAt clock time on that day; its end where left out
 * @param publicationDue the day of the submission where left out
 * @param askedOn the day for which is told what can still be done; where left out no date counts as past
 * @param closureDays days on which the council is closed
 * @param bankHolidays further ones, with the day on which each was proclaimed
 * @param bankHolidaysAsKnownOn leaves out the one-off days that were not yet proclaimed on this day
 */
public record Asked(
        @JsonAlias({"name", "authority"}) @Nullable String council,
        @Nullable String gssCode,
        @Nullable String kind,
        @Nullable String governance,
        @Nullable Rules rules,
        @Nullable List<Sitting> meetings,
        @Nullable Way route,

        @JsonAlias({"dueOn", "dueDate", "submissionDue", "deadline"}) @Nullable
        LocalDate due,

        @JsonAlias("submissionDueAt") @Nullable LocalTime dueAt,
        @JsonAlias("publicationDueOn") @Nullable LocalDate publicationDue,
        @JsonAlias({"asOf", "today"}) @Nullable LocalDate askedOn,
        @JsonAlias({"closures", "closedOn"}) @Nullable List<Day> closureDays,

        @JsonAlias({"extraBankHolidays", "holidays"}) @Nullable
        List<Day> bankHolidays,

        @JsonAlias("knownOn") @Nullable LocalDate bankHolidaysAsKnownOn,
        @Nullable Evidence evidence) {

    /** A council's rules, as {@code PUT /api/authorities/{gssCode}/rules} takes them, each of which may be left out. */
    public record Rules(
            @Nullable CountingOfClearDays clearDays,
            @Nullable CallIn callIn,

            @JsonAlias({"noticeWithinWorkingDays", "noticeLag"}) @Nullable
            Integer decisionNoticeWithinWorkingDays,

            @Nullable Boolean notedCountsAsEndorsement,
            @Nullable Practice practice,
            @Nullable Evidence evidence) {}

    /**
     * Call-in of the council, or of one act where it differs; on an act it may be just true or false.
     *
     * @param applies on an act, whether it can be called in; executive decisions can unless this says no
     * @param weekday on which of the following week call-in ends, in place of a number of days
     */
    public record CallIn(
            @Nullable Boolean applies,
            @Nullable String reason,
            @Nullable Integer days,
            @Nullable LocalTime endsAt,
            @Nullable String effect,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @JsonAlias("endsOn") @Nullable
            DayOfWeek weekday,

            @Nullable Integer callers,
            @Nullable Integer scrutinyWithinWorkingDays) {
        @JsonCreator
        public CallIn {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CallIn of(boolean applies) {
            return new CallIn(applies, null, null, null, null, null, null, null);
        }
    }

    /** A meeting, or just its date. */
    public record Sitting(
            @Nullable String body,
            @Nullable String kind,
            @JsonAlias({"date", "on"}) @Nullable LocalDate heldOn,
            @Nullable Evidence evidence) {
        @JsonCreator
        public Sitting {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Sitting of(String date) {
            return new Sitting(null, null, LocalDate.parse(date), null);
        }
    }

    /** A closure day or a bank holiday, or just its date. */
    public record Day(
            @JsonAlias("on") @Nullable LocalDate date,
            @JsonAlias({"why", "reason", "name"}) @Nullable String title,
            @JsonAlias({"listedOn", "knownOn"}) @Nullable LocalDate proclaimedOn) {
        @JsonCreator
        public Day {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Day of(String date) {
            return new Day(LocalDate.parse(date), null, null);
        }
    }

    /** A route, as {@code PUT /api/commissions/{commission}/routes/{gssCode}} takes it, and what was done already. */
    public record Way(
            @Nullable List<String> clearances,
            @Nullable List<Review> reviews,
            @Nullable List<Act> acts,
            @Nullable Submission submission,
            @Nullable Publication publication,
            @Nullable Evidence evidence) {}

    /** A review before the decision. */
    public record Review(
            @Nullable String body,
            @JsonAlias({"date", "on"}) @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable Boolean answersWanted,
            @Nullable Evidence evidence) {}

    /**
     * An authorising act.
     *
     * @param kind executive-meeting, individual-executive-decision, committee-decision, full-council or officer-decision
     * @param decidedOn when it was taken, if it was
     * @param noticeWorkingDays from the decision to its publication, where it differs from the council's rules
     * @param leadWorkingDays from its effect to the next step
     * @param power under which an officer decides
     */
    public record Act(
            @Nullable String kind,
            @Nullable String body,
            @JsonAlias({"date", "on"}) @Nullable LocalDate plannedOn,
            @Nullable LocalDate decidedOn,
            @JsonAlias("key") @Nullable Boolean keyDecision,
            @Nullable LocalDate keyNoticePublishedOn,
            @Nullable LocalDate agendaPublishedOn,
            @JsonAlias("private") @Nullable Boolean heldInPrivate,
            @Nullable CallIn callIn,

            @JsonAlias({"noticeLag", "noticeWithinWorkingDays"}) @Nullable
            Integer noticeWorkingDays,

            @JsonAlias({"lead", "leadTime"}) @Nullable Integer leadWorkingDays,
            @Nullable LocalDate noticePublishedOn,
            @Nullable String power,
            Route.@Nullable Terms terms,
            @Nullable Object delegation,
            @Nullable Object urgent,
            @Nullable Evidence evidence) {}

    /**
     * The submission.
     *
     * @param basis after-endorsement, or provisional where the plan is sent first
     * @param afterAct the number of the act after which it is sent as provisional; 0 is before any
     * @param endorseBy by when a plan that is sent first is to be endorsed
     * @param leadWorkingDays from the last decision's effect to the submission, such as for certification
     */
    public record Submission(
            @Nullable String basis,
            @Nullable String channel,
            @JsonAlias({"date", "on"}) @Nullable LocalDate plannedOn,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate endorseBy,
            @Nullable Integer afterAct,

            @JsonAlias({"lead", "certificationWorkingDays"}) @Nullable
            Integer leadWorkingDays,

            @Nullable Evidence evidence) {}

    /** The publication. */
    public record Publication(
            @Nullable String order,
            @Nullable String channel,
            @JsonAlias({"date", "on"}) @Nullable LocalDate plannedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate due,
            @Nullable Evidence evidence) {}
}
