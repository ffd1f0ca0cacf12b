package passage.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.commission.Commissions;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.plan.Stage;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.route.Routes;

/** The plans that the person may see, by what a department asked for. */
@Component
class PlanList {
    private final Plans plans;
    private final Commissions commissions;
    private final Routes routes;
    private final Access access;
    private final BusinessClock clock;

    PlanList(Plans plans, Commissions commissions, Routes routes, Access access, BusinessClock clock) {
        this.plans = plans;
        this.commissions = commissions;
        this.routes = routes;
        this.access = access;
        this.clock = clock;
    }

    /** One plan in the list. */
    record Line(
            String reference,
            String council,
            String stageKey,
            String stage,
            @Nullable Due due) {}

    /** The plans that answer one commission. */
    record Group(String title, LocalDate submissionDue, List<Line> plans) {}

    /**
     * What the page shows.
     *
     * @param councils GSS code and name, for the filter
     * @param shown how many plans the filters let through
     */
    record Sheet(
            List<Group> groups, int shown, Map<String, String> stages, Map<String, String> councils, boolean mayOpen) {}

    /**
     * @param stage as {@link Stage} has it in data; blank for all
     * @param council GSS code; blank for all
     */
    @Transactional(readOnly = true)
    public Sheet sheet(String stage, String council) {
        Map<String, Boolean> readable = new HashMap<>();
        var mine = plans.all().stream()
                .filter(plan -> readable.computeIfAbsent(plan.authority(), access::mayRead))
                .toList();
        var shown = mine.stream()
                .filter(plan -> stage.isBlank() || plan.stage().toString().equals(stage))
                .filter(plan -> council.isBlank() || plan.authority().equals(council))
                .toList();
        return new Sheet(groups(shown), shown.size(), stages(), councils(mine), mayOpen(access.actor()));
    }

    private List<Group> groups(List<Plan> shown) {
        Map<String, List<Plan>> byCommission = new LinkedHashMap<>();
        shown.forEach(plan -> byCommission
                .computeIfAbsent(plan.commission(), each -> new ArrayList<>())
                .add(plan));
        return byCommission.entrySet().stream()
                .map(entry -> {
                    var commission = commissions.get(entry.getKey());
                    return new Group(
                            commission.title(),
                            commission.submissionDue(),
                            entry.getValue().stream().map(this::line).toList());
                })
                .toList();
    }

    private Line line(Plan plan) {
        var tag = StageTag.of(plan.stage());
        var timetable = routes.timetable(plan.commission(), plan.authority());
        var due = Due.next(plan, timetable, routes.calendar(), clock.today());
        return new Line(plan.reference(), plan.authorityName(), tag.key(), tag.title(), due.orElse(null));
    }

    private static Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        stages.put("", "All stages");
        for (var stage : Stage.values()) {
            stages.put(stage.toString(), stage.title());
        }
        return stages;
    }

    private static Map<String, String> councils(Collection<Plan> mine) {
        var councils = new LinkedHashMap<String, String>();
        councils.put("", "All councils");
        mine.stream()
                .sorted(Comparator.comparing(Plan::authorityName))
                .forEach(plan -> councils.put(plan.authority(), plan.authorityName()));
        return councils;
    }

    private static boolean mayOpen(Actor actor) {
        return actor.holdsSomewhere(Role.DEMOCRATIC_SERVICES) || actor.holdsSomewhere(Role.AUTHOR);
    }
}
