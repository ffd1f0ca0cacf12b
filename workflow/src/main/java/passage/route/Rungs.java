package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.CallIn;
import passage.calendar.DecisionDates;
import passage.calendar.Notice;
import passage.calendar.Words;
import passage.route.Way.Act;
import passage.route.WayOut.Dated;
import passage.route.WayOut.State;

/** Reckons the ways out of one way for the act that fails. */
final class Rungs {
    private final Way way;
    private final int failing;

    Rungs(Way way, int failing) {
        this.way = way;
        this.failing = failing;
    }

    Rung rung(String name, String title) {
        return new Rung(name, title);
    }

    /** The council's own meetings at which the act works, past ones too. */
    List<LocalDate> meetings(Way variant) {
        var rule = Backward.of(variant).rule(failing);
        return variant.meetingsFor(variant.act(failing)).stream()
                .filter(day -> rule.isPresent() && rule.get().inTime(day))
                .toList();
    }

    /** The last day for the act; null where nothing is due after it. */
    @Nullable
    LocalDate lastDay(Way variant) {
        return Ladder.orNull(Backward.of(variant).day(failing));
    }

    /** The day on which the act would be taken: as planned if that works, else the last meeting, else the last day. */
    @Nullable
    LocalDate dayWithin(Way variant) {
        var last = lastDay(variant);
        if (last == null) {
            return null;
        }
        var on = variant.act(failing).on();
        if (on != null && !on.isAfter(last) && !way.isPast(on)) {
            return on;
        }
        return meetings(variant).stream()
                .filter(day -> !way.isPast(day))
                .max(LocalDate::compareTo)
                .orElse(way.isPast(last) ? null : last);
    }

    /** The day for which the notices of a key decision are reckoned. */
    @Nullable
    LocalDate dayForNotices() {
        var day = dayWithin(way);
        return day == null ? way.act(failing).on() : day;
    }

    boolean noticeStillInTime(LocalDate day) {
        var latest = Notice.KEY_DECISION
                .latest(way.calendar(), day, way.settings().notice())
                .value();
        var notice = way.act(failing).keyNotice();
        return notice == null ? !way.isPast(latest) : !notice.isAfter(latest);
    }

    /** The way with the failing act on the first day for which every notice can be out, in time or not. */
    Way planable() {
        var act = way.act(failing);
        var on = act.on();
        var from = lawfulFrom(act);
        if (act.done() || on != null && (from == null || !on.isBefore(from))) {
            return way;
        }
        return way.meetingsFor(act).stream()
                .filter(day -> from == null || !day.isBefore(from))
                .min(LocalDate::compareTo)
                .or(() -> Optional.ofNullable(from))
                .map(day -> way.with(failing, each -> each.planned(day)))
                .orElse(way);
    }

    /** The first day for which agenda and notice can still be out in time; null where no day counts as past. */
    private @Nullable LocalDate lawfulFrom(Act act) {
        var asked = way.askedOn();
        if (asked == null) {
            return null;
        }
        var from = asked;
        var settings = way.settings();
        if (act.kind().isMeeting() && !act.hasAgenda()) {
            from = Notice.AGENDA
                    .earliest(way.calendar(), asked, settings.agenda())
                    .value();
        }
        if (act.keyNoticeNeeded()) {
            var out = act.keyNotice() == null ? asked : act.keyNotice();
            var noticed = Notice.KEY_DECISION
                    .earliest(way.calendar(), out, settings.notice())
                    .value();
            from = noticed.isAfter(from) ? noticed : from;
        }
        return from;
    }

    /** The act taken by somebody else, with ordinary call-in where that is in time, else with an exemption. */
    WayOut decidedBy(Rung rung, ActKind kind, String body, Optional<CallIn> callIn) {
        var ordinary = way.with(failing, act -> {
            var taken = act.takenBy(kind, body);
            return callIn.isEmpty() ? taken.outsideCallIn() : taken;
        });
        var last = lastDay(ordinary);
        if (last != null && !way.isPast(last)) {
            return rung.decided(ordinary.with(failing, each -> each.planned(last)), last);
        }
        var exempt = ordinary.with(failing, Act::outsideCallIn);
        var lastExempt = lastDay(exempt);
        if (callIn.isEmpty() || lastExempt == null || way.isPast(lastExempt)) {
            return rung.tooLate(
                    last == null
                            ? "No due date hangs on the decision."
                            : "It had to be taken by %s.".formatted(Words.full(last)));
        }
        return rung.needing(
                        "With ordinary call-in it had to be taken by %s, which has passed: exempt from call-in as well."
                                .formatted(Words.full(last == null ? lastExempt : last)))
                .decided(exempt.with(failing, each -> each.planned(lastExempt)), lastExempt);
    }

    /** One way out while it is put together. */
    final class Rung {
        private final String name;
        private final String title;
        private final List<String> needs = new ArrayList<>();
        private final List<Dated> dates = new ArrayList<>();
        private final List<String> because = new ArrayList<>();
        private String agreement = "";
        private String source = "";
        private @Nullable LocalDate startBy;

        private Rung(String name, String title) {
            this.name = name;
            this.title = title;
        }

        Rung needing(String need) {
            needs.add(need);
            return this;
        }

        Rung agreedBy(String who) {
            agreement = who;
            return this;
        }

        Rung resting(String where) {
            source = where;
            return this;
        }

        Rung because(List<String> sentences) {
            because.addAll(sentences);
            return this;
        }

        Rung dated(String what, LocalDate on) {
            var date = new Dated(what, on);
            if (!dates.contains(date)) {
                dates.add(date);
            }
            return this;
        }

        Rung startingBy(String what, LocalDate on) {
            startBy = on;
            return dated(what, on);
        }

        WayOut doesNotApply(String why) {
            because.add(why);
            return made(State.DOES_NOT_APPLY, false, null, null);
        }

        WayOut notNeeded(String why) {
            because.add(why);
            return made(State.NOT_NEEDED, false, null, null);
        }

        WayOut tooLate(String why) {
            because.add(why);
            return made(State.TOO_LATE, false, null, null);
        }

        WayOut open(@Nullable LocalDate day, boolean enough) {
            return made(State.OPEN, enough, day, null);
        }

        /** The way is reckoned again with the act on that day, and what follows is told. */
        WayOut decided(Way variant, LocalDate day) {
            var act = variant.act(failing);
            if (!act.done()) {
                var preparation = Preparation.of(variant, act, day);
                needs.addAll(preparation.needs());
                preparation.dates().forEach(each -> dated(each.what(), each.on()));
                if (startBy == null) {
                    startBy = preparation.startBy();
                }
                dated("Decision", day);
            }
            Forward.of(variant).act(failing).ifPresent(this::follow);
            return made(State.OPEN, Breaks.ofActs(variant).isEmpty(), day, lastDay(variant));
        }

        private void follow(DecisionDates following) {
            following.callIn().ifPresent(window -> {
                dated("Decision published", following.noticePublished());
                dated("Call-in ends", window.lastDay());
            });
            dated("In effect", following.effectiveFrom().toLocalDate());
            dated("Ready for the next step", following.submittableFrom().toLocalDate());
        }

        private WayOut made(State state, boolean enough, @Nullable LocalDate day, @Nullable LocalDate last) {
            return new WayOut(
                    name,
                    title,
                    state,
                    state == State.OPEN,
                    enough,
                    day,
                    last,
                    startBy,
                    List.copyOf(needs),
                    agreement,
                    List.copyOf(dates),
                    List.copyOf(because),
                    source);
        }
    }
}
