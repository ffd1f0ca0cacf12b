package passage.process;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import passage.plan.Decision;
import passage.plan.Outcome;
import passage.plan.Plan;
import passage.plan.Submitted;
import passage.route.Behind;

/** Reads from where a plan waits, and from what was decided, which choices of its route the process has made. */
final class Reached {
    private static final Set<String> BEFORE_DECISIONS =
            Set.of("Task_DraftText", "Task_ClearDraft", "Task_RecordReview", "Task_AnswerComments");
    private static final Set<String> WORDING = Set.of("Task_AmendText", "Task_ConfirmWording");
    private static final Set<String> BEFORE_NOTICE =
            Set.of("Task_AmendText", "Task_ConfirmWording", "Task_PublishNotice");
    private static final Set<String> SENDING_OUT = Set.of(
            "Task_SubmitPlan",
            "Event_ReceiptIssued",
            "Event_PublishedFirst",
            "Task_PublishPlan",
            "Event_PageLive",
            "Event_SubmittedFirst",
            "Task_ReportProgress");

    private Reached() {}

    /** @param known what the process knows, by name */
    static Behind of(Plan plan, Set<String> waits, Map<String, Object> known) {
        int acts = acts(plan, waits);
        boolean submitted = Boolean.TRUE.equals(known.get("submitted"));
        boolean sentFirst = plan.sending()
                .submission()
                .map(Submitted::basis)
                .filter("provisional"::equals)
                .isPresent();
        return new Behind(
                !waits.contains("Task_DraftText"),
                reviews(known),
                Collections.disjoint(waits, BEFORE_DECISIONS),
                acts,
                (int) plan.decisionsSinceBegun().stream()
                        .filter(decision -> decision.endorses() && decision.effectiveFrom() != null)
                        .mapToInt(Decision::act)
                        .filter(act -> act <= acts)
                        .distinct()
                        .count(),
                Collections.disjoint(waits, BEFORE_NOTICE),
                plan.calledInBefore(acts + 1),
                submitted || sentFirst,
                submitted,
                !Collections.disjoint(waits, SENDING_OUT),
                Boolean.TRUE.equals(known.get("published")) || waits.contains("Event_PageLive"));
    }

    static int reviews(Map<String, Object> known) {
        return known.get("reviewNo") instanceof Integer held ? held : 0;
    }

    private static int acts(Plan plan, Set<String> waits) {
        int acts = 0;
        for (var decision : plan.decisionsSinceBegun()) {
            if (decision.outcome() == Outcome.REFERRED_BACK) {
                acts = 0;
            } else if (decision.endorses()) {
                acts = decision.act();
            }
        }
        return Collections.disjoint(waits, WORDING) ? acts : plan.decision().act();
    }
}
