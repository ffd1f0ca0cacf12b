package passage.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.authority.Meeting;
import passage.calendar.ClearDays;
import passage.calendar.Deadline;
import passage.calendar.DecisionDates;
import passage.calendar.LastMeeting;
import passage.calendar.Notice;
import passage.calendar.Reasoned;
import passage.calendar.Words;
import passage.route.Route.Publication.Order;
import passage.route.Timetable.Step;
import passage.route.Way.Act;
import passage.route.Way.Review;

/** Sets out the steps of a way in order, each with its planned, latest and actual date and its rule. */
final class Steps {
    static final String CONSTITUTION = "the council's constitution";
    private static final String REVIEW_RULE = "LGA 2000 s.9F; how long before the decision is the council's setting";

    private final Way way;
    private final Backward backward;
    private final Forward forward;
    private final SendingSteps sending;
    private final List<Step> steps = new ArrayList<>();

    private Steps(Way way, Backward backward, Forward forward) {
        this.way = way;
        this.backward = backward;
        this.forward = forward;
        this.sending = new SendingSteps(way, forward);
    }

    static List<Step> of(Way way, Backward backward, Forward forward) {
        return new Steps(way, backward, forward).all();
    }

    private List<Step> all() {
        reviews();
        if (way.provisional()) {
            steps.add(sending.certify());
            steps.add(sending.submit());
        }
        for (int n = 1; n <= way.acts().size(); n++) {
            act(n);
        }
        if (way.provisional()) {
            steps.add(sending.publish());
        } else {
            steps.add(sending.certify());
            if (way.order() == Order.BEFORE) {
                steps.add(sending.publish());
                steps.add(sending.submit());
            } else {
                steps.add(sending.submit());
                steps.add(sending.publish());
            }
        }
        steps.add(0, draft());
        return List.copyOf(steps);
    }

    /** The report goes out with the first agenda, so the text is ready by then. */
    private Step draft() {
        var first = steps.stream()
                .filter(step -> step.latest() != null && needsTheText(step))
                .min(Comparator.comparing(step -> Objects.requireNonNull(step.latest())));
        var latest = first.map(Step::latest).orElse(null);
        var because = first.map(step -> "The text has to be ready for the step '%s'.".formatted(step.title())).stream()
                .toList();
        return step(
                "draft", "draft", "Finish the draft and have it cleared", null, latest, null, because, "Passage's own");
    }

    private boolean needsTheText(Step step) {
        return switch (step.name()) {
            case "agenda", "report", "act", Timetable.ENDORSE -> true;
            case Timetable.SUBMIT -> way.provisional();
            default -> false;
        };
    }

    private void reviews() {
        var latest = latestReview();
        for (int k = 1; k <= way.reviews().size(); k++) {
            var review = way.reviews().get(k - 1);
            var id = "review-" + k;
            var on = review.on();
            var hang = on != null
                    ? on
                    : latest.map(last -> lastSitting(review, last.value())).orElse(null);
            if (hang != null) {
                steps.add(notice(
                        Notice.AGENDA,
                        way.settings().agenda(),
                        hang,
                        id,
                        "Agenda of " + review.body(),
                        way.agendaOf(review.body(), hang)));
            }
            steps.add(step(
                    "review",
                    id,
                    "Review by " + review.body(),
                    review.planned(),
                    latest.map(Reasoned::value).orElse(null),
                    review.held(),
                    latest.map(Reasoned::because).orElse(List.of()),
                    REVIEW_RULE));
        }
    }

    /** The last day for scrutiny's review: before the first decision, or before what is sent ahead of it. */
    private Optional<Reasoned<LocalDate>> latestReview() {
        int lead = way.settings().review();
        LocalDate before;
        String what;
        if (way.provisional()) {
            before = way.calendar().onOrBefore(way.dues().submission());
            what = "the submission";
        } else {
            before = backward.dayOf(1);
            what = "the decision of " + way.act(1).body();
        }
        if (before == null) {
            return Optional.empty();
        }
        var latest = way.calendar().minus(before, lead);
        return Optional.of(Reasoned.of(
                latest,
                "Scrutiny looks at it %s before %s on %s, so by %s."
                        .formatted(
                                lead == 0 ? "at the latest just" : Words.count(lead, "working day"),
                                what,
                                Words.full(before),
                                Words.full(latest))));
    }

    private @Nullable LocalDate lastSitting(Review review, LocalDate latest) {
        return Sittings.of(review.body(), Meeting.Kind.SCRUTINY, way.meetings()).stream()
                .map(Way.Sitting::on)
                .filter(day -> !day.isAfter(latest))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private void act(int n) {
        var act = way.act(n);
        var id = "act-" + n;
        var day = backward.dayOf(n);
        if (day != null) {
            notices(act, id, day);
        }
        var latest = backward.day(n);
        boolean last = n == way.acts().size();
        steps.add(step(
                last ? Timetable.ENDORSE : "act",
                id,
                "Decision of " + act.body(),
                act.planned(),
                latest.map(Reasoned::value).orElse(null),
                act.decided(),
                latest.map(Reasoned::because)
                        .orElse(List.of("No date is set by which a plan that was sent first has to" + " be endorsed.")),
                "The due date, and " + CONSTITUTION + " for call-in"));
        if (act.callIn().isPresent()) {
            afterwards(n, act, id);
        }
    }

    private void notices(Act act, String id, LocalDate day) {
        var settings = way.settings();
        if (act.keyNoticeNeeded()) {
            steps.add(notice(
                    Notice.KEY_DECISION,
                    settings.notice(),
                    day,
                    id,
                    "Notice of the key decision of " + act.body(),
                    act.keyNotice()));
        }
        if (act.inPrivate() && act.kind() == ActKind.EXECUTIVE_MEETING) {
            var first = "First notice of the private meeting of " + act.body();
            var second = "Second notice of the private meeting of " + act.body();
            steps.add(notice(Notice.PRIVATE_MEETING, settings.notice(), day, id, first, null));
            steps.add(notice(Notice.PRIVATE_MEETING_SECOND, settings.agenda(), day, id, second, null));
        }
        if (act.kind().isMeeting()) {
            steps.add(notice(Notice.AGENDA, settings.agenda(), day, id, "Agenda of " + act.body(), act.agendaOut()));
        } else if (act.kind() == ActKind.INDIVIDUAL_EXECUTIVE_DECISION && settings.individualReport() > 0) {
            var latest = settings.agenda().latestPublication(way.calendar(), day, settings.individualReport());
            steps.add(step(
                    "report",
                    id + "-report",
                    "Report open before the decision of " + act.body(),
                    null,
                    latest,
                    null,
                    List.of("The council's constitution wants the report open %s before one member decides, on %s; no"
                                    .formatted(Words.count(settings.individualReport(), "clear day"), Words.full(day))
                            + " regulation in force does."),
                    CONSTITUTION));
        }
    }

    private void afterwards(int n, Act act, String id) {
        var planned = forward.act(n);
        var window = planned.flatMap(DecisionDates::callIn);
        var notice = latestNotice(n);
        steps.add(step(
                "decision-notice",
                id + "-notice",
                "Publish the decision of " + act.body(),
                planned.map(DecisionDates::noticePublished).orElse(null),
                notice.map(Reasoned::value).orElse(null),
                act.notice(),
                notice.map(Reasoned::because).orElse(List.of()),
                "SI 2012/2089 regs 12 to 14: as soon as reasonably practicable; " + CONSTITUTION));
        var lastWindow = notice.flatMap(day -> act.callIn().map(rule -> rule.explain(way.calendar(), day.value())));
        var latestEnd = lastWindow.map(each -> each.value().endsAt().toInstant());
        steps.add(new Step(
                "call-in",
                id + "-call-in",
                "Call-in of the decision of " + act.body() + " ends",
                window.map(each -> each.lastDay()).orElse(null),
                latestEnd.map(Deadline::dateOf).orElse(null),
                latestEnd.orElse(null),
                null,
                planned.flatMap(dates ->
                                act.callIn().map(rule -> rule.explain(way.calendar(), dates.noticePublished())))
                        .or(() -> lastWindow)
                        .map(Reasoned::because)
                        .orElse(List.of()),
                "LGA 2000 s.9F; " + CONSTITUTION,
                null,
                false));
        var latestEffect = lastWindow.map(each -> each.value().effectiveFrom());
        steps.add(new Step(
                "effect",
                id + "-effect",
                "Decision of " + act.body() + " takes effect",
                planned.map(dates -> dates.effectiveFrom().toLocalDate()).orElse(null),
                latestEffect.map(each -> each.toLocalDate()).orElse(null),
                latestEffect.map(each -> each.toInstant()).orElse(null),
                null,
                planned.map(dates -> "As planned, from %s.".formatted(Words.instant(dates.effectiveFrom()))).stream()
                        .toList(),
                CONSTITUTION,
                null,
                false));
    }

    /** The last day on which the decision's notice can be published: the same reckoning without the lag. */
    private Optional<Reasoned<LocalDate>> latestNotice(int n) {
        return backward.rule(n)
                .map(rule -> new LastMeeting(rule.calendar(), rule.due(), 0, rule.callIn(), rule.lead(), rule.next()))
                .map(LastMeeting::date)
                .map(day -> Reasoned.of(
                        day.value(),
                        "A notice published after %s would not let call-in end in time."
                                .formatted(Words.full(day.value()))));
    }

    private Step notice(
            Notice notice, ClearDays counted, LocalDate day, String id, String title, @Nullable LocalDate actual) {
        var latest = notice.latest(way.calendar(), day, counted);
        var name = switch (notice) {
            case AGENDA -> "agenda";
            case KEY_DECISION -> "key-decision-notice";
            case GENERAL_EXCEPTION -> "general-exception-notice";
            case PRIVATE_MEETING -> "private-meeting-notice";
            case PRIVATE_MEETING_SECOND -> "private-meeting-second-notice";
        };
        var because = new ArrayList<>(latest.because());
        if (actual != null && actual.isAfter(latest.value()) && !actual.isAfter(day)) {
            because.addAll(notice.inTime(way.calendar(), actual, day, counted).because());
        }
        return step(name, id + "-" + name, title, null, latest.value(), actual, because, notice.source());
    }

    static Step step(
            String name,
            String id,
            String title,
            @Nullable LocalDate planned,
            @Nullable LocalDate latest,
            @Nullable LocalDate actual,
            List<String> because,
            String rule) {
        Instant at = latest == null ? null : Deadline.endOfDay(latest);
        return new Step(name, id, title, planned, latest, at, actual, because, rule, null, false);
    }
}
