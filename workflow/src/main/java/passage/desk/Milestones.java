package passage.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.desk.Milestone.State;
import passage.events.Event.PlanEvent;
import passage.events.PlanFact;
import passage.route.Timetable;

/** Sets what happened to a plan, read from its own events, beside the dates of its timetable. */
final class Milestones {
    private static final String AGENDA = "agenda";

    private final LocalDate today;
    private final Map<Integer, LocalDate> reviewed = new HashMap<>();
    private final Map<UUID, Integer> acts = new HashMap<>();
    private final Map<Integer, LocalDate> endorsed = new HashMap<>();
    private final Map<Integer, LocalDate> windowOpened = new HashMap<>();
    private final Map<Integer, LocalDate> windowOver = new HashMap<>();
    private @Nullable LocalDate commissioned;
    private @Nullable LocalDate drafted;
    private @Nullable LocalDate submitted;
    private @Nullable LocalDate published;
    private @Nullable LocalDate ended;

    private Milestones(LocalDate today) {
        this.today = today;
    }

    /** @param events of the plan, oldest first */
    static List<Milestone> of(Timetable timetable, List<PlanEvent> events, LocalDate today) {
        var read = new Milestones(today);
        events.forEach(read::take);
        return read.beside(timetable);
    }

    private void take(PlanEvent event) {
        var occurred = event.evidence().occurredOn();
        if (event.fact() instanceof PlanFact.PlanOpened opened) {
            commissioned = opened.commissionedOn();
        } else if (event.fact() instanceof PlanFact.DraftCompleted) {
            drafted = occurred;
        } else if (event.fact() instanceof PlanFact.PlanReviewed review) {
            reviewed.put(review.review(), review.heldOn());
        } else if (event.fact() instanceof PlanFact.DecisionRecorded decision) {
            acts.put(decision.decisionId(), decision.act());
        } else if (event.fact() instanceof PlanFact.PlanEndorsed act) {
            endorsed.put(actOf(act.decisionId()), act.decidedOn());
        } else {
            takeLater(event.fact(), occurred);
        }
    }

    private void takeLater(PlanFact fact, LocalDate occurred) {
        if (fact instanceof PlanFact.DecisionNoticePublished notice && notice.callInEndsAt() != null) {
            windowOpened.put(actOf(notice.decisionId()), notice.publishedOn());
        } else if (fact instanceof PlanFact.DecisionTookEffect effect) {
            windowOver.put(actOf(effect.decisionId()), Deadline.dateOf(effect.effectiveFrom()));
        } else if (fact instanceof PlanFact.PlanSubmitted submission) {
            submitted = submission.sentOn();
        } else if (fact instanceof PlanFact.PlanPublished publication) {
            published = publication.publishedOn();
        } else if (fact instanceof PlanFact.PlanClosed
                || fact instanceof PlanFact.PlanRejected
                || fact instanceof PlanFact.PlanWithdrawn) {
            ended = occurred;
        }
    }

    private int actOf(UUID decision) {
        return acts.getOrDefault(decision, 1);
    }

    private List<Milestone> beside(Timetable timetable) {
        var milestones = new ArrayList<Milestone>();
        milestones.add(span("Draft the plan", commissioned, drafted, "The commission was issued on the first day."));
        int review = 0;
        int act = 0;
        for (var step : timetable.steps()) {
            switch (step.name()) {
                case AGENDA -> milestones.add(agenda(step));
                case "review" -> milestones.add(milestone(step, reviewed.get(++review)));
                case "act", Timetable.ENDORSE -> {
                    milestones.add(milestone(step, endorsed.get(++act)));
                    addWindow(milestones, act);
                }
                case Timetable.SUBMIT -> milestones.add(milestone(step, submitted));
                case Timetable.PUBLISH -> milestones.add(milestone(step, published));
                default -> milestones.add(milestone(step, null));
            }
        }
        return List.copyOf(milestones);
    }

    private void addWindow(List<Milestone> milestones, int act) {
        if (windowOpened.containsKey(act)) {
            milestones.add(span(
                    "Call-in window",
                    windowOpened.get(act),
                    windowOver.get(act),
                    "The window opened when the decision notice was published."));
        }
    }

    private Milestone span(String title, @Nullable LocalDate began, @Nullable LocalDate over, String because) {
        var state = over == null ? stateWhileOpen(State.TO_DO) : State.DONE;
        return new Milestone(title, null, null, began, over, List.of(because), state);
    }

    private Milestone milestone(Timetable.Step step, @Nullable LocalDate actual) {
        var state = State.of(step.planned(), step.latest(), actual, today);
        return new Milestone(
                step.title(), step.planned(), step.latest(), null, actual, step.because(), stateWhileOpen(state));
    }

    /** No event tells when an agenda was published, so nothing can be said of it once the day is over. */
    private Milestone agenda(Timetable.Step step) {
        var latest = step.latest();
        boolean over = latest != null && today.isAfter(latest);
        return new Milestone(
                step.title(), null, latest, null, null, step.because(), over ? State.NOT_RECORDED : State.TO_DO);
    }

    /** Once the plan's way has ended, what did not happen is no longer to do. */
    private State stateWhileOpen(State state) {
        boolean open = state != State.DONE && state != State.DONE_LATE;
        return ended != null && open ? State.NOT_RECORDED : state;
    }
}
