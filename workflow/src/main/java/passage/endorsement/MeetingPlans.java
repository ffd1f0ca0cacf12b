package passage.endorsement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Meeting;
import passage.plan.Decision;
import passage.plan.Plan;
import passage.plan.PlanSearch;
import passage.platform.access.Access;
import passage.platform.requests.Refused;
import passage.process.OpenTask;
import passage.process.Positions;
import passage.process.Step;
import passage.route.Routes;

/** The plans that a body of a council has before it at a meeting, and what each waits for. */
@Component
public class MeetingPlans {
    private final PlanSearch search;
    private final Positions positions;
    private final Routes routes;
    private final Authorities authorities;
    private final Access access;

    MeetingPlans(PlanSearch search, Positions positions, Routes routes, Authorities authorities, Access access) {
        this.search = search;
        this.positions = positions;
        this.routes = routes;
        this.authorities = authorities;
        this.access = access;
    }

    /**
     * One plan at the meeting.
     *
     * @param what it is there for: 'Review', 'Decision'
     * @param waits for whom the plan waits now, in words
     * @param outcome what was decided there; null where nothing is recorded
     * @param decision id of the decision that was recorded
     * @param text number of the newest version; 0 where there is none
     * @param version that was seen, for those who record a decision
     * @param decidable whether it waits for a decision of this body
     * @param urgent whether that decision was planned as one that can't wait
     */
    public record Item(
            Plan plan,
            String what,
            List<String> waits,
            @Nullable String outcome,
            @Nullable UUID decision,
            int text,
            long version,
            boolean decidable,
            boolean urgent) {}

    /** @throws Refused when there is no such meeting, or none that the person may see */
    @Transactional(readOnly = true)
    public Meeting meeting(String authority, UUID id) {
        access.requireRead(authority, "council " + authority);
        return authorities.meetingsOf(authority).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("meeting " + id));
    }

    /** Those that go to the meeting on their route, and those on which it decided; within a transaction. */
    @Transactional(readOnly = true)
    public List<Item> at(Meeting meeting) {
        var plans = search.at(meeting.authority(), meeting.body(), meeting.heldOn());
        var tasks = positions.openTasks(plans.stream().map(Plan::id).toList());
        return plans.stream().map(plan -> item(plan, meeting, tasks)).toList();
    }

    private Item item(Plan plan, Meeting meeting, Map<UUID, List<OpenTask>> tasks) {
        var open = tasks.getOrDefault(plan.id(), List.of());
        var act = open.stream().anyMatch(task -> task.step() == Step.RECORD_DECISION)
                ? routes.get(plan.commission(), plan.authority()).act(Endorsement.actInHand(plan))
                : null;
        boolean decidable = act != null && PlanSearch.isSameBody(act.body(), meeting.body());
        var decision = plan.decisions().stream()
                .filter(each -> isOf(each, meeting.body(), meeting.heldOn()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Item(
                plan,
                what(plan, meeting),
                waits(plan, open),
                decision == null ? null : decision.outcome().plain(),
                decision == null ? null : decision.id(),
                plan.texts().size(),
                plan.revision(),
                decidable,
                act != null && act.urgent() != null);
    }

    private static boolean isOf(Decision decision, String body, LocalDate on) {
        return decision.decidedOn().equals(on) && PlanSearch.isSameBody(decision.body(), body);
    }

    private static String what(Plan plan, Meeting meeting) {
        var there = plan.sittings().stream()
                .filter(each ->
                        each.heldOn().equals(meeting.heldOn()) && PlanSearch.isSameBody(each.body(), meeting.body()))
                .map(each -> each.isReview() ? "Review" : "Decision")
                .distinct()
                .collect(Collectors.joining(" and "));
        return there.isEmpty() ? "Decision" : there;
    }

    private static List<String> waits(Plan plan, List<OpenTask> open) {
        var waits = new ArrayList<String>();
        open.forEach(task ->
                waits.add("%s (%s)".formatted(task.step().title(), task.role().title())));
        return waits.isEmpty() ? List.of(plan.stage().title()) : List.copyOf(waits);
    }
}
