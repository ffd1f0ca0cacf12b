package passage.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.platform.access.Actor;
import passage.process.OpenTask;
import passage.process.Position;
import passage.process.Step;

/**
 * What is to be done next on a plan, as one person sees it.
 *
 * @param mine what this person can do, the earliest first
 * @param others whom the plan awaits besides
 * @param waits what the plan waits for that no person of the council does
 * @param refusal why a step in this person's role is not for this person
 */
record NextStep(
        List<Action> mine,
        List<Awaited> others,
        List<String> waits,
        @Nullable String refusal) {
    /**
     * One thing that the person can do, and where.
     *
     * @param key to take it or hand it over by
     * @param taken who has said to take it; empty where nobody has
     * @param yours whether it is this person who has
     */
    record Action(String title, String sentence, String href, String key, String taken, boolean yours) {}

    /** Somebody else's step. */
    record Awaited(String title, String role) {}

    static NextStep of(Plan plan, Position position, Actor actor, Function<UUID, Optional<String>> names) {
        var mine = new ArrayList<Action>();
        var others = new ArrayList<Awaited>();
        String refusal = null;
        for (var task : position.tasks()) {
            if (!actor.holds(task.role(), plan.authority())) {
                others.add(new Awaited(task.step().title(), task.role().title()));
            } else if (task.step() == Step.CERTIFY_PLAN && wrote(plan, actor)) {
                refusal = "You wrote a version of this plan, so another certifier must certify it. "
                        + "This is Passage’s own rule.";
            } else {
                mine.add(action(plan, task, actor, names));
            }
        }
        return new NextStep(List.copyOf(mine), List.copyOf(others), waits(plan, position), refusal);
    }

    /** The steps that somebody can take, without those that Passage would refuse them. */
    static List<OpenTask> tasksFor(Plan plan, Position position, Actor actor) {
        return position.tasks().stream()
                .filter(task -> actor.holds(task.role(), plan.authority()))
                .filter(task -> task.step() != Step.CERTIFY_PLAN || !wrote(plan, actor))
                .toList();
    }

    private static Action action(Plan plan, OpenTask task, Actor actor, Function<UUID, Optional<String>> names) {
        var taker = task.takenBy();
        boolean yours = actor.person().equals(taker);
        return new Action(
                task.step().title(),
                Guidance.of(task.step()),
                "/plans/%s/%s%s".formatted(plan.reference(), task.step().path(), about(task)),
                plan.reference() + "|" + task.id(),
                taker == null
                        ? ""
                        : yours ? "You have taken this" : names.apply(taker).orElse("A colleague") + " has taken this",
                yours);
    }

    /** Which of several open tasks of the same step. */
    private static String about(OpenTask task) {
        return task.about() == null ? "" : "?about=" + task.about();
    }

    private static boolean wrote(Plan plan, Actor actor) {
        return plan.texts().stream().anyMatch(text -> text.draftedBy().equals(actor.person()));
    }

    private static List<String> waits(Plan plan, Position position) {
        var waits = new ArrayList<String>();
        for (var element : position.elements()) {
            switch (element) {
                case Passed.CALL_IN_OPEN, Passed.CALL_IN_WINDOW -> waits.add(callIn(plan));
                case "Event_ReceiptIssued", "Event_ProvisionalReceipt", "Event_ResubmissionReceipt" ->
                    waits.add("the department’s receipt");
                case Passed.PAGE_LIVE, "Event_RepublishedPageLive" -> waits.add("the website to put the page up");
                case "Event_PublishedFirst" -> waits.add("publication, which comes before the submission");
                case "Event_SubmittedFirst" -> waits.add("the submission, which comes before publication");
                default -> {}
            }
        }
        return List.copyOf(waits);
    }

    private static String callIn(Plan plan) {
        var endsAt = plan.decision().callInEndsAt();
        return endsAt == null
                ? "the end of the call-in window"
                : "the end of the call-in window, at " + Plainly.instant(endsAt);
    }
}
