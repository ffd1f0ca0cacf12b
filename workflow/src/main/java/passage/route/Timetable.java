package passage.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.authority.AuthorityRules;
import passage.calendar.CallIn;
import passage.calendar.Deadline;
import passage.calendar.LastMeeting;
import passage.calendar.Notice;
import passage.calendar.Reasoned;
import passage.calendar.WorkingDays;
import passage.commission.Commission;
import passage.commission.DueDates;
import passage.events.Plainly;
import passage.events.PlanFact.Due;
import passage.route.Route.Act;

/**
 * The steps of a route with their planned and latest dates, each with its reason in words.
 *
 * @param steps in the order in which they are to happen
 */
public record Timetable(List<Step> steps) {
    /** Names of the three steps that are watched as deadlines. */
    public static final String ENDORSE = "endorse";

    public static final String SUBMIT = "submit";
    public static final String PUBLISH = "publish";

    /**
     * One step.
     *
     * @param latest the point of no return (Europe/London); absent where nothing computed depends on it
     * @param latestAt the instant at which that day, or its clock time, is over
     * @param because the rule in words that a clerk can quote
     */
    public record Step(
            String name,
            String title,
            @Nullable LocalDate planned,
            @Nullable LocalDate latest,
            @Nullable Instant latestAt,
            List<String> because) {
        /** Whether the planned date lies after the latest. */
        public boolean late() {
            return planned != null && latest != null && planned.isAfter(latest);
        }

        private Due due() {
            if (latest == null || latestAt == null) {
                throw new IllegalStateException("The timetable has no latest date for " + name);
            }
            return new Due(name, latest, latestAt, String.join(" ", because));
        }
    }

    static Timetable of(Route route, AuthorityRules rules, Commission commission, DueDates dues, WorkingDays calendar) {
        var steps = new ArrayList<Step>();
        for (var review : route.reviews()) {
            steps.addAll(meeting(review.body(), review.plannedOn(), rules, calendar));
        }
        var latestDecision = latestDecision(route, rules, dues, calendar);
        for (int n = 1; n <= route.acts().size(); n++) {
            var act = route.act(n);
            if (act.kind().isMeeting()) {
                agenda(act.body(), act.plannedOn(), rules, calendar).ifPresent(steps::add);
            }
            steps.add(n == route.acts().size() ? endorse(act, latestDecision) : earlier(act));
        }
        var due = dues.submission();
        steps.add(new Step(
                SUBMIT,
                "Submit to the department",
                route.submission().plannedOn(),
                due,
                Deadline.endOfDay(due),
                List.of(asked(commission, dues))));
        steps.add(publish(route, commission, dues));
        return new Timetable(List.copyOf(steps));
    }

    /** The step with a name, which is always there for the three that are watched. */
    public Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The timetable has no step " + name));
    }

    /** The three dates that are watched, for an event. */
    public List<Due> dues() {
        return List.of(step(ENDORSE).due(), step(SUBMIT).due(), step(PUBLISH).due());
    }

    private static Reasoned<LocalDate> latestDecision(
            Route route, AuthorityRules rules, DueDates dues, WorkingDays calendar) {
        var last = route.act(route.acts().size());
        Optional<CallIn> callIn = last.callIn().applies()
                ? Optional.of(last.callIn().within(rules.callIn()).rule())
                : Optional.empty();
        int lag = last.kind().isExecutive() ? rules.decisionNoticeWithinWorkingDays() : 0;
        return LastMeeting.before(calendar, dues.submission(), lag, callIn, 0).date();
    }

    private static Step endorse(Act act, Reasoned<LocalDate> latest) {
        return new Step(
                ENDORSE,
                "Decision of " + act.body(),
                act.plannedOn(),
                latest.value(),
                Deadline.endOfDay(latest.value()),
                latest.because());
    }

    private static Step earlier(Act act) {
        return new Step("act", "Decision of " + act.body(), act.plannedOn(), null, null, List.of());
    }

    private static List<Step> meeting(
            String body, @Nullable LocalDate plannedOn, AuthorityRules rules, WorkingDays calendar) {
        var steps = new ArrayList<Step>();
        agenda(body, plannedOn, rules, calendar).ifPresent(steps::add);
        steps.add(new Step("review", "Review by " + body, plannedOn, null, null, List.of()));
        return steps;
    }

    private static Optional<Step> agenda(
            String body, @Nullable LocalDate meeting, AuthorityRules rules, WorkingDays calendar) {
        if (meeting == null) {
            return Optional.empty();
        }
        var latest = Notice.AGENDA.latest(calendar, meeting, rules.clearDays().counting());
        return Optional.of(new Step(
                "agenda",
                "Agenda of " + body,
                null,
                latest.value(),
                Deadline.endOfDay(latest.value()),
                latest.because()));
    }

    private static String asked(Commission commission, DueDates dues) {
        var extension = dues.extension();
        return extension == null
                ? "The commission '%s' asks for the plan by the end of this day.".formatted(commission.title())
                : "%s gave this council an extension on %s, from %s (%s)."
                        .formatted(
                                extension.givenBy(),
                                Plainly.day(extension.givenOn()),
                                Plainly.day(commission.submissionDue()),
                                extension.source());
    }

    private static Step publish(Route route, Commission commission, DueDates dues) {
        var own = route.publication().due();
        var due = own == null ? dues.publication() : own;
        var because = own == null
                ? publicationAsked(commission, dues)
                : "The council set this day for publication in its route.";
        return new Step(
                PUBLISH,
                "Publish on the council's website",
                route.publication().plannedOn(),
                due,
                Deadline.endOfDay(due),
                List.of(because));
    }

    private static String publicationAsked(Commission commission, DueDates dues) {
        return dues.publication().equals(commission.publicationDue())
                ? "The commission '%s' has publication due by the end of this day.".formatted(commission.title())
                : asked(commission, dues);
    }
}
