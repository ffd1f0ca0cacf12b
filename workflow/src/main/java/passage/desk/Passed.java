package passage.desk;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import passage.events.PlanFact;

/**
 * The elements of the diagram that a plan has passed, read from its own events and from nothing else. The one place in
 * which events and elements meet. A step that has to be taken again is no longer passed.
 */
final class Passed {
    static final String CALL_IN_OPEN = "Gateway_CallInWindow";
    static final String CALL_IN_WINDOW = "Event_CallInWindowEnds";
    static final String PAGE_LIVE = "Event_PageLive";

    /** What each event tells of by itself. */
    static final Map<Class<? extends PlanFact>, List<String>> ELEMENTS = Map.ofEntries(
            entry(PlanFact.PlanOpened.class, List.of("StartEvent_PlanOpened")),
            entry(PlanFact.TextDrafted.class, List.of()),
            entry(PlanFact.DraftCompleted.class, List.of("Task_DraftText")),
            entry(PlanFact.DraftCleared.class, List.of("Task_ClearDraft")),
            entry(PlanFact.DraftReturned.class, List.of()),
            entry(PlanFact.PlanReviewed.class, List.of("Task_RecordReview")),
            entry(PlanFact.CommentsAnswered.class, List.of("Task_AnswerComments")),
            entry(PlanFact.DecisionRecorded.class, List.of("Task_RecordDecision", "Task_ReadDecision")),
            entry(PlanFact.AmendedTextCompleted.class, List.of("Task_AmendText")),
            entry(PlanFact.WordingConfirmed.class, List.of("Task_ConfirmWording")),
            entry(PlanFact.WordingRefused.class, List.of()),
            entry(PlanFact.PlanEndorsed.class, List.of("Task_BindEndorsement", "Task_ReadAct")),
            entry(PlanFact.DecisionNoticePublished.class, List.of("Task_PublishNotice")),
            entry(PlanFact.DecisionTookEffect.class, List.of("Task_TakeEffect")),
            entry(PlanFact.CallInExempted.class, List.of()),
            entry(PlanFact.PlanCalledIn.class, List.of(CALL_IN_OPEN, "Event_CalledIn")),
            entry(PlanFact.CallInAnswered.class, List.of("Task_RecordCallInResult")),
            entry(PlanFact.CallInLapsed.class, List.of("Event_CallInLimit", "Task_LapseCallIn")),
            entry(PlanFact.CouncilViewRecorded.class, List.of("Task_RecordCouncilView")),
            entry(PlanFact.TextFinalised.class, List.of("Task_FinaliseText")),
            entry(PlanFact.FinalTextSignedOff.class, List.of("Task_SignOffText")),
            entry(PlanFact.FinalTextReturned.class, List.of()),
            entry(PlanFact.PlanCertified.class, List.of("Task_CertifyPlan", "Task_ReadOrder")),
            entry(PlanFact.PlanSubmitted.class, List.of("Task_SubmitPlan")),
            entry(PlanFact.ReceiptRecorded.class, List.of("Event_ReceiptIssued")),
            entry(PlanFact.ReleasedForPublication.class, List.of("Task_PublishPlan")),
            entry(PlanFact.PlanPublished.class, List.of("Task_PublishPlan")),
            entry(PlanFact.EndorsementConfirmed.class, List.of("Task_ConfirmEndorsement")),
            entry(PlanFact.QuestionReceived.class, List.of("StartEvent_QuestionAsked")),
            entry(PlanFact.QuestionAnswered.class, List.of("Task_AnswerQuestion", "EndEvent_QuestionAnswered")),
            entry(PlanFact.PlanAccepted.class, List.of()),
            entry(PlanFact.PlanReturned.class, List.of("StartEvent_SubmissionReturned")),
            entry(PlanFact.TextCorrected.class, List.of("Task_CorrectText")),
            entry(PlanFact.FurtherDecisionRecorded.class, List.of("Task_RecordFurtherDecision")),
            entry(PlanFact.DepartmentTold.class, List.of("Task_TellDepartment")),
            entry(PlanFact.ProgressReported.class, List.of("Task_ReportProgress")),
            entry(
                    PlanFact.DeadlineWarned.class,
                    List.of("StartEvent_DeadlineWarning", "Task_NoteWarning", "EndEvent_WarningNoted")),
            entry(PlanFact.PaperConfirmed.class, List.of()),
            entry(PlanFact.StepClaimed.class, List.of()),
            entry(PlanFact.StepHandedOver.class, List.of()),
            entry(PlanFact.StepGivenBack.class, List.of()),
            entry(PlanFact.TimetableReckoned.class, List.of()),
            entry(PlanFact.RouteChanged.class, List.of()),
            entry(
                    PlanFact.ProgressDue.class,
                    List.of("Event_YearPassed", "Task_AskForProgress", "EndEvent_ProgressAsked")),
            entry(PlanFact.RefreshBegun.class, List.of("StartEvent_PlanOpened", "Task_BeginRefresh")),
            entry(
                    PlanFact.DueDatesMoved.class,
                    List.of("StartEvent_ExtensionGranted", "Task_ApplyExtension", "EndEvent_DueDatesMoved")),
            entry(PlanFact.PlanRejected.class, List.of("EndEvent_PlanRejected")),
            entry(
                    PlanFact.PlanWithdrawn.class,
                    List.of("StartEvent_PlanWithdrawn", "Task_ConfirmWithdrawal", "EndEvent_PlanWithdrawn")),
            entry(PlanFact.PlanClosed.class, List.of("Task_ReportProgress", "EndEvent_PlanClosed")));

    private static final Set<String> DRAFTING = Set.of("Task_DraftText", "Task_ClearDraft");
    private static final Set<String> DECIDING = Set.of(
            "Task_RecordDecision",
            "Task_ReadDecision",
            "Task_AmendText",
            "Task_ConfirmWording",
            "Task_BindEndorsement",
            "Task_ReadAct",
            "Task_PublishNotice",
            CALL_IN_OPEN,
            CALL_IN_WINDOW,
            "Event_CalledIn",
            "Task_RecordCallInResult",
            "Event_CallInLimit",
            "Task_LapseCallIn",
            "Task_RecordCouncilView",
            "Task_TakeEffect",
            "Task_FinaliseText",
            "Task_SignOffText");

    private final Set<String> elements = new LinkedHashSet<>();
    private final SendingPlaces sending = new SendingPlaces();
    private boolean windowRuns;

    private Passed() {}

    /** @return ids of the diagram's elements, in the order in which they were passed */
    static Set<String> of(Collection<? extends PlanFact> facts) {
        var passed = new Passed();
        facts.forEach(passed::take);
        return passed.elements;
    }

    private void take(PlanFact fact) {
        goBack(fact);
        if (fact instanceof PlanFact.DecisionNoticePublished notice) {
            windowRuns = notice.callInEndsAt() != null;
        } else if (fact instanceof PlanFact.PlanCalledIn) {
            windowRuns = false;
        } else if (fact instanceof PlanFact.DecisionTookEffect && windowRuns) {
            elements.add(CALL_IN_OPEN);
            elements.add(CALL_IN_WINDOW);
        }
        elements.addAll(sending.elements(fact, ELEMENTS.getOrDefault(fact.getClass(), List.of())));
    }

    private void goBack(PlanFact fact) {
        if (fact instanceof PlanFact.RefreshBegun) {
            elements.clear();
        } else if (fact instanceof PlanFact.DraftReturned) {
            elements.removeAll(DRAFTING);
        } else if (fact instanceof PlanFact.FurtherDecisionRecorded further
                && further.outcome().equals("rejected")) {
            elements.remove("Task_CorrectText");
        } else if (fact instanceof PlanFact.WordingRefused) {
            elements.remove("Task_AmendText");
        } else if (fact instanceof PlanFact.FinalTextReturned) {
            elements.remove("Task_FinaliseText");
        } else if (fact instanceof PlanFact.DecisionRecorded decision) {
            elements.removeAll(DECIDING);
            if (decision.outcome().equals("referred-back")) {
                elements.removeAll(DRAFTING);
            }
        }
    }
}
