package passage.commission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact.CommissionIssued;
import passage.platform.requests.Refused;

/** The register of commissions. */
@Service
public class Commissions {
    private final CommissionRows rows;
    private final Publisher publisher;

    Commissions(CommissionRows rows, Publisher publisher) {
        this.rows = rows;
        this.publisher = publisher;
    }

    /** @throws Refused when there is no such commission */
    public Commission get(String id) {
        return rows.findById(id).orElseThrow(() -> Refused.notFound("commission " + id));
    }

    /**
     * Nothing was done for a commission before it was issued.
     *
     * @param what happened, as a sentence begins: 'The decision'
     * @throws Refused when the day lies before the day of the request
     */
    public void requireSince(String id, LocalDate day, String what) {
        var issued = get(id).issuedOn();
        if (day.isBefore(issued)) {
            throw Refused.byRule(
                    "A plan is reviewed and decided on after it was asked for",
                    "%s cannot be of %s, before the request of %s"
                            .formatted(what, Plainly.day(day), Plainly.day(issued)));
        }
    }

    public List<Commission> all() {
        return rows.findAllByOrderByIssuedOn();
    }

    /** The next number for a plan, gapless: {@code PP-2024-0001}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextReference(String id) {
        return rows.lock(id)
                .orElseThrow(() -> Refused.notFound("commission " + id))
                .nextReference();
    }

    @Transactional
    Commission issue(Commission commission, RecordedBy by, Evidence evidence) {
        if (rows.findById(commission.id()).isPresent()) {
            throw Refused.wrongState("Commission %s was issued already".formatted(commission.id()));
        }
        if (commission.submissionDue().isBefore(commission.issuedOn())) {
            throw Refused.byRule(
                    "A due date lies after the request",
                    "Due %s is before issued %s".formatted(commission.submissionDue(), commission.issuedOn()));
        }
        publisher.publish(new RegisterEvent(
                by,
                evidence,
                new CommissionIssued(
                        commission.id(),
                        commission.title(),
                        commission.department(),
                        commission.issuedOn(),
                        commission.themes(),
                        commission.submissionDue(),
                        commission.publicationDue())));
        return rows.save(commission);
    }
}
