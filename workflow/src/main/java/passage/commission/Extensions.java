package passage.commission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.commission.Extension.Grant;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact.ExtensionGranted;
import passage.platform.requests.Refused;

/** The register of extensions: who may answer a commission later, by whose leave, and what shows it. */
@Service
public class Extensions {
    private static final String RULE = "An extension gives an authority more time";

    private final ExtensionRows rows;
    private final CommissionRows commissions;
    private final Authorities authorities;
    private final Publisher publisher;

    Extensions(ExtensionRows rows, CommissionRows commissions, Authorities authorities, Publisher publisher) {
        this.rows = rows;
        this.commissions = commissions;
        this.authorities = authorities;
        this.publisher = publisher;
    }

    /** What an authority was granted for a commission, oldest first. */
    public List<Extension> of(String commission, String authority) {
        return rows.findByCommissionAndAuthorityOrderByNo(commission, authority);
    }

    /** The dates that hold for an authority: those of its last extension, otherwise the commission's own. */
    public DueDates dues(Commission commission, String authority) {
        var granted = of(commission.id(), authority);
        return granted.isEmpty() ? DueDates.of(commission) : DueDates.of(granted.get(granted.size() - 1));
    }

    /** @param publicationDue null to move it with the submission, where it would otherwise come first */
    @Transactional
    Extension grant(
            String commissionId,
            String authority,
            LocalDate submissionDue,
            @Nullable LocalDate publicationDue,
            Grant grant,
            RecordedBy by,
            Evidence evidence) {
        var commission =
                commissions.lock(commissionId).orElseThrow(() -> Refused.notFound("commission " + commissionId));
        authorities.get(authority);
        var until = dues(commission, authority);
        var moved = moved(until, submissionDue, publicationDue);
        if (grant.givenOn().isBefore(commission.issuedOn())) {
            throw Refused.byRule(
                    RULE,
                    "It was given on %s, before the commission was issued on %s"
                            .formatted(Plainly.day(grant.givenOn()), Plainly.day(commission.issuedOn())));
        }
        var no = of(commissionId, authority).size() + 1;
        var extension = rows.save(new Extension(commissionId, authority, no, moved, grant));
        publisher.publish(new RegisterEvent(
                by,
                evidence,
                new ExtensionGranted(
                        commissionId,
                        authority,
                        moved.submission(),
                        moved.publication(),
                        grant.givenBy(),
                        grant.givenOn(),
                        grant.source())));
        return extension;
    }

    private static DueDates moved(DueDates until, LocalDate submissionDue, @Nullable LocalDate publicationDue) {
        var publication = publicationDue != null
                ? publicationDue
                : until.publication().isBefore(submissionDue) ? submissionDue : until.publication();
        if (submissionDue.isBefore(until.submission()) || publication.isBefore(until.publication())) {
            throw Refused.byRule(
                    RULE,
                    "The plan is due by %s and its publication by %s already; no date can come sooner"
                            .formatted(Plainly.day(until.submission()), Plainly.day(until.publication())));
        }
        if (submissionDue.equals(until.submission()) && publication.equals(until.publication())) {
            throw Refused.byRule(RULE, "These are the dates that hold already: " + Plainly.day(submissionDue));
        }
        return new DueDates(submissionDue, publication, null);
    }
}
