package passage.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import passage.calendar.WorkingDays;
import passage.plan.DateToKeep;
import passage.plan.Keeping;
import passage.plan.Plan;
import passage.plan.Risk;
import passage.process.Step;
import passage.route.Timetable;

/**
 * A date that a plan must keep, as it stands on a day.
 *
 * @param workingDays from that day to the date; how many it is late where the date is past
 */
record Due(DateToKeep date, Risk risk, int workingDays) {
    private static final int APPROACHING_WORKING_DAYS = 10;
    private static final Set<String> WATCHED = Set.of(Timetable.ENDORSE, Timetable.SUBMIT, Timetable.PUBLISH);

    static Due of(DateToKeep date, WorkingDays calendar, LocalDate today) {
        boolean past = today.isAfter(date.on());
        int days = past ? count(date.on(), today, calendar) : count(today, date.on(), calendar);
        return new Due(date, date.riskOn(today), days);
    }

    /** The nearest date that the plan has still to keep; none once all are kept or its way is over. */
    static Optional<Due> next(Keeping keeping, WorkingDays calendar, LocalDate today) {
        return keeping.next().map(date -> of(date, calendar, today));
    }

    /** The date that hangs on a step; none for what has no date, such as a report on progress. */
    static Optional<Due> of(Step step, List<DateToKeep> dates, WorkingDays calendar, LocalDate today) {
        return dates.stream()
                .filter(date -> date.name().equals(nameOf(step)))
                .findFirst()
                .map(date -> of(date, calendar, today));
    }

    /** The dates that a timetable has for endorsement, submission and publication. */
    static List<DateToKeep> all(Timetable timetable, WorkingDays calendar) {
        return timetable.steps().stream()
                .filter(step -> WATCHED.contains(step.name()))
                .flatMap(step -> toKeep(step, calendar).stream())
                .toList();
    }

    /** Which of these dates a plan that is under way has still to keep first. */
    static @Nullable DateToKeep first(Plan plan, List<DateToKeep> dates) {
        return dates.stream()
                .filter(date -> isAhead(date, plan))
                .reduce((one, other) -> other.on().isBefore(one.on()) ? other : one)
                .orElse(null);
    }

    private static Optional<DateToKeep> toKeep(Timetable.Step step, WorkingDays calendar) {
        return Optional.ofNullable(step.latest())
                .map(on -> new DateToKeep(
                        step.name(),
                        on,
                        calendar.minus(calendar.onOrBefore(on), APPROACHING_WORKING_DAYS),
                        step.late(),
                        String.join(" ", step.because())));
    }

    private static boolean isAhead(DateToKeep date, Plan plan) {
        var sending = plan.sending();
        return switch (date.name()) {
            case Timetable.ENDORSE ->
                plan.decisions().isEmpty() || !plan.decision().endorses();
            case Timetable.SUBMIT -> sending.submittedOn() == null;
            default -> sending.publishedOn() == null;
        };
    }

    private static @Nullable String nameOf(Step step) {
        if (step == Step.PUBLISH_NOTICE) {
            return Timetable.SUBMIT;
        }
        return switch (step.stage()) {
            case DRAFT, SCRUTINY, ENDORSEMENT -> Timetable.ENDORSE;
            case CERTIFICATION, SUBMISSION -> Timetable.SUBMIT;
            case PUBLICATION -> Timetable.PUBLISH;
            default -> null;
        };
    }

    /** Working days after the one day, up to and with the other. */
    private static int count(LocalDate from, LocalDate to, WorkingDays calendar) {
        return from.equals(to) ? 0 : calendar.between(from, to.plusDays(1));
    }

    public LocalDate on() {
        return date.on();
    }

    /** Why it is this date. */
    public String because() {
        return date.because();
    }

    /** What is to be done by then, as a noun. */
    public String what() {
        return switch (date.name()) {
            case Timetable.ENDORSE -> "Endorsement";
            case Timetable.SUBMIT -> "Submission";
            default -> "Publication";
        };
    }

    /** '3 working days left'. */
    public String left() {
        var days = workingDays == 1 ? "1 working day" : workingDays + " working days";
        if (risk == Risk.MISSED) {
            return workingDays == 0 ? "Late, though no working day has passed since" : days + " late";
        }
        return workingDays == 0 ? "No working day left after today" : days + " left";
    }

    /** How it stands, as a person reads it; nothing while all is well. */
    public String title() {
        return risk == Risk.AHEAD ? "" : risk.title();
    }

    /** The tag's look. */
    public String tag() {
        return risk == Risk.APPROACHING ? "approaching" : "missed";
    }
}
