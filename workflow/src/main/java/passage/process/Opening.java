package passage.process;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import passage.plan.Plan;
import passage.platform.access.Actor;
import passage.platform.access.Role;

/** When and to whom a page is open. */
sealed interface Opening {
    /** What the plan waits for where no person is asked, by the diagram's ids. */
    Map<String, String> WAITS = Map.of(
            "Gateway_CallInWindow", "The call-in window is open.",
            "Event_CallInWindowEnds", "The call-in window is open.",
            "Event_ProvisionalReceipt", "The department’s receipt for the provisional text has not come yet.",
            "Event_ReceiptIssued", "The department’s receipt has not come yet.",
            "Event_ResubmissionReceipt", "The department’s receipt for the corrected plan has not come yet.",
            "Event_PageLive", "The published page is not up yet.",
            "Event_RepublishedPageLive", "The corrected page is not up yet.",
            "Event_PublishedFirst", "On this council’s route the plan is published before it is sent.",
            "Event_SubmittedFirst", "On this council’s route the plan is sent before it is published.");

    /** A plan with what is open on it, and who asks. */
    record Desk(Plan plan, List<OpenTask> tasks, Set<String> waiting, Actor actor) {}

    /** Why a page is closed, in words, with the status that says the same to a browser. */
    record Closed(int status, String why, String instead) {}

    /** @return empty where the page is open */
    Optional<Closed> closed(String title, Desk desk);

    /** Open while one of these steps is. */
    record AtStep(Set<Step> steps, List<Role> roles) implements Opening {
        @Override
        public Optional<Closed> closed(String title, Desk desk) {
            if (holdsNone(roles, desk)) {
                return Optional.of(notYours(title, roles, desk));
            }
            var open = desk.tasks().stream()
                    .filter(task -> steps.contains(task.step()))
                    .toList();
            if (open.isEmpty()) {
                return Optional.of(notNow(title, desk));
            }
            var openRoles = open.stream().map(OpenTask::role).distinct().toList();
            return holdsNone(openRoles, desk) ? Optional.of(notYours(title, openRoles, desk)) : Optional.empty();
        }
    }

    /** Open while the plan waits at one of these elements of the diagram. */
    record WhileWaiting(Set<String> elements, List<Role> roles) implements Opening {
        @Override
        public Optional<Closed> closed(String title, Desk desk) {
            if (holdsNone(roles, desk)) {
                return Optional.of(notYours(title, roles, desk));
            }
            return Collections.disjoint(elements, desk.waiting()) ? Optional.of(notNow(title, desk)) : Optional.empty();
        }
    }

    /** Open from the plan's opening until its way is over. */
    record UnderWay(List<Role> roles) implements Opening {
        @Override
        public Optional<Closed> closed(String title, Desk desk) {
            if (holdsNone(roles, desk)) {
                return Optional.of(notYours(title, roles, desk));
            }
            return desk.plan().stage().isOver() ? Optional.of(notNow(title, desk)) : Optional.empty();
        }
    }

    private static boolean holdsNone(Collection<Role> roles, Desk desk) {
        return roles.stream()
                .noneMatch(role -> desk.actor().holds(role, desk.plan().authority()));
    }

    private static Closed notYours(String title, List<Role> roles, Desk desk) {
        var council = desk.plan().authorityName();
        return new Closed(
                403,
                "‘%s’ is done by another role at %s: %s."
                        .formatted(title, council, titles(roles).toLowerCase(Locale.UK)),
                "You are signed in as %s. Your role: %s. Nothing was changed."
                        .formatted(
                                desk.actor().displayName(),
                                StepPages.rolesOf(desk.actor(), desk.plan().authority())));
    }

    private static Closed notNow(String title, Desk desk) {
        return new Closed(
                409,
                "‘%s’ is not open on this plan now. It may have been done already, or it comes later.".formatted(title),
                open(desk) + " Nothing was changed.");
    }

    private static String open(Desk desk) {
        if (desk.plan().stage().isOver()) {
            return "The plan’s way is over: %s."
                    .formatted(desk.plan().stage().title().toLowerCase(Locale.UK));
        }
        var waits =
                desk.waiting().stream().map(WAITS::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (desk.tasks().isEmpty()) {
            return waits + " The plan then goes on by itself.";
        }
        return "What is open now: %s. %s"
                .formatted(
                        desk.tasks().stream()
                                .map(task -> "‘%s’ (%s)"
                                        .formatted(
                                                task.step().title(), task.role().title()))
                                .collect(Collectors.joining(", ")),
                        waits)
                .strip();
    }

    private static String titles(List<Role> roles) {
        return roles.stream().map(Role::title).collect(Collectors.joining(" or "));
    }
}
