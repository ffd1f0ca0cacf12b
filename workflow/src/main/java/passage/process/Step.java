package passage.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import passage.events.PlanFact;
import passage.plan.Stage;
import passage.platform.access.Role;

/**
 * The table of what people do: BPMN task, stage, roles, path and event. It drives tasks, API, pages, access tests and
 * the README's stage table.
 */
public enum Step {
    DRAFT_TEXT(
            "Task_DraftText",
            "Draft the plan",
            Stage.DRAFT,
            List.of(Role.AUTHOR),
            "draft",
            PlanFact.DraftCompleted.class),
    CLEAR_DRAFT(
            "Task_ClearDraft",
            "Clear the draft",
            Stage.DRAFT,
            List.of(Role.SECTION_151, Role.MONITORING_OFFICER, Role.HEAD_OF_PAID_SERVICE),
            "clearances",
            PlanFact.DraftCleared.class),
    RECORD_REVIEW(
            "Task_RecordReview",
            "Record the scrutiny review",
            Stage.SCRUTINY,
            List.of(Role.SCRUTINY_SUPPORT),
            "reviews",
            PlanFact.PlanReviewed.class),
    ANSWER_COMMENTS(
            "Task_AnswerComments",
            "Answer scrutiny's comments",
            Stage.SCRUTINY,
            List.of(Role.AUTHOR),
            "answers",
            PlanFact.CommentsAnswered.class),
    RECORD_DECISION(
            "Task_RecordDecision",
            "Record the decision",
            Stage.ENDORSEMENT,
            List.of(Role.DEMOCRATIC_SERVICES),
            "decisions",
            PlanFact.DecisionRecorded.class),
    AMEND_TEXT(
            "Task_AmendText",
            "Bring in the agreed wording",
            Stage.ENDORSEMENT,
            List.of(Role.AUTHOR),
            "amended-text",
            PlanFact.AmendedTextCompleted.class),
    CONFIRM_WORDING(
            "Task_ConfirmWording",
            "Confirm the agreed wording",
            Stage.ENDORSEMENT,
            List.of(Role.DEMOCRATIC_SERVICES),
            "wording",
            PlanFact.WordingConfirmed.class),
    PUBLISH_NOTICE(
            "Task_PublishNotice",
            "Record the published decision notice",
            Stage.ENDORSEMENT,
            List.of(Role.DEMOCRATIC_SERVICES),
            "decision-notices",
            PlanFact.DecisionNoticePublished.class),
    RECORD_CALL_IN_RESULT(
            "Task_RecordCallInResult",
            "Record scrutiny's answer to the call-in",
            Stage.CALL_IN,
            List.of(Role.SCRUTINY_SUPPORT),
            "call-in-results",
            PlanFact.CallInAnswered.class),
    RECORD_COUNCIL_VIEW(
            "Task_RecordCouncilView",
            "Record full council's view",
            Stage.CALL_IN,
            List.of(Role.DEMOCRATIC_SERVICES),
            "council-views",
            PlanFact.CouncilViewRecorded.class),
    FINALISE_TEXT(
            "Task_FinaliseText",
            "Finalise the text",
            Stage.FINALISING,
            List.of(Role.AUTHOR),
            "final-text",
            PlanFact.TextFinalised.class),
    SIGN_OFF_TEXT(
            "Task_SignOffText",
            "Sign off the final text",
            Stage.FINALISING,
            List.of(
                    Role.SECTION_151,
                    Role.MONITORING_OFFICER,
                    Role.HEAD_OF_PAID_SERVICE,
                    Role.DELEGATED_OFFICER,
                    Role.EXECUTIVE_SUPPORT),
            "sign-off",
            PlanFact.FinalTextSignedOff.class),
    CERTIFY_PLAN(
            List.of("Task_CertifyPlan", "Task_CertifyProvisional", "Task_CertifyResubmission"),
            "Certify the plan for submission",
            Stage.CERTIFICATION,
            List.of(Role.CERTIFIER),
            "certification",
            PlanFact.PlanCertified.class),
    SUBMIT_PLAN(
            List.of("Task_SubmitPlan", "Task_SubmitProvisional", "Task_Resubmit"),
            "Submit to the department",
            Stage.SUBMISSION,
            List.of(Role.DEMOCRATIC_SERVICES),
            "submission",
            PlanFact.PlanSubmitted.class),
    PUBLISH_PLAN(
            List.of("Task_PublishPlan", "Task_Republish"),
            "Publish on the council's website",
            Stage.PUBLICATION,
            List.of(Role.DEMOCRATIC_SERVICES),
            "publication",
            PlanFact.PlanPublished.class),
    REPORT_PROGRESS(
            "Task_ReportProgress",
            "Report progress",
            Stage.MONITORING,
            List.of(Role.AUTHOR),
            "progress",
            PlanFact.ProgressReported.class),
    ANSWER_QUESTION(
            "Task_AnswerQuestion",
            "Answer the department's question",
            Stage.MONITORING,
            List.of(Role.DEMOCRATIC_SERVICES),
            "answers-to-department",
            PlanFact.QuestionAnswered.class),
    CORRECT_TEXT(
            "Task_CorrectText",
            "Correct the returned plan",
            Stage.SUBMISSION,
            List.of(Role.AUTHOR),
            "corrections",
            PlanFact.TextCorrected.class),
    RECORD_FURTHER_DECISION(
            "Task_RecordFurtherDecision",
            "Record the decision on the corrected text",
            Stage.SUBMISSION,
            List.of(Role.DEMOCRATIC_SERVICES),
            "further-decisions",
            PlanFact.FurtherDecisionRecorded.class),
    TELL_DEPARTMENT(
            "Task_TellDepartment",
            "Tell the department of the withdrawal",
            Stage.WITHDRAWN,
            List.of(Role.DEMOCRATIC_SERVICES),
            "withdrawal-notices",
            PlanFact.DepartmentTold.class);

    private final List<String> tasks;
    private final String title;
    private final Stage stage;
    private final List<Role> roles;
    private final String path;
    private final Class<? extends PlanFact> event;

    Step(String task, String title, Stage stage, List<Role> roles, String path, Class<? extends PlanFact> event) {
        this(List.of(task), title, stage, roles, path, event);
    }

    Step(
            List<String> tasks,
            String title,
            Stage stage,
            List<Role> roles,
            String path,
            Class<? extends PlanFact> event) {
        this.tasks = tasks;
        this.title = title;
        this.stage = stage;
        this.roles = roles;
        this.path = path;
        this.event = event;
    }

    /** Id of the task in the diagram; where several stand for the step, of the one on every plan's way. */
    public String task() {
        return tasks.get(0);
    }

    /** Ids of the tasks in the diagram, at each of which the same is done. */
    public List<String> tasks() {
        return tasks;
    }

    /** Whether a plan may wait for it several times at once, each time about something else. */
    boolean mayBeOpenSeveralTimes() {
        return this == ANSWER_QUESTION;
    }

    /** Name of the task in the diagram, as a person reads it. */
    public String title() {
        return title;
    }

    public Stage stage() {
        return stage;
    }

    /** Any one of these may do it; where the route names officers, only they. */
    public List<Role> roles() {
        return roles;
    }

    /** Last part of the address: {@code /api/plans/{plan}/<path>} and {@code /plans/{plan}/<path>}. */
    public String path() {
        return path;
    }

    /** The event that tells of it when all goes well. */
    public Class<? extends PlanFact> event() {
        return event;
    }

    static Optional<Step> ofTask(String task) {
        return Arrays.stream(values()).filter(step -> step.tasks.contains(task)).findFirst();
    }
}
