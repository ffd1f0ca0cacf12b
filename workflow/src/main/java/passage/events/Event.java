package passage.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact with its circumstances: the payload of one Kafka record. */
public sealed interface Event {
    Fact fact();

    /**
     * Something that happened to a plan in the workflow.
     *
     * @param planSeq number of this event in the plan's life: 1, 2, 3 ... without a gap
     * @param stage where the plan stands after it
     */
    record PlanEvent(long planSeq, PlanRef plan, String stage, RecordedBy recordedBy, Evidence evidence, PlanFact fact)
            implements Event {}

    /**
     * Something that a service did about a plan; it takes effect in the workflow once the workflow has consumed it and
     * sent a numbered event of its own.
     *
     * @param seq the service's own number for this plan, from 1
     * @param causedBy id of the event that led to it, or null when time alone did
     */
    record ServiceEvent(long seq, PlanRef plan, @Nullable UUID causedBy, ServiceFact fact) implements Event {}

    /** Something that the auditors' ledger says of itself. */
    record LedgerEvent(LedgerFact fact) implements Event {}

    /** Something that was entered in the register of authorities or of commissions. */
    record RegisterEvent(RecordedBy recordedBy, Evidence evidence, RegisterFact fact) implements Event {}
}
