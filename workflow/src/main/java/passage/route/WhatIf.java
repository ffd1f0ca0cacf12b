package passage.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import passage.platform.requests.Refused;
import passage.route.Way.Act;
import passage.route.Way.Dues;
import passage.route.Way.Review;
import passage.route.Way.Sitting;

/**
 * A change that is tried and not saved; each part may be left out.
 *
 * @param meetings that are moved
 * @param due another last day for the submission; publication moves with it where it would come first
 * @param bankHolidays one-off days
 * @param dropCallIn whether decisions are exempt from call-in
 * @param askedOn the day for which is told what can still be done; today where left out
 */
public record WhatIf(
        @Nullable @Size(max = 50) List<@Valid Move> meetings,
        @Nullable LocalDate due,
        @Nullable LocalDate publicationDue,
        @Nullable @Size(max = 50) List<@NotNull LocalDate> bankHolidays,
        @Nullable @Size(max = 50) List<@NotNull LocalDate> closureDays,
        @Nullable Boolean dropCallIn,
        @Nullable LocalDate askedOn) {

    /**
     * A meeting that is moved: of a body, from a date, or that of an act.
     *
     * @param act its number, from 1
     */
    public record Move(
            @Nullable @Size(max = 200) String body,
            @Nullable @Min(1) Integer act,
            @Nullable LocalDate from,
            @NotNull LocalDate to) {}

    /** @throws Refused when nothing is changed, or only one end of a move is told */
    void check() {
        boolean nothing = orEmpty(meetings).isEmpty()
                && due == null
                && publicationDue == null
                && orEmpty(bankHolidays).isEmpty()
                && orEmpty(closureDays).isEmpty()
                && !drops();
        if (nothing) {
            throw Refused.incomplete(
                    "Say what to change: meetings, due, publicationDue, bankHolidays, closureDays or" + " dropCallIn");
        }
        for (var move : orEmpty(meetings)) {
            if (move.body() == null && move.act() == null && move.from() == null) {
                throw Refused.incomplete(
                        "Say which meeting moves: its body, its date in 'from', or the number of its act");
            }
        }
    }

    Way of(Way way) {
        var changed = way;
        for (var move : orEmpty(meetings)) {
            changed = moved(changed, move);
        }
        if (due != null || publicationDue != null) {
            changed = changed.withDues(dues(way.dues()));
        }
        if (!orEmpty(bankHolidays).isEmpty() || !orEmpty(closureDays).isEmpty()) {
            var holidays = way.calendar().bankHolidays();
            for (var day : orEmpty(bankHolidays)) {
                holidays = holidays.with(day, "bank holiday that is tried", day);
            }
            var closures = new TreeMap<LocalDate, String>();
            orEmpty(closureDays).forEach(day -> closures.put(day, "closure day that is tried"));
            changed = changed.withCalendar(way.calendar().with(holidays).closedOn(closures));
        }
        return drops()
                ? changed.withActs(changed.acts().stream()
                        .map(act -> act.done() ? act : act.outsideCallIn())
                        .toList())
                : changed;
    }

    /** Whether a move concerns anything of the way. */
    static boolean concerns(Way way, Move move) {
        return !moved(way, move).equals(way);
    }

    private boolean drops() {
        return Boolean.TRUE.equals(dropCallIn);
    }

    private static Way moved(Way way, Move move) {
        var acts = new ArrayList<Act>();
        for (int n = 1; n <= way.acts().size(); n++) {
            var act = way.act(n);
            boolean meant = move.act() != null
                    ? move.act() == n
                    : act.planned() != null && meant(move, act.body(), act.planned());
            acts.add(meant && !act.done() ? act.planned(move.to()) : act);
        }
        var reviews = way.reviews().stream()
                .map(review -> review.held() == null
                                && review.planned() != null
                                && move.act() == null
                                && meant(move, review.body(), review.planned())
                        ? new Review(review.body(), move.to(), null)
                        : review)
                .toList();
        var meetings = way.meetings().stream()
                .map(sitting -> move.from() != null && meant(move, sitting.body(), sitting.on())
                        ? new Sitting(sitting.body(), sitting.kind(), move.to())
                        : sitting)
                .toList();
        return way.asDone(acts, reviews, way.provisional(), way.sending()).withMeetings(meetings);
    }

    private static boolean meant(Move move, String body, LocalDate on) {
        return (move.body() == null || move.body().strip().equalsIgnoreCase(body.strip()))
                && (move.from() == null || move.from().equals(on));
    }

    private Dues dues(Dues until) {
        var submission = due == null ? until.submission() : due;
        var publication = publicationDue != null
                ? publicationDue
                : until.publication().isBefore(submission)
                                || until.publication().equals(until.submission())
                        ? submission
                        : until.publication();
        return new Dues(
                submission,
                until.submissionAt(),
                publication,
                until.endorsement(),
                due == null ? until.submissionBecause() : "This due date is tried.",
                publication.equals(until.publication()) ? until.publicationBecause() : "This due date is tried.");
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
