package passage.desk;

import java.util.List;
import passage.events.PlanFact;

/** Tells at which of several places in the diagram a plan was certified, sent, received and published. */
final class SendingPlaces {
    private boolean endorsed;
    private boolean returned;
    private boolean published;
    private String receipt = "Event_ReceiptIssued";

    /** @param usual what the fact tells of on every plan's way */
    List<String> elements(PlanFact fact, List<String> usual) {
        if (fact instanceof PlanFact.RefreshBegun) {
            endorsed = false;
            returned = false;
            published = false;
        } else if (fact instanceof PlanFact.PlanEndorsed) {
            endorsed = true;
        } else if (fact instanceof PlanFact.PlanReturned) {
            returned = true;
        }
        if (fact instanceof PlanFact.PlanCertified) {
            return certified(usual);
        }
        if (fact instanceof PlanFact.PlanSubmitted) {
            return submitted(usual);
        }
        if (fact instanceof PlanFact.ReceiptRecorded) {
            return List.of(receipt);
        }
        return isPublication(fact) ? published(fact, usual) : usual;
    }

    private List<String> certified(List<String> usual) {
        if (returned) {
            return List.of("Task_CertifyResubmission");
        }
        return endorsed ? usual : List.of("Task_CertifyProvisional");
    }

    private List<String> submitted(List<String> usual) {
        if (returned) {
            returned = false;
            receipt = "Event_ResubmissionReceipt";
            return List.of("Task_Resubmit");
        }
        receipt = endorsed ? "Event_ReceiptIssued" : "Event_ProvisionalReceipt";
        return endorsed ? usual : List.of("Task_SubmitProvisional");
    }

    private static boolean isPublication(PlanFact fact) {
        return fact instanceof PlanFact.ReleasedForPublication || fact instanceof PlanFact.PlanPublished;
    }

    private List<String> published(PlanFact fact, List<String> usual) {
        boolean again = published;
        if (!(fact instanceof PlanFact.PlanPublished live)) {
            return again ? List.of("Task_Republish") : usual;
        }
        published = true;
        var task = again ? "Task_Republish" : usual.get(0);
        if (!live.channel().equals("passage")) {
            return List.of(task);
        }
        return List.of(task, again ? "Event_RepublishedPageLive" : Passed.PAGE_LIVE);
    }
}
