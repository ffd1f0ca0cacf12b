package passage.replanning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Meeting;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.RecordedBy;
import passage.events.RouteChange;
import passage.monitoring.WhatIsDone;
import passage.plan.Plan;
import passage.plan.PlanKey;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Positions;
import passage.route.Comparison;
import passage.route.MovedMeeting;
import passage.route.Routes;

/** Moves or cancels a meeting, and in the same transaction replans every plan under way that hangs on it. */
@Service
class MeetingMoves {
    private final Authorities authorities;
    private final Plans plans;
    private final Routes routes;
    private final Positions positions;
    private final Replanning replanning;
    private final Access access;
    private final BusinessClock clock;

    MeetingMoves(
            Authorities authorities,
            Plans plans,
            Routes routes,
            Positions positions,
            Replanning replanning,
            Access access,
            BusinessClock clock) {
        this.authorities = authorities;
        this.plans = plans;
        this.routes = routes;
        this.positions = positions;
        this.replanning = replanning;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What becomes of one plan.
     *
     * @param plan its reference
     */
    record Affected(String plan, String title, List<RouteChange> changes, Comparison comparison) {}

    /**
     * A meeting that was moved or cancelled.
     *
     * @param heldOn null where it was cancelled
     * @param plans references of those that were replanned
     */
    record Moved(String body, LocalDate from, @Nullable LocalDate heldOn, List<String> plans) {}

    /** What is asked for; a meeting without a new day is cancelled. */
    record Wanted(@Nullable LocalDate heldOn, String reason) {}

    @Transactional
    public Moved move(String gssCode, UUID id, IfMatch ifMatch, Wanted wanted, @Nullable Evidence evidence) {
        var role = access.require(Replanning.KEEPERS, gssCode);
        var resting = evidence == null ? Evidence.firstHand(clock.today()) : evidence;
        var by = new RecordedBy(access.actor().person(), role.toString());
        var moved = moved(authorities.meeting(gssCode, id), wanted.heldOn());
        var hanging = hanging(gssCode, moved, key -> plans.lock(key.id()));
        if (wanted.heldOn() == null) {
            authorities.cancel(gssCode, id, ifMatch, wanted.reason(), by, resting);
        } else {
            authorities.move(gssCode, id, ifMatch, wanted.heldOn(), wanted.reason(), by, resting);
        }
        var reason = "%s. %s".formatted(sentence(moved), wanted.reason());
        hanging.forEach(plan -> replan(plan.reference(), moved, reason, evidence));
        return new Moved(
                moved.body(),
                moved.from(),
                moved.to(),
                hanging.stream().map(Plan::reference).toList());
    }

    private void replan(String reference, MovedMeeting moved, String reason, @Nullable Evidence evidence) {
        try {
            replanning.change(
                    reference,
                    IfMatch.ANY,
                    (plan, behind) -> moved.of(replanning.routeOf(plan), behind),
                    reason,
                    evidence);
        } catch (Refused refused) {
            throw refused.about(reference);
        }
    }

    /** What would come of it; nothing is saved. */
    @Transactional(readOnly = true)
    public List<Affected> tryOut(String gssCode, UUID id, @Nullable LocalDate to) {
        access.requireRead(gssCode, "council " + gssCode);
        var meeting = authorities.meeting(gssCode, id);
        if (to != null) {
            authorities.requireMovable(meeting, to);
        }
        var moved = moved(meeting, to);
        return hanging(gssCode, moved, key -> plans.get(key.id())).stream()
                .map(plan -> affected(plan, moved))
                .toList();
    }

    private Affected affected(Plan plan, MovedMeeting moved) {
        var behind = positions.behind(plan);
        var wanted = moved.of(replanning.routeOf(plan), behind);
        try {
            return new Affected(
                    plan.reference(),
                    plan.title(),
                    routes.changes(plan.commission(), plan.authority(), wanted, behind),
                    routes.compare(
                            plan.commission(), plan.authority(), WhatIsDone.of(plan), clock.today(), moved, wanted));
        } catch (Refused refused) {
            throw refused.about(plan.reference());
        }
    }

    /** @param reading of one plan; with a lock where it is then changed, so that nobody moves it in between */
    private List<Plan> hanging(String gssCode, MovedMeeting moved, Function<PlanKey, Plan> reading) {
        return plans.underWay(gssCode).stream()
                .map(reading)
                .filter(plan -> !plan.stage().isOver())
                .filter(plan -> {
                    var route = replanning.routeOf(plan);
                    return !moved.of(route, positions.behind(plan)).equals(route);
                })
                .toList();
    }

    private static MovedMeeting moved(Meeting meeting, @Nullable LocalDate to) {
        return new MovedMeeting(meeting.body(), meeting.heldOn(), to);
    }

    static String sentence(MovedMeeting moved) {
        return moved.to() == null
                ? "The meeting of %s on %s is cancelled".formatted(moved.body(), Plainly.day(moved.from()))
                : "The meeting of %s on %s is moved to %s"
                        .formatted(moved.body(), Plainly.day(moved.from()), Plainly.day(moved.to()));
    }
}
