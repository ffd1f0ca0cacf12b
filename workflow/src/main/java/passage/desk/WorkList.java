package passage.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.clock.BusinessClock;
import passage.process.OpenTask;
import passage.process.Positions;
import passage.route.Routes;
import passage.route.Timetable;

/** The steps that wait for the person at the desk, over all plans of the councils that the person serves. */
@Component
class WorkList {
    private final Plans plans;
    private final Positions positions;
    private final Routes routes;
    private final Access access;
    private final BusinessClock clock;

    WorkList(Plans plans, Positions positions, Routes routes, Access access, BusinessClock clock) {
        this.plans = plans;
        this.positions = positions;
        this.routes = routes;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<WorkLine> mine() {
        var actor = access.actor();
        return plans.all().stream()
                .filter(plan ->
                        actor.worksFor(plan.authority()) && !plan.stage().isOver())
                .flatMap(plan -> lines(plan, actor))
                .sorted(WorkLine.DUE_FIRST)
                .toList();
    }

    private Stream<WorkLine> lines(Plan plan, Actor actor) {
        var tasks = NextStep.tasksFor(plan, positions.of(plan.id()), actor);
        if (tasks.isEmpty()) {
            return Stream.empty();
        }
        var timetable = routes.timetable(plan.commission(), plan.authority());
        return tasks.stream().map(task -> line(plan, task, timetable));
    }

    private WorkLine line(Plan plan, OpenTask task, Timetable timetable) {
        return new WorkLine(
                task.step().title(),
                task.role().title(),
                plan.authorityName(),
                plan.title(),
                plan.reference(),
                "/plans/%s/%s".formatted(plan.reference(), task.step().path()),
                Due.of(task.step(), timetable, routes.calendar(), clock.today()).orElse(null));
    }
}
