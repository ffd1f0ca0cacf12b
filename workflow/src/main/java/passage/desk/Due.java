package passage.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.WorkingDays;
import passage.plan.Plan;
import passage.plan.Stage;
import passage.process.Step;
import passage.route.Timetable;

/**
 * A date that a plan must keep.
 *
 * @param name endorse, submit or publish
 */
record Due(String name, LocalDate on, State state) {
    /** How near the date is. */
    enum State {
        AHEAD("", "none"),
        APPROACHING("Approaching", "approaching"),
        AT_RISK("At risk", "missed"),
        MISSED("Overdue", "missed");

        private final String title;
        private final String tag;

        State(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        /** As a person reads it; nothing while all is well. */
        public String title() {
            return title;
        }

        /** The tag's look. */
        public String tag() {
            return tag;
        }
    }

    private static final int APPROACHING_WORKING_DAYS = 10;

    /** What is to be done by then, as a noun. */
    public String what() {
        return switch (name) {
            case Timetable.ENDORSE -> "Endorsement";
            case Timetable.SUBMIT -> "Submission";
            default -> "Publication";
        };
    }

    /** The nearest date that the plan has still to keep; none once all are kept or its way is over. */
    static Optional<Due> next(Plan plan, Timetable timetable, WorkingDays calendar, LocalDate today) {
        if (plan.stage().isOver()) {
            return Optional.empty();
        }
        var sending = plan.sending();
        return List.of(Timetable.ENDORSE, Timetable.SUBMIT, Timetable.PUBLISH).stream()
                .filter(name -> switch (name) {
                    case Timetable.ENDORSE -> isBeforeEndorsement(plan);
                    case Timetable.SUBMIT -> sending.submittedOn() == null;
                    default -> sending.publishedOn() == null;
                })
                .flatMap(name -> of(timetable.step(name), calendar, today).stream())
                .min(Comparator.comparing(Due::on));
    }

    /** The date that hangs on a step; none for what has no date, such as a report on progress. */
    static Optional<Due> of(Step step, Timetable timetable, WorkingDays calendar, LocalDate today) {
        var name = nameOf(step);
        return name == null ? Optional.empty() : of(timetable.step(name), calendar, today);
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

    private static boolean isBeforeEndorsement(Plan plan) {
        boolean decided = !plan.decisions().isEmpty() && plan.decision().endorses();
        return plan.stage().compareTo(Stage.ENDORSEMENT) <= 0 && !decided;
    }

    private static Optional<Due> of(Timetable.Step step, WorkingDays calendar, LocalDate today) {
        return Optional.ofNullable(step.latest()).map(on -> new Due(step.name(), on, state(step, on, calendar, today)));
    }

    private static State state(Timetable.Step step, LocalDate on, WorkingDays calendar, LocalDate today) {
        if (today.isAfter(on)) {
            return State.MISSED;
        }
        if (step.late()) {
            return State.AT_RISK;
        }
        boolean near = !today.isBefore(calendar.minus(calendar.onOrBefore(on), APPROACHING_WORKING_DAYS));
        return near ? State.APPROACHING : State.AHEAD;
    }
}
