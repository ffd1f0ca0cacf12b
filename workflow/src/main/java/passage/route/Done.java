package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import passage.calendar.Notice;
import passage.route.Way.Act;
import passage.route.Way.Review;
import passage.route.Way.Sending;

/**
 * What was done of a plan's way already.
 *
 * @param decided when each act was taken, by its number from 1
 * @param noticed when each decision was published
 * @param reviewed whether all reviews are over
 */
public record Done(
        Map<Integer, LocalDate> decided,
        Map<Integer, LocalDate> noticed,
        boolean reviewed,
        @Nullable LocalDate submitted,
        @Nullable LocalDate published) {

    /** Nothing yet. */
    public static final Done NOTHING = new Done(Map.of(), Map.of(), false, null, null);

    /** The way with what was done; an agenda of which nobody noted the day is taken to be out once its last day has passed. */
    Way of(Way way) {
        var acts = new ArrayList<Act>();
        var remarks = new ArrayList<>(way.remarks());
        for (int n = 1; n <= way.acts().size(); n++) {
            var decidedOn = decided.get(n);
            var act = way.act(n);
            var known = way.agendaOf(act.body(), decidedOn);
            act = act.done(decidedOn, noticed.get(n), known == null ? act.agendaOut() : known);
            if (decidedOn == null && act.agendaOut() == null && itsAgendasDayHasPassed(way, act)) {
                remarks.add("Nobody noted when the agenda of %s was published: it is taken to be in time."
                        .formatted(act.body()));
                act = act.takingAgendaToBeOut();
            }
            acts.add(act);
        }
        var held = way.reviews().stream()
                .map(review -> new Review(
                        review.body(), review.planned(), reviewed || isOver(way, review) ? review.planned() : null))
                .toList();
        var sending = way.sending();
        return way.remarking(remarks)
                .asDone(
                        acts,
                        held,
                        way.provisional(),
                        new Sending(sending.submissionPlanned(), submitted, sending.publicationPlanned(), published));
    }

    private static boolean isOver(Way way, Review review) {
        return review.planned() != null && way.isPast(review.planned());
    }

    private static boolean itsAgendasDayHasPassed(Way way, Act act) {
        var planned = act.planned();
        return act.kind().isMeeting()
                && planned != null
                && way.isPast(Notice.AGENDA
                        .latest(way.calendar(), planned, way.settings().agenda())
                        .value());
    }
}
