package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.calendar.Notice;
import passage.calendar.Words;
import passage.route.Way.Act;
import passage.route.WayOut.Dated;

/**
 * What has to be out before a decision on a day, and what takes its place where that can no longer be done.
 *
 * @param startBy the first of its dates; null where nothing has to be out
 */
record Preparation(
        List<String> needs, List<Dated> dates, @Nullable LocalDate startBy) {

    static Preparation of(Way way, Act act, LocalDate day) {
        var needs = new ArrayList<String>();
        var dates = new ArrayList<Dated>();
        if (act.kind().isMeeting()) {
            agenda(way, act, day, needs, dates);
        }
        if (act.keyNoticeNeeded()) {
            key(way, act, day, needs, dates);
        }
        reviews(way, act, day, needs);
        if (act.inPrivate()) {
            needs.add(
                    "A private meeting needs two notices, 28 and five clear days before, or the agreement of the chair"
                            + " of scrutiny, else the chair of the council, else the vice-chair (SI 2012/2089 reg 5).");
        }
        return new Preparation(
                needs,
                dates,
                dates.stream().map(Dated::on).min(LocalDate::compareTo).orElse(null));
    }

    /** Reviews come before the first act, so an earlier decision moves them too. */
    private static void reviews(Way way, Act act, LocalDate day, List<String> needs) {
        if (way.provisional() || !way.act(1).equals(act)) {
            return;
        }
        var latest = way.calendar().minus(day, way.settings().review());
        way.reviews().stream()
                .filter(review -> review.held() == null)
                .filter(review -> review.planned() != null && review.planned().isAfter(latest))
                .forEach(review -> needs.add("The review by %s, planned for %s, comes forward to %s or before."
                        .formatted(review.body(), Words.full(review.planned()), Words.full(latest))));
    }

    private static void agenda(Way way, Act act, LocalDate day, List<String> needs, List<Dated> dates) {
        var latest = Notice.AGENDA
                .latest(way.calendar(), day, way.settings().agenda())
                .value();
        var out = act.agendaOut();
        if (act.agendaTaken() || out != null && !out.isAfter(latest)) {
            return;
        }
        if (way.isPast(latest) || out != null) {
            needs.add(
                    ("The agenda had to be out by %s. The item can then be taken only if the meeting itself is called at"
                                    + " shorter notice, its agenda open from when it is called, or if the chair holds it urgent for"
                                    + " special circumstances written in the minutes (LGA 1972 s.100B(4)(b); SI 2012/2089 reg 6).")
                            .formatted(Words.full(latest)));
        } else {
            needs.add("Agenda and reports out by %s (%s).".formatted(Words.full(latest), Notice.AGENDA.source()));
            dates.add(new Dated("Agenda out at the latest", latest));
        }
    }

    private static void key(Way way, Act act, LocalDate day, List<String> needs, List<Dated> dates) {
        var latest = Notice.KEY_DECISION
                .latest(way.calendar(), day, way.settings().notice())
                .value();
        var notice = act.keyNotice();
        if (notice != null && !notice.isAfter(latest)) {
            return;
        }
        if (notice == null && !way.isPast(latest)) {
            needs.add("Notice of the key decision out by %s (%s)."
                    .formatted(Words.full(latest), Notice.KEY_DECISION.source()));
            dates.add(new Dated("Notice of the key decision out at the latest", latest));
            return;
        }
        var exception = Notice.GENERAL_EXCEPTION
                .latest(way.calendar(), day, way.settings().agenda())
                .value();
        if (!way.isPast(exception)) {
            needs.add(
                    "The 28 clear days cannot be kept: a general exception notice to the chair of scrutiny, published by"
                            + " %s (SI 2012/2089 reg 10).".formatted(Words.full(exception)));
            dates.add(new Dated("General exception notice out at the latest", exception));
        } else {
            needs.add(
                    "Neither 28 nor five clear days can be kept: agreement to special urgency before the decision, by the"
                            + " chair of scrutiny, else the chair of the council, else the vice-chair (SI 2012/2089 reg 11).");
        }
    }
}
