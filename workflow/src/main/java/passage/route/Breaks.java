package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.calendar.Words;
import passage.route.Route.Publication.Order;
import passage.route.Timetable.Step;
import passage.route.Way.Act;

/** Finds what on a way cannot be as it is planned, or can no longer be done on the day of the question. */
final class Breaks {
    private static final Set<String> NOTICES = Set.of(
            "agenda", "report", "key-decision-notice", "private-meeting-notice", "private-meeting-second-notice");
    private static final String ORDER = "Passage's own rule: each step comes after the one that it rests on";

    private final Way way;
    private final Backward backward;
    private final Forward forward;
    private final List<Break> breaks = new ArrayList<>();

    private Breaks(Way way, Backward backward, Forward forward) {
        this.way = way;
        this.backward = backward;
        this.forward = forward;
    }

    /** All of them, in the order of the steps. */
    static List<Break> of(Way way, Backward backward, Forward forward, List<Step> steps) {
        var found = new Breaks(way, backward, forward);
        if (way.sending().submitted() != null) {
            found.sent(way.sending().submitted());
            return List.copyOf(found.breaks);
        }
        found.reviews(steps);
        found.acts();
        found.notices(steps);
        found.sending();
        return List.copyOf(found.breaks);
    }

    /** Those of the acts' own dates alone. */
    static List<Break> ofActs(Way way) {
        var found = new Breaks(way, Backward.of(way), Forward.of(way));
        found.acts();
        return found.breaks;
    }

    private void sent(LocalDate submitted) {
        if (submitted.isAfter(way.dues().submission())) {
            add(
                    "submit",
                    "It was submitted on %s; it was due by %s."
                            .formatted(
                                    Words.full(submitted), Words.full(way.dues().submission())),
                    "The commission");
        }
    }

    private void reviews(List<Step> steps) {
        for (var step : steps) {
            var on = step.actual() == null ? step.planned() : step.actual();
            var latest = step.latest();
            if (step.name().equals("review") && on != null && latest != null && on.isAfter(latest)) {
                add(
                        step.id(),
                        "%s is on %s, after %s: it would come too late for the decision."
                                .formatted(step.title(), Words.full(on), Words.full(latest)),
                        step.rule());
            }
        }
    }

    private void acts() {
        for (int n = 1; n <= way.acts().size(); n++) {
            var act = way.act(n);
            var on = act.on();
            if (on == null) {
                unplanned(n, act);
            } else {
                dated(n, act, on);
                afterEarlier(n, act, on);
            }
        }
    }

    private void unplanned(int n, Act act) {
        var day = backward.day(n);
        if (day.isEmpty()) {
            return;
        }
        var latest = day.get().value();
        if (way.isPast(latest)) {
            add(
                    id(n),
                    "The decision of %s had to be taken by %s, which has passed."
                            .formatted(act.body(), Words.full(latest)),
                    callInRule(act));
        } else if (act.kind().isMeeting() && !way.meetingsFor(act).isEmpty()) {
            var own = backward.meeting(n).map(each -> each.value());
            if (own.isEmpty() || way.isPast(own.get())) {
                add(
                        id(n),
                        "None of the council's own meetings of %s that are still to come works: the decision has to be"
                                        .formatted(act.body())
                                + " taken by " + Words.full(latest) + ".",
                        callInRule(act));
            }
        }
    }

    private void dated(int n, Act act, LocalDate on) {
        var rule = backward.rule(n);
        if (rule.isPresent() && !rule.get().inTime(on)) {
            add(id(n), tooLate(n, act, on), callInRule(act));
        }
        if (!act.done() && way.isPast(on)) {
            add(
                    id(n),
                    "The decision of %s was planned for %s, which has passed, and none is recorded."
                            .formatted(act.body(), Words.full(on)),
                    "Passage's own rule: what has happened is recorded");
        }
    }

    private String tooLate(int n, Act act, LocalDate on) {
        var dates = forward.act(n).orElseThrow();
        var due = n == way.acts().size()
                ? "the plan is due by " + Words.instant(way.due().atZone(Deadline.LONDON))
                : "the decision of %s comes next".formatted(way.act(n + 1).body());
        var lead = dates.submittableFrom().equals(dates.effectiveFrom())
                ? ""
                : " and is ready for the next step from " + Words.instant(dates.submittableFrom());
        return dates.callIn()
                .map(window ->
                        ("An ordinary call-in cannot end in time: a decision of %s on %s, published on %s, can be"
                                        + " called in until %s and takes effect from %s%s; %s.")
                                .formatted(
                                        act.body(),
                                        Words.full(on),
                                        Words.full(dates.noticePublished()),
                                        Words.instant(window.endsAt()),
                                        Words.instant(window.effectiveFrom()),
                                        lead,
                                        due))
                .orElseGet(() ->
                        "A decision of %s on %s is too late%s; %s.".formatted(act.body(), Words.full(on), lead, due));
    }

    private void afterEarlier(int n, Act act, LocalDate on) {
        if (n == 1) {
            return;
        }
        forward.act(n - 1)
                .filter(earlier -> earlier.submittableFrom().toInstant().isAfter(Deadline.endOfDay(on)))
                .ifPresent(earlier -> add(
                        id(n),
                        "The decision of %s is on %s, but that of %s before it is in effect for it only from %s."
                                .formatted(
                                        act.body(),
                                        Words.full(on),
                                        way.act(n - 1).body(),
                                        Words.instant(earlier.submittableFrom())),
                        ORDER));
    }

    private void notices(List<Step> steps) {
        for (var step : steps) {
            var latest = step.latest();
            if (!NOTICES.contains(step.name()) || latest == null || isOver(step) || isTaken(step)) {
                continue;
            }
            var actual = step.actual();
            if (actual != null && actual.isAfter(latest)) {
                add(
                        step.id(),
                        "%s was out on %s; it had to be out by %s."
                                .formatted(step.title(), Words.full(actual), Words.full(latest)),
                        step.rule());
            } else if (actual == null && way.isPast(latest)) {
                add(
                        step.id(),
                        "%s had to be out by %s, which has passed.".formatted(step.title(), Words.full(latest)),
                        step.rule());
            }
        }
    }

    private boolean isTaken(Step notice) {
        for (int n = 1; n <= way.acts().size(); n++) {
            if (notice.name().equals("agenda")
                    && notice.id().startsWith(id(n) + "-")
                    && way.act(n).agendaTaken()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the meeting or decision for which the notice was has been. */
    private boolean isOver(Step notice) {
        for (int n = 1; n <= way.acts().size(); n++) {
            if (notice.id().startsWith(id(n) + "-") && way.act(n).done()) {
                return true;
            }
        }
        for (int k = 1; k <= way.reviews().size(); k++) {
            if (notice.id().startsWith("review-" + k + "-")
                    && way.reviews().get(k - 1).held() != null) {
                return true;
            }
        }
        return false;
    }

    private void sending() {
        var due = way.dues().submission();
        var submission = way.sending().submissionPlanned();
        var publication = way.sending().publicationPlanned();
        if (way.isPast(due)) {
            add("submit", "The plan was due by %s, which has passed.".formatted(Words.full(due)), "The commission");
        }
        if (submission != null && submission.isAfter(due)) {
            add(
                    "submit",
                    "The submission is planned for %s, after it is due on %s."
                            .formatted(Words.full(submission), Words.full(due)),
                    "The commission");
        }
        if (submission != null && !way.provisional()) {
            tooSoon("submit", "submission", submission);
        }
        if (publication != null) {
            publication(publication, submission);
        }
    }

    private void publication(LocalDate publication, @Nullable LocalDate submission) {
        if (publication.isAfter(way.dues().publication())) {
            add(
                    "publish",
                    "Publication is planned for %s, after it is due on %s."
                            .formatted(
                                    Words.full(publication),
                                    Words.full(way.dues().publication())),
                    "The commission, or the council's own date");
        }
        if (!way.provisional()) {
            tooSoon("publish", "publication", publication);
        }
        if (submission == null) {
            return;
        }
        var order = way.order();
        boolean wrong = order == Order.AFTER && publication.isBefore(submission)
                || order == Order.BEFORE && publication.isAfter(submission);
        if (wrong) {
            add(
                    "publish",
                    "Publication on %s is not %s the submission on %s, as the route has it."
                            .formatted(Words.full(publication), order, Words.full(submission)),
                    "The council's route");
        }
    }

    private void tooSoon(String step, String what, LocalDate on) {
        forward.submittable()
                .filter(from -> from.toInstant().isAfter(Deadline.endOfDay(on)))
                .ifPresent(from -> add(
                        step,
                        "The %s is planned for %s, but the decision is in effect for it only from %s."
                                .formatted(what, Words.full(on), Words.instant(from)),
                        ORDER));
    }

    private static String callInRule(Act act) {
        return act.callIn().isPresent()
                ? "LGA 2000 s.9F; the council's constitution sets length, hour and effect of call-in"
                : "The due date of the commission";
    }

    private static String id(int n) {
        return "act-" + n;
    }

    private void add(String step, String sentence, String rule) {
        breaks.add(new Break(step, sentence, rule));
    }
}
