package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import passage.authority.Governance;
import passage.calendar.PreElection;
import passage.calendar.Reasoned;
import passage.calendar.Words;
import passage.calendar.WorkingDays;
import passage.route.Timetable.Step;

/**
 * A way reckoned through: its timetable, whether it fits, and what can be done where it does not.
 *
 * @param fits whether the due date can be kept as planned, with every notice in time
 * @param answer in a few sentences
 * @param lastDay the last day for the first decision still to be taken, with its reasons
 * @param lastMeeting the last of the council's own meetings for it
 * @param slackWorkingDays the least room of any step between its planned and its latest date
 * @param criticalPath ids of the steps of which none can lose a day more than the slack
 * @param warnings what does not break the way and should be looked at
 * @param bankHolidays the version of the list that was counted with
 */
public record Reckoning(
        boolean fits,
        String answer,
        @Nullable Dated lastDay,
        @Nullable Dated lastMeeting,
        @Nullable Integer slackWorkingDays,
        List<String> criticalPath,
        List<Break> breaks,
        List<WayOut> waysOut,
        List<Step> steps,
        List<String> warnings,
        @Nullable LocalDate askedOn,
        String bankHolidays) {

    /** A day with the body that decides on it and the reasons for the day. */
    public record Dated(LocalDate date, String body, List<String> because) {}

    /** @throws passage.calendar.NoCalendarData beyond the years whose bank holidays are known */
    static Reckoning of(Way way) {
        var backward = Backward.of(way);
        var forward = Forward.of(way);
        var plain = Steps.of(way, backward, forward);
        var breaks = Breaks.of(way, backward, forward, plain);
        var critical = critical(way, plain);
        var steps = plain.stream()
                .map(step -> step.with(slack(way.calendar(), step), critical.contains(step.id())))
                .toList();
        int next = next(way);
        var day = backward.day(next).map(found -> dated(way, next, found)).orElse(null);
        var meeting =
                backward.meeting(next).map(found -> dated(way, next, found)).orElse(null);
        var slack = steps.stream()
                .filter(step -> step.actual() == null)
                .flatMap(step -> Optional.ofNullable(step.slack()).stream())
                .min(Integer::compare)
                .orElse(null);
        return new Reckoning(
                breaks.isEmpty(),
                answer(way, breaks, forward, day, meeting, slack),
                day,
                meeting,
                slack,
                critical,
                breaks,
                Ladder.of(way, breaks),
                steps,
                warnings(way),
                way.askedOn(),
                way.calendar().bankHolidays().version());
    }

    /** The steps alone, without asking whether they fit. */
    static List<Step> steps(Way way) {
        var plain = Steps.of(way, Backward.of(way), Forward.of(way));
        var critical = critical(way, plain);
        return plain.stream()
                .map(step -> step.with(slack(way.calendar(), step), critical.contains(step.id())))
                .toList();
    }

    Timetable timetable() {
        return new Timetable(steps);
    }

    private static Dated dated(Way way, int number, Reasoned<LocalDate> day) {
        return new Dated(day.value(), way.act(number).body(), day.because());
    }

    /** The first act that is still to be taken; the last where all were. */
    private static int next(Way way) {
        return IntStream.rangeClosed(1, way.acts().size())
                .filter(n -> !way.act(n).done())
                .findFirst()
                .orElse(way.acts().size());
    }

    private static @Nullable Integer slack(WorkingDays calendar, Step step) {
        var planned = step.planned();
        var latest = step.latest();
        if (planned == null || latest == null) {
            return null;
        }
        return planned.isAfter(latest)
                ? -calendar.between(latest, planned.plusDays(1))
                : calendar.between(planned, latest.plusDays(1));
    }

    /** The acts and what follows them, from the step before them that has to be done soonest. */
    private static List<String> critical(Way way, List<Step> steps) {
        var chain = steps.stream()
                .filter(step -> step.actual() == null)
                .filter(step -> switch (step.name()) {
                    case "act", Timetable.ENDORSE, "decision-notice", "call-in", "effect" -> !way.provisional();
                    case "certify", Timetable.SUBMIT -> true;
                    default -> false;
                })
                .map(Step::id)
                .toList();
        var first = steps.stream()
                .filter(step -> step.actual() == null && step.latest() != null && !chain.contains(step.id()))
                .filter(step -> !step.name().equals(Timetable.PUBLISH))
                .filter(step -> !way.provisional() || !step.id().startsWith("act-"))
                .min((a, b) -> {
                    var one = a.latest();
                    var other = b.latest();
                    return one == null || other == null ? 0 : one.compareTo(other);
                });
        var path = new ArrayList<String>();
        first.ifPresent(step -> path.add(step.id()));
        path.addAll(chain);
        return List.copyOf(path);
    }

    private static String answer(
            Way way,
            List<Break> breaks,
            Forward forward,
            @Nullable Dated day,
            @Nullable Dated meeting,
            @Nullable Integer slack) {
        var sentences = new ArrayList<String>();
        if (breaks.isEmpty()) {
            sentences.add(
                    way.provisional()
                            ? sentFirst(way, forward)
                            : forward.submittable()
                                    .map(from -> "The way fits: the plan can be submitted from %s, and is due by %s."
                                            .formatted(
                                                    Words.instant(from),
                                                    Words.full(way.dues().submission())))
                                    .orElse("The way can fit: the plan is due by %s."
                                            .formatted(Words.full(way.dues().submission()))));
            if (slack != null) {
                sentences.add("There is room of %s.".formatted(Words.count(slack, "working day")));
            }
        } else {
            breaks.forEach(each -> sentences.add(each.sentence()));
        }
        if (day != null) {
            sentences.add("The last %s that %s for the decision of %s is %s%s."
                    .formatted(
                            way.act(next(way)).kind().isMeeting() ? "meeting date" : "day",
                            way.isPast(day.date()) || !breaks.isEmpty() ? "would have worked" : "works",
                            day.body(),
                            Words.full(day.date()),
                            ownMeeting(way, meeting)));
        }
        return String.join(" ", sentences);
    }

    private static String sentFirst(Way way, Forward forward) {
        return "The way fits: the plan is sent by %s, before it is endorsed%s."
                .formatted(
                        Words.full(way.dues().submission()),
                        forward.submittable()
                                .map(from -> "; its endorsement is in effect from " + Words.instant(from))
                                .orElse(""));
    }

    private static String ownMeeting(Way way, @Nullable Dated meeting) {
        var act = way.act(next(way));
        if (!act.kind().isMeeting() || way.meetingsFor(act).isEmpty()) {
            return "";
        }
        return meeting == null
                ? "; none of the council's own meetings that were given works"
                : "; of the council's own meetings it is " + Words.full(meeting.date());
    }

    private static List<String> warnings(Way way) {
        var warnings = new ArrayList<>(way.remarks());
        if (way.governance() == Governance.UNCONFIRMED) {
            warnings.add("How the council is governed is unconfirmed; an executive is taken for granted until somebody"
                    + " confirms it.");
        }
        way.reviews().forEach(review -> look(way, review.planned(), "The review by " + review.body(), warnings));
        way.acts().forEach(act -> {
            look(way, act.planned(), "The decision of " + act.body(), warnings);
            var planned = act.planned();
            var known = way.meetings().stream().map(Way.Sitting::on).toList();
            if (planned != null && act.kind().isMeeting() && !known.isEmpty() && !known.contains(planned)) {
                warnings.add("%s is not among the council's meetings that were given: it would be an extra meeting."
                        .formatted(Words.full(planned)));
            }
        });
        look(way, way.sending().submissionPlanned(), "The submission", warnings);
        look(way, way.sending().publicationPlanned(), "Publication", warnings);
        return List.copyOf(warnings);
    }

    private static void look(Way way, @Nullable LocalDate day, String what, List<String> warnings) {
        if (day == null) {
            return;
        }
        way.calendar()
                .explainNonWorking(day)
                .ifPresent(why -> warnings.add("%s: %s. Check the date.".formatted(what, why)));
        var period = PreElection.generalElection2024();
        if (period.warns(day)) {
            warnings.add(what + ": " + period.explain(day).text());
        }
    }
}
