package passage.website;

import java.util.Set;
import org.springframework.stereotype.Component;
import passage.events.Event.PlanEvent;
import passage.events.EventTypes;
import passage.events.PlanFact;
import passage.events.PlanFact.FinalTextSignedOff;
import passage.events.PlanFact.FurtherDecisionRecorded;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.Publisher;
import passage.events.Topics;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.website.Facts.Endorsed;
import passage.website.Facts.Sent;
import passage.website.Facts.SignedOff;

/** Takes from plans' lives what the register tells once they are published. */
@Component
class Recording implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(
            PlanOpened.class,
            PlanEndorsed.class,
            FurtherDecisionRecorded.class,
            FinalTextSignedOff.class,
            PlanSubmitted.class,
            ReceiptRecorded.class,
            PlanPublished.class,
            PlanWithdrawn.class);

    private final PublicRecords records;

    Recording(PublicRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "website-record";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PLANS);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public int atOnce() {
        return 50;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof PlanEvent event) {
            if (event.fact() instanceof PlanOpened opened) {
                records.save(new PublicRecord(event.plan(), opened.title()));
            } else {
                records.lock(event.plan().id()).ifPresent(record -> note(record, event, event.fact()));
            }
        }
    }

    private static void note(PublicRecord record, PlanEvent event, PlanFact fact) {
        var waiting = record.waiting();
        if (fact instanceof PlanEndorsed act) {
            record.waits(waiting.with(new Endorsed(act.body(), act.decidedOn(), act.outcome(), act.digest())));
        } else if (fact instanceof FurtherDecisionRecorded act && !act.outcome().equals("rejected")) {
            record.waits(waiting.with(new Endorsed(act.body(), act.decidedOn(), act.outcome(), act.digest())));
        } else if (fact instanceof FinalTextSignedOff act) {
            record.waits(waiting.with(new SignedOff(act.role(), act.digest())));
        } else if (fact instanceof PlanSubmitted sent) {
            record.sent(
                    new Sent(sent.submissionId(), sent.sentOn(), sent.text().digest(), null, null), event.planSeq());
        } else if (fact instanceof ReceiptRecorded receipt) {
            record.received(receipt.submissionId(), receipt.receipt(), receipt.receivedAt(), event.planSeq());
        } else if (fact instanceof PlanPublished published) {
            record.published(published, event.planSeq());
        } else if (fact instanceof PlanWithdrawn) {
            record.withdrawn(event.evidence().occurredOn(), event.planSeq());
        }
    }
}
