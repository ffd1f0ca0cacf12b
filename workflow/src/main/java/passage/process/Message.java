package passage.process;

import java.util.List;

/** What the process can be told from outside; the names are those in the diagram. */
public enum Message {
    RECEIPT_ISSUED("ReceiptIssued", "Event_ReceiptIssued", "Event_ProvisionalReceipt", "Event_ResubmissionReceipt"),
    PAGE_LIVE("PageLive", "Event_PageLive", "Event_RepublishedPageLive"),
    CALLED_IN("CalledIn", "Event_CalledIn"),
    PLAN_WITHDRAWN("PlanWithdrawn", "StartEvent_PlanWithdrawn"),
    DEADLINE_WARNING("DeadlineWarning", "StartEvent_DeadlineWarning"),
    EXTENSION_GRANTED("ExtensionGranted", "StartEvent_ExtensionGranted"),
    QUESTION_ASKED("QuestionAsked", "StartEvent_QuestionAsked"),
    SUBMISSION_RETURNED("SubmissionReturned", "StartEvent_SubmissionReturned");

    private final String name;
    private final List<String> elements;

    Message(String name, String... elements) {
        this.name = name;
        this.elements = List.of(elements);
    }

    String messageName() {
        return name;
    }

    /** Ids of the events in the diagram that wait for it. */
    public List<String> elements() {
        return elements;
    }
}
