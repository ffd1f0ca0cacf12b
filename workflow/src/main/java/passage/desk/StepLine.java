package passage.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.platform.access.Role;
import passage.process.Position;
import passage.process.Step;
import passage.route.ActKind;
import passage.route.Route;
import passage.route.Route.Channel;
import passage.route.Route.Delegation;
import passage.route.Route.Publication.Order;

/** One step of a plan's way in words: the same as the process picture shows. */
record StepLine(String title, String who, State state) {
    /** Whether the step was taken. */
    enum State {
        DONE("Done", "met"),
        NOW("Now", "approaching"),
        TO_DO("To do", "none");

        private final String title;
        private final String tag;

        State(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        public String title() {
            return title;
        }

        public String tag() {
            return tag;
        }
    }

    /** The steps of the route, in order, with those that only this plan took. */
    static List<StepLine> of(Route route, Position position, Set<String> passed) {
        var lines = new ArrayList<StepLine>();
        for (var step : inOrder(route)) {
            if (isOnWay(step, route)
                    || step.tasks().stream().anyMatch(task -> passed.contains(task) || waits(task, position))) {
                lines.add(new StepLine(step.title(), who(step, route), state(step.tasks(), position, passed)));
            }
            after(step, route)
                    .forEach(wait -> lines.add(
                            new StepLine(wait.title(), wait.who(), state(List.of(wait.element()), position, passed))));
        }
        return List.copyOf(lines);
    }

    /** As the diagram has them, with publication before the submission where the route says so. */
    private static List<Step> inOrder(Route route) {
        var steps = new ArrayList<>(List.of(Step.values()));
        if (route.publication().order() == Order.BEFORE) {
            steps.remove(Step.PUBLISH_PLAN);
            steps.add(steps.indexOf(Step.SUBMIT_PLAN), Step.PUBLISH_PLAN);
        }
        return steps;
    }

    private record Wait(String element, String title, String who) {}

    private static List<Wait> after(Step step, Route route) {
        return switch (step) {
            case PUBLISH_NOTICE ->
                route.acts().stream().anyMatch(act -> act.callIn().applies())
                        ? List.of(new Wait(Passed.CALL_IN_WINDOW, "Call-in window", "Time"))
                        : List.of();
            case SUBMIT_PLAN ->
                route.submission().channel() == Channel.PASSAGE
                        ? List.of(new Wait("Event_ReceiptIssued", "Receipt from the department", "Department"))
                        : List.of();
            case PUBLISH_PLAN ->
                route.publication().channel() == Channel.PASSAGE
                        ? List.of(new Wait(Passed.PAGE_LIVE, "Page goes live", "Council website"))
                        : List.of();
            default -> List.of();
        };
    }

    private static boolean isOnWay(Step step, Route route) {
        return switch (step) {
            case CLEAR_DRAFT -> !route.clearances().isEmpty();
            case RECORD_REVIEW -> !route.reviews().isEmpty();
            case ANSWER_COMMENTS,
                    AMEND_TEXT,
                    CONFIRM_WORDING,
                    RECORD_CALL_IN_RESULT,
                    RECORD_COUNCIL_VIEW,
                    ANSWER_QUESTION,
                    CORRECT_TEXT,
                    RECORD_FURTHER_DECISION,
                    TELL_DEPARTMENT -> false;
            case FINALISE_TEXT, SIGN_OFF_TEXT -> delegation(route) != null;
            case PUBLISH_NOTICE ->
                route.acts().stream()
                        .anyMatch(act -> act.kind().isExecutive()
                                || act.kind() == ActKind.OFFICER_DECISION
                                || act.callIn().applies());
            default -> true;
        };
    }

    /** Who may settle the last words once every act has endorsed. */
    private static @Nullable Delegation delegation(Route route) {
        return route.delegationAfter(route.acts().size()).orElse(null);
    }

    private static String who(Step step, Route route) {
        var delegation = delegation(route);
        if (step == Step.SIGN_OFF_TEXT && delegation != null) {
            return delegation.delegate();
        }
        var roles = step == Step.CLEAR_DRAFT ? route.clearances().stream().map(Role::named) : step.roles().stream();
        return roles.map(Role::title).collect(Collectors.joining(", "));
    }

    private static State state(List<String> elements, Position position, Set<String> passed) {
        if (elements.stream().anyMatch(element -> waits(element, position))) {
            return State.NOW;
        }
        return elements.stream().anyMatch(passed::contains) ? State.DONE : State.TO_DO;
    }

    /** A window that can be called in waits at the gateway before its end. */
    private static boolean waits(String element, Position position) {
        return position.elements().contains(element)
                || element.equals(Passed.CALL_IN_WINDOW) && position.elements().contains(Passed.CALL_IN_OPEN);
    }

    /** Where the plan is, in words; its end once its way is over. */
    static String now(List<StepLine> lines, String otherwise) {
        var now = lines.stream()
                .filter(line -> line.state() == State.NOW)
                .map(StepLine::title)
                .toList();
        return now.isEmpty() ? otherwise : String.join(" and ", now);
    }

    static String join(Set<String> elements, Set<String> without) {
        return elements.stream().filter(each -> !without.contains(each)).collect(Collectors.joining(","));
    }
}
