package passage.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.authority.Meeting;
import passage.calendar.ClearDays;
import passage.events.Event.PlanEvent;
import passage.events.EventJson;
import passage.events.PlanFact;
import passage.events.Topics;
import passage.papers.Paper.Due;
import passage.plan.Decision;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.outbox.Outbox;
import passage.route.ActKind;
import passage.route.Done;
import passage.route.Routes;
import passage.route.Timetable.Step;

/** Reads the papers of a plan from its record, each as it would read now. */
@Component
class PaperReading {
    private final Routes routes;
    private final Authorities authorities;
    private final Outbox outbox;
    private final Said said;
    private final ConfirmedRows confirmations;
    private final BusinessClock clock;

    PaperReading(
            Routes routes,
            Authorities authorities,
            Outbox outbox,
            Said said,
            ConfirmedRows confirmations,
            BusinessClock clock) {
        this.routes = routes;
        this.authorities = authorities;
        this.outbox = outbox;
        this.said = said;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** Every kind for every act, in their order; within a transaction. */
    List<Paper> of(Plan plan) {
        var council = authorities.get(plan.authority());
        var route = routes.get(plan.commission(), plan.authority());
        var timetable = routes.reckon(plan.commission(), plan.authority(), done(plan), clock.today())
                .steps();
        var meetings = authorities.meetingsOf(plan.authority());
        var facts = facts(plan);
        var words = said.of(plan.id());
        var confirmed = confirmations.findByPlanOrderByNo(plan.id());
        var papers = new ArrayList<Paper>();
        for (int n = 1; n <= route.acts().size(); n++) {
            var decision = decision(plan, n);
            var act = new Act(plan, council, route.act(n), n, decision, null, facts);
            act = new Act(plan, council, route.act(n), n, decision, meeting(act, meetings), facts);
            for (var kind : kindsFor(act)) {
                var id = new PaperId(n, kind);
                var entered = words.getOrDefault(id.toString(), Map.of());
                var due = due(id, act, timetable);
                papers.add(new Paper(
                        id,
                        plan.authorityName(),
                        plan.reference(),
                        plan.title(),
                        act.body(),
                        applies(kind, act, !entered.isEmpty()),
                        due,
                        Particulars.of(kind, act, entered),
                        confirmed.stream()
                                .filter(each -> each.paper().equals(id.toString()))
                                .toList()));
            }
        }
        return papers;
    }

    /** Without those that such an act cannot have: nobody gives an agenda for one member's decision. */
    private static List<Kind> kindsFor(Act act) {
        return Stream.of(Kind.values())
                .filter(kind -> switch (kind) {
                    case KEY_DECISION_NOTICE, GENERAL_EXCEPTION_NOTICE, SPECIAL_URGENCY_NOTICE -> act.isExecutive();
                    case PRIVATE_MEETING_NOTICE, PRIVATE_MEETING_SECOND_NOTICE ->
                        act.kind() == ActKind.EXECUTIVE_MEETING;
                    case AGENDA_ITEM -> act.kind().isMeeting();
                    case DECISION_RECORD, CALL_IN_NOTICE -> true;
                })
                .toList();
    }

    /** What was decided and published of the acts; the other steps concern no paper. */
    private static Done done(Plan plan) {
        var decided = new HashMap<Integer, LocalDate>();
        var noticed = new HashMap<Integer, LocalDate>();
        for (var decision : plan.decisionsSinceBegun()) {
            decided.put(decision.act(), decision.decidedOn());
            var notice = decision.noticeOn();
            if (notice != null) {
                noticed.put(decision.act(), notice);
            }
        }
        return new Done(decided, noticed, !decided.isEmpty(), null, null);
    }

    private List<PlanFact> facts(Plan plan) {
        return outbox.log(Topics.PLANS, plan.id().toString()).stream()
                .map(logged -> EventJson.read(logged.type(), logged.json()))
                .flatMap(event -> event instanceof PlanEvent told ? Stream.of(told.fact()) : Stream.of())
                .toList();
    }

    /** The last that was taken of the act. */
    private static @Nullable Decision decision(Plan plan, int act) {
        return plan.decisionsSinceBegun().stream()
                .filter(each -> each.act() == act)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable Meeting meeting(Act act, List<Meeting> meetings) {
        return meetings.stream()
                .filter(each -> each.heldOn().equals(act.on()) && each.body().equalsIgnoreCase(act.body()))
                .findFirst()
                .orElse(null);
    }

    /** From the timetable where it has the step, else by the same rule from the act's day. */
    private @Nullable Due due(PaperId id, Act act, List<Step> timetable) {
        var step =
                timetable.stream().filter(each -> each.id().equals(id.step())).findFirst();
        if (step.isPresent()) {
            var latest = step.get().latest();
            return latest == null
                    ? null
                    : new Due(latest, step.get().because(), step.get().rule());
        }
        var day = act.on();
        var notice = id.kind().notice();
        if (day == null || notice.isEmpty()) {
            return null;
        }
        var latest =
                notice.get().latest(routes.calendar(act.council().gssCode()), day, counting(id.kind(), act.council()));
        return new Due(latest.value(), latest.because(), notice.get().source());
    }

    private static ClearDays counting(Kind kind, Authority council) {
        var rules = council.rules();
        return switch (kind) {
            case KEY_DECISION_NOTICE, PRIVATE_MEETING_NOTICE ->
                rules.further().noticeCounting().counting();
            default -> rules.clearDays().counting();
        };
    }

    private boolean applies(Kind kind, Act act, boolean begun) {
        return switch (kind) {
            case KEY_DECISION_NOTICE -> act.isKey();
            case GENERAL_EXCEPTION_NOTICE -> act.isKey() && (begun || tooLateFor(Kind.KEY_DECISION_NOTICE, act));
            case SPECIAL_URGENCY_NOTICE -> act.isKey() && (begun || tooLateFor(Kind.GENERAL_EXCEPTION_NOTICE, act));
            case PRIVATE_MEETING_NOTICE, PRIVATE_MEETING_SECOND_NOTICE ->
                act.isPrivate() && act.kind() == ActKind.EXECUTIVE_MEETING;
            case AGENDA_ITEM -> act.kind().isMeeting();
            case DECISION_RECORD -> true;
            case CALL_IN_NOTICE -> act.calledIn().isPresent();
        };
    }

    /** Whether the notice was not published, the decision is still to be taken, and the notice's last day is over. */
    private boolean tooLateFor(Kind kind, Act act) {
        var terms = act.route().terms();
        boolean noticed = terms != null && terms.keyNoticePublishedOn() != null;
        var day = act.on();
        if (noticed || act.decision() != null || day == null) {
            return false;
        }
        LocalDate latest = kind.notice()
                .orElseThrow()
                .latest(routes.calendar(act.council().gssCode()), day, counting(kind, act.council()))
                .value();
        return latest.isBefore(clock.today());
    }
}
