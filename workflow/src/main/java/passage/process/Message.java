package passage.process;

/** What the process can be told from outside; the names are those in the diagram. */
public enum Message {
    RECEIPT_ISSUED("ReceiptIssued", "Event_ReceiptIssued"),
    PAGE_LIVE("PageLive", "Event_PageLive"),
    PLAN_WITHDRAWN("PlanWithdrawn", "StartEvent_PlanWithdrawn"),
    DEADLINE_WARNING("DeadlineWarning", "StartEvent_DeadlineWarning");

    private final String name;
    private final String element;

    Message(String name, String element) {
        this.name = name;
        this.element = element;
    }

    String messageName() {
        return name;
    }

    /** Id of the event in the diagram that waits for it. */
    public String element() {
        return element;
    }
}
