package passage.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.authority.Authorities;
import passage.authority.Meeting;
import passage.events.Plainly;
import passage.events.PlanFact.Due;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.clock.BusinessClock;
import passage.route.Routes;
import passage.route.Timetable;

/** A council's deadlines, each with what has become of it, and its meetings, as they stand now. */
@Component
class Entries {
    private final Authorities authorities;
    private final Plans plans;
    private final Routes routes;
    private final BusinessClock clock;

    Entries(Authorities authorities, Plans plans, Routes routes, BusinessClock clock) {
        this.authorities = authorities;
        this.plans = plans;
        this.routes = routes;
        this.clock = clock;
    }

    /** Within a transaction. */
    List<Entry> of(String gssCode) {
        var entries = new ArrayList<Entry>();
        plans.of(gssCode).forEach(plan -> entries.addAll(deadlines(plan)));
        authorities.meetingsOf(gssCode).forEach(meeting -> entries.add(meeting(meeting)));
        return entries;
    }

    private List<Entry> deadlines(Plan plan) {
        return routes.timetable(plan.commission(), plan.authority()).dues().stream()
                .filter(due -> !plan.stage().isOver() || metOn(plan, due.name()) != null)
                .map(due -> deadline(plan, due, metOn(plan, due.name())))
                .toList();
    }

    private Entry deadline(Plan plan, Due due, @Nullable LocalDate metOn) {
        var what = switch (due.name()) {
            case Timetable.ENDORSE -> "endorse";
            case Timetable.SUBMIT -> "submit";
            default -> "publish";
        };
        var status = status(due, metOn);
        return new Entry(
                "%s-%s@passage".formatted(due.name(), plan.id()),
                due.on(),
                null,
                "%s: %s %s (%s)".formatted(status.split("[,:]", 2)[0], what, plan.title(), plan.reference()),
                "%s. %s".formatted(status, due.because()),
                null);
    }

    private String status(Due due, @Nullable LocalDate metOn) {
        if (metOn != null) {
            return metOn.isAfter(due.on()) ? "Met late, on " + Plainly.day(metOn) : "Met, on " + Plainly.day(metOn);
        }
        return due.on().isBefore(clock.today()) ? "Missed" : "Due";
    }

    private @Nullable LocalDate metOn(Plan plan, String deadline) {
        return switch (deadline) {
            case Timetable.SUBMIT -> plan.sending().submittedOn();
            case Timetable.PUBLISH -> plan.sending().publishedOn();
            default -> endorsedOn(plan);
        };
    }

    private @Nullable LocalDate endorsedOn(Plan plan) {
        int last = routes.get(plan.commission(), plan.authority()).acts().size();
        return plan.decisionsSinceBegun().stream()
                .filter(decision -> decision.act() == last && decision.endorses())
                .map(decision -> decision.decidedOn())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Entry meeting(Meeting meeting) {
        var agenda = meeting.agendaPublishedOn();
        return new Entry(
                "meeting-%s@passage".formatted(meeting.id()),
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.body(),
                "%s meeting%s. Basis: %s"
                        .formatted(
                                meeting.kind().toString().replace('-', ' '),
                                agenda == null ? "" : ", agenda published on " + Plainly.day(agenda),
                                meeting.basis()),
                meeting.place());
    }
}
