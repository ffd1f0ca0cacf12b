package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.Notice;
import passage.calendar.Reasoned;
import passage.calendar.Words;
import passage.route.Way.Act;

/** The lawful ways out where a planned way does not fit, each tried by reckoning the way again with it. */
final class Ladder {
    private static final String SCRUTINY_CHAIR =
            "the chair of overview and scrutiny, else the chair of the council, else the vice-chair";

    private final Way way;
    private final int failing;
    private final Act act;
    private final Rungs rungs;
    private final OtherWays others;
    private final List<Break> breaks;

    private Ladder(Way way, int failing, List<Break> breaks) {
        this.way = way;
        this.breaks = breaks;
        this.failing = failing;
        this.act = way.act(failing);
        this.rungs = new Rungs(way, failing);
        this.others = new OtherWays(way, failing, rungs);
    }

    /** @param breaks of the way; the first act that breaks is the one to be helped */
    static List<WayOut> of(Way way, List<Break> breaks) {
        if (breaks.isEmpty() || way.sending().submitted() != null) {
            return List.of();
        }
        return new Ladder(way, failing(way, breaks), breaks).all();
    }

    private static int failing(Way way, List<Break> breaks) {
        for (int n = 1; n <= way.acts().size(); n++) {
            var id = "act-" + n;
            if (breaks.stream()
                    .anyMatch(each -> each.step().equals(id) || each.step().startsWith(id + "-"))) {
                return n;
            }
        }
        return way.acts().size();
    }

    private List<WayOut> all() {
        if (act.done()) {
            return List.of(exemption(), others.provisional(), others.extension());
        }
        return List.of(
                laterSubmission(),
                earlierMeeting(),
                extraMeeting(),
                lateItem(),
                generalException(),
                specialUrgency(),
                exemption(),
                others.individual(),
                others.officer(),
                others.provisional(),
                others.extension());
    }

    private WayOut laterSubmission() {
        var rung = rungs.rung("later-submission", "Plan submission and publication for days that follow the decision");
        var sending = breaks.stream()
                .filter(each -> each.step().equals("submit") || each.step().equals("publish"))
                .toList();
        var from = Forward.of(way).submittableOn();
        if (sending.isEmpty()) {
            return rung.notNeeded("Neither is planned too soon or too late.");
        }
        var last = way.dues().submission();
        if (from.isEmpty() || from.get().isAfter(last) || way.isPast(last)) {
            return rung.tooLate("No day is left between the decision's effect and the due date.");
        }
        return rung.agreedBy("nobody beyond those who planned it")
                .resting("Passage's own rule: each step comes after the one that it rests on")
                .dated("Submission at the earliest", from.get())
                .startingBy("Submission at the latest", last)
                .open(act.on(), sending.size() == breaks.size());
    }

    private WayOut earlierMeeting() {
        var rung = rungs.rung("earlier-meeting", "Take it at a meeting of the council's own that works");
        if (!act.kind().isMeeting()) {
            return rung.doesNotApply("The decision of %s is not taken at a meeting.".formatted(act.body()));
        }
        var meetings = rungs.meetings(way);
        var day = meetings.stream()
                .filter(each -> !way.isPast(each) && !each.equals(act.on()))
                .max(LocalDate::compareTo);
        if (day.isEmpty()) {
            var last = meetings.stream().max(LocalDate::compareTo);
            return rung.tooLate(last.map(each -> "The last that works is that on %s.".formatted(Words.full(each)))
                    .orElse("None of the meetings that were given works."));
        }
        return rung.agreedBy("nobody beyond those who set the agenda")
                .resting("LGA 1972 s.100B; SI 2012/2089 regs 6 and 7")
                .decided(way.with(failing, each -> each.planned(day.get())), day.get());
    }

    private WayOut extraMeeting() {
        var rung = rungs.rung("extra-meeting", "Call an extra meeting");
        if (!act.kind().isMeeting()) {
            return rung.doesNotApply("The decision of %s is not taken at a meeting.".formatted(act.body()));
        }
        var last = rungs.lastDay(way);
        if (last == null || way.isPast(last)) {
            return rung.tooLate(
                    last == null
                            ? "No due date hangs on the decision."
                            : "It would have had to meet by %s.".formatted(Words.full(last)));
        }
        var asked = way.askedOn();
        var because = new ArrayList<String>();
        if (asked != null) {
            var earliest =
                    Notice.AGENDA.earliest(way.calendar(), asked, way.settings().agenda());
            because.add(
                    earliest.value().isAfter(last)
                            ? ("With five clear days' notice it could meet on %s at the earliest, after %s: it has to be called"
                                            + " at shorter notice, its agenda open from when it is called.")
                                    .formatted(Words.full(earliest.value()), Words.full(last))
                            : "With five clear days' notice it can meet from %s to %s."
                                    .formatted(Words.full(earliest.value()), Words.full(last)));
        }
        return rung.agreedBy("whoever may call a meeting of %s under the constitution".formatted(act.body()))
                .resting("LGA 1972 s.100A(6) and s.100B(3); SI 2012/2089 reg 6")
                .because(because)
                .decided(way.with(failing, each -> each.planned(last)), last);
    }

    private WayOut lateItem() {
        var rung = rungs.rung("late-item", "Take it as an urgent item at a meeting whose agenda is out");
        var late = breaks.stream()
                .filter(each -> each.step().startsWith("review-") && each.step().endsWith("-agenda"))
                .toList();
        if (!late.isEmpty()) {
            late.forEach(each -> rung.needing(each.sentence() + " The chair of that meeting holds the item urgent for"
                    + " special circumstances, which the minutes give."));
            return rung.agreedBy("the chair of the meeting that reviews it")
                    .resting("LGA 1972 s.100B(4)(b)")
                    .open(act.on(), late.size() == breaks.size());
        }
        var day = act.on();
        if (!act.kind().isMeeting() || day == null) {
            return rung.doesNotApply("No meeting is planned for it.");
        }
        var latest = Notice.AGENDA
                .latest(way.calendar(), day, way.settings().agenda())
                .value();
        if (!way.isPast(latest)) {
            return rung.notNeeded("The agenda can still be out in time, by %s.".formatted(Words.full(latest)));
        }
        if (way.isPast(day)) {
            return rung.tooLate("The meeting on %s is over.".formatted(Words.full(day)));
        }
        return rung.agreedBy("the chair of the meeting")
                .needing("The chair holds the item urgent for special circumstances, which the minutes give.")
                .resting("LGA 1972 s.100B(4)(b)")
                .decided(way, day);
    }

    private WayOut generalException() {
        var rung = rungs.rung("general-exception", "General exception for a key decision")
                .agreedBy("nobody: the chair of scrutiny, or each member of the committee, is told")
                .resting(Notice.GENERAL_EXCEPTION.source());
        if (!act.keyNoticeNeeded()) {
            return rung.doesNotApply("It is no key decision: the 28 clear days do not bind it.");
        }
        var day = rungs.dayForNotices();
        if (day == null) {
            return rung.tooLate("No day is left for the decision.");
        }
        if (rungs.noticeStillInTime(day)) {
            return rung.notNeeded("The notice 28 clear days before %s can still be kept.".formatted(Words.full(day)));
        }
        var latest = Notice.GENERAL_EXCEPTION.latest(
                way.calendar(), day, way.settings().agenda());
        if (way.isPast(latest.value())) {
            return rung.tooLate("The notice had to be out by %s for a decision on %s."
                    .formatted(Words.full(latest.value()), Words.full(day)));
        }
        return rung.needing("Notice to the chair of scrutiny and a copy published by %s; five clear days then pass."
                        .formatted(Words.full(latest.value())))
                .needing("A published notice says why 28 clear days were impracticable.")
                .startingBy("General exception notice out at the latest", latest.value())
                .because(latest.because())
                .decided(way.with(failing, each -> each.planned(day)), day);
    }

    private WayOut specialUrgency() {
        var rung = rungs.rung("special-urgency", "Special urgency for a key decision")
                .agreedBy(SCRUTINY_CHAIR)
                .resting("SI 2012/2089 reg 11");
        if (!act.keyNoticeNeeded()) {
            return rung.doesNotApply("It is no key decision: the 28 clear days do not bind it.");
        }
        var day = rungs.dayForNotices();
        if (day == null || way.isPast(day)) {
            return rung.tooLate("No day is left for the decision.");
        }
        var exception = Notice.GENERAL_EXCEPTION.latest(
                way.calendar(), day, way.settings().agenda());
        if (rungs.noticeStillInTime(day) || !way.isPast(exception.value())) {
            return rung.notNeeded("A notice can still be out in time, so urgency cannot be claimed.");
        }
        return rung.needing("Agreement, before the decision, that it is urgent and cannot reasonably be deferred.")
                .needing("A notice published as soon as possible after it says why it is urgent.")
                .startingBy("Agreement to special urgency at the latest", day)
                .decided(way.with(failing, each -> each.planned(day)), day);
    }

    private WayOut exemption() {
        var rung = rungs.rung("call-in-exemption", "Exempt the decision from call-in")
                .agreedBy(way.settings().exemptionBy())
                .resting("The council's constitution, which sets who agrees and on what grounds");
        if (act.callIn().isEmpty()) {
            return rung.doesNotApply("The decision of %s cannot be called in.".formatted(act.body()));
        }
        if (act.done() && act.notice() != null) {
            return rung.tooLate("The decision was published as open to call-in; an exemption stands in its record.");
        }
        if (Breaks.ofActs(way).isEmpty()) {
            return rung.notNeeded("An ordinary call-in can end in time.");
        }
        var exempt = way.with(failing, Act::outsideCallIn);
        var day = act.done() ? act.decided() : rungs.dayWithin(exempt);
        var last = rungs.lastDay(exempt);
        if (day == null || !act.done() && way.isPast(day)) {
            return rung.tooLate(
                    last == null
                            ? "No due date hangs on the decision."
                            : "Even so it had to be taken by %s.".formatted(Words.full(last)));
        }
        return rung.needing(
                        "Delay by call-in would seriously prejudice the council's or the public's interest; the record"
                                + " of the decision and its notice say so.")
                .needing("It is reported to the council afterwards.")
                .decided(exempt.with(failing, each -> each.planned(day)), day);
    }

    static @Nullable LocalDate orNull(Optional<Reasoned<LocalDate>> day) {
        return day.map(Reasoned::value).orElse(null);
    }
}
