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
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.PlanFact;
import passage.route.Route;
import passage.route.Timetable;

/** Sets what happened to a plan, read from its own events, beside the dates of its timetable. */
final class Milestones {
    /** A day on which something happened, and what that rests on. */
    private record Happened(LocalDate on, @Nullable Evidence evidence) {}

    private final LocalDate today;
    private final Route route;
    private final Grounds grounds;
    private final Map<Integer, Happened> reviewed = new HashMap<>();
    private final Map<UUID, Integer> acts = new HashMap<>();
    private final Map<Integer, Happened> endorsed = new HashMap<>();
    private final Map<Integer, PlanFact.DecisionNoticePublished> windows = new HashMap<>();
    private final Map<Integer, LocalDate> callInsOver = new HashMap<>();
    private final List<Integer> effective = new ArrayList<>();
    private @Nullable LocalDate commissioned;
    private @Nullable Happened drafted;
    private @Nullable Happened submitted;
    private @Nullable Happened published;
    private boolean ended;

    private Milestones(Route route, List<PlanEvent> events, LocalDate today) {
        this.route = route;
        this.today = today;
        this.grounds = new Grounds(events);
        events.forEach(this::take);
    }

    /** @param events of the plan, oldest first */
    static List<Milestone> of(Route route, Timetable timetable, List<PlanEvent> events, LocalDate today) {
        return new Milestones(route, events, today).beside(timetable);
    }

    private void take(PlanEvent event) {
        var evidence = event.evidence();
        if (event.fact() instanceof PlanFact.PlanOpened opened) {
            commissioned = opened.commissionedOn();
        } else if (event.fact() instanceof PlanFact.DraftCompleted) {
            drafted = new Happened(evidence.occurredOn(), evidence);
        } else if (event.fact() instanceof PlanFact.PlanReviewed review) {
            reviewed.put(review.review(), new Happened(review.heldOn(), evidence));
        } else if (event.fact() instanceof PlanFact.DecisionRecorded decision) {
            acts.put(decision.decisionId(), decision.act());
        } else if (event.fact() instanceof PlanFact.PlanEndorsed act) {
            endorsed.put(actOf(act.decisionId()), new Happened(act.decidedOn(), grounds.decision(act.decisionId())));
        } else {
            takeLater(event.fact());
        }
    }

    private void takeLater(PlanFact fact) {
        if (fact instanceof PlanFact.DecisionNoticePublished notice && notice.callInEndsAt() != null) {
            windows.put(actOf(notice.decisionId()), notice);
        } else if (fact instanceof PlanFact.CallInAnswered answer
                && !answer.result().equals("to-full-council")) {
            callInsOver.put(actOf(answer.decisionId()), answer.heldOn());
        } else if (fact instanceof PlanFact.CouncilViewRecorded view) {
            callInsOver.put(actOf(view.decisionId()), view.heldOn());
        } else if (fact instanceof PlanFact.CallInLapsed lapse) {
            callInsOver.put(actOf(lapse.decisionId()), Deadline.dateOf(lapse.limit()));
        } else if (fact instanceof PlanFact.DecisionTookEffect effect) {
            effective.add(actOf(effect.decisionId()));
        } else if (fact instanceof PlanFact.PlanSubmitted submission) {
            submitted = new Happened(submission.sentOn(), grounds.submission());
        } else if (fact instanceof PlanFact.PlanPublished publication) {
            published = new Happened(publication.publishedOn(), grounds.publication());
        } else if (fact instanceof PlanFact.PlanClosed
                || fact instanceof PlanFact.PlanRejected
                || fact instanceof PlanFact.PlanWithdrawn) {
            ended = true;
        }
    }

    private int actOf(UUID decision) {
        return acts.getOrDefault(decision, 1);
    }

    private List<Milestone> beside(Timetable timetable) {
        var milestones = new ArrayList<Milestone>();
        milestones.add(draft(timetable.steps().stream()
                .filter(step -> step.name().equals("draft"))
                .findFirst()
                .orElse(null)));
        boolean windows =
                timetable.steps().stream().anyMatch(step -> step.name().equals("call-in"));
        int review = 0;
        int act = 0;
        for (var step : timetable.steps()) {
            switch (step.name()) {
                case "draft", "effect", "certify" -> {
                    // the draft stands first; effect and certification show as call-in's end and submission
                }
                case "agenda",
                        "report",
                        "key-decision-notice",
                        "private-meeting-notice",
                        "private-meeting-second-notice" -> milestones.add(agenda(step, endorsed.containsKey(act + 1)));
                case "decision-notice" -> milestones.add(milestone(step, null, noticed(act)));
                case "call-in" -> milestones.add(window(step, act));
                case "review" -> {
                    review++;
                    milestones.add(milestone(step, route.review(review).evidence(), reviewed.get(review)));
                }
                case "act", Timetable.ENDORSE -> {
                    act++;
                    milestones.add(milestone(step, route.act(act).evidence(), endorsed.get(act)));
                    if (!windows) {
                        addWindow(milestones, act);
                    }
                }
                case Timetable.SUBMIT ->
                    milestones.add(milestone(step, route.submission().evidence(), submitted));
                case Timetable.PUBLISH ->
                    milestones.add(milestone(step, route.publication().evidence(), published));
                default -> milestones.add(milestone(step, null, null));
            }
        }
        return List.copyOf(milestones);
    }

    private @Nullable Happened noticed(int act) {
        var notice = windows.get(act);
        return notice == null ? null : new Happened(notice.publishedOn(), grounds.notice(notice.decisionId()));
    }

    /** Call-in as it is planned, or as it runs once the notice is out. */
    private Milestone window(Timetable.Step step, int act) {
        var open = new ArrayList<Milestone>();
        addWindow(open, act);
        if (open.isEmpty()) {
            return milestone(step, null, null);
        }
        var runs = open.get(0);
        return new Milestone(
                runs.title(),
                step.planned(),
                step.latest(),
                runs.began(),
                runs.actual(),
                runs.because(),
                runs.actual() == null
                        ? runs.state()
                        : whileOpen(State.of(step.planned(), step.latest(), runs.actual(), today)),
                null,
                runs.actualBasis());
    }

    private Milestone draft(Timetable.@Nullable Step step) {
        var latest = step == null ? null : step.latest();
        var because = new ArrayList<String>();
        if (step != null) {
            because.addAll(step.because());
        }
        because.add("The first day is the one on which the commission was issued.");
        addHappened(because, drafted);
        return new Milestone(
                "Draft the plan",
                null,
                latest,
                commissioned,
                drafted == null ? null : drafted.on(),
                because,
                whileOpen(State.of(null, latest, drafted == null ? null : drafted.on(), today)),
                null,
                basis(drafted));
    }

    private void addWindow(List<Milestone> milestones, int act) {
        var notice = windows.get(act);
        var endsAt = notice == null ? null : notice.callInEndsAt();
        if (notice == null || endsAt == null) {
            return;
        }
        boolean over = effective.contains(act) || callInsOver.containsKey(act);
        var because = "The window opened when the decision notice was published, and ends at %s by the council's rules."
                .formatted(Plainly.instant(endsAt));
        milestones.add(new Milestone(
                "Call-in window",
                null,
                null,
                notice.publishedOn(),
                over ? callInsOver.getOrDefault(act, Deadline.dateOf(endsAt)) : null,
                List.of(because),
                over ? State.DONE : whileOpen(State.UNDER_WAY),
                null,
                Grounds.basis(grounds.notice(notice.decisionId()))));
    }

    private Milestone milestone(Timetable.Step step, @Nullable Evidence planned, @Nullable Happened happened) {
        var actual = happened == null ? null : happened.on();
        var state = State.of(step.planned(), step.latest(), actual, today);
        var because = new ArrayList<>(step.because());
        if (planned != null && step.planned() != null) {
            because.add("The planned date is " + Grounds.words(planned));
        }
        addHappened(because, happened);
        return new Milestone(
                step.title(),
                step.planned(),
                step.latest(),
                null,
                actual,
                because,
                whileOpen(state),
                step.planned() == null ? null : Grounds.basis(planned),
                basis(happened));
    }

    /** Where nobody noted when it was published, nothing can be said of it once its day or its meeting is over. */
    private Milestone agenda(Timetable.Step step, boolean met) {
        var latest = step.latest();
        var actual = step.actual();
        boolean over = met || (latest != null && today.isAfter(latest));
        var unknown = over ? State.NOT_RECORDED : whileOpen(State.TO_DO);
        var state = actual == null ? unknown : State.of(null, latest, actual, today);
        return new Milestone(step.title(), null, latest, null, actual, step.because(), state, null, null);
    }

    private static void addHappened(List<String> because, @Nullable Happened happened) {
        if (happened != null && happened.evidence() != null) {
            because.add("What happened is " + Grounds.words(happened.evidence()));
        }
    }

    private static @Nullable String basis(@Nullable Happened happened) {
        return happened == null ? null : Grounds.basis(happened.evidence());
    }

    /** Once the plan's way has ended, what did not happen is no longer to do. */
    private State whileOpen(State state) {
        boolean open = state != State.DONE && state != State.DONE_LATE;
        return ended && open ? State.NOT_RECORDED : state;
    }
}
