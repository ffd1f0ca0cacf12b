package passage.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.content.ContentStore;
import passage.platform.content.ContentStore.Document;
import passage.platform.requests.Refused;

/** What the department, and auditors in their remit, may see of plans and submissions. */
@Component
class DepartmentDesk {
    /** One plan of the national list. */
    record PlanLine(
            String plan,
            String council,
            String authority,
            String stage,
            @Nullable LocalDate submissionDue,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String address) {}

    /** One submission, without its text; the receipt is null where it was sent outside Passage. */
    record SubmissionLine(
            @Nullable String receipt,
            UUID submissionId,
            String plan,
            String council,
            String authority,
            String channel,
            String basis,
            String digest,
            String mediaType,
            long size,
            LocalDate sentOn,
            @Nullable String how,
            @Nullable String to,
            Instant receivedAt) {}

    /** A submission with the text that was frozen when it was received. */
    record Frozen(SubmissionLine submission, Document document) {}

    private final NationalList plans;
    private final ReceivedSubmissions submissions;
    private final ContentStore content;
    private final Access access;

    DepartmentDesk(NationalList plans, ReceivedSubmissions submissions, ContentStore content, Access access) {
        this.plans = plans;
        this.submissions = submissions;
        this.content = content;
        this.access = access;
    }

    /** @throws Refused when the reader is neither of the department nor an auditor */
    @Transactional(readOnly = true)
    public List<PlanLine> plans() {
        var actor = reader();
        return plans.all().stream()
                .filter(entry -> maySee(actor, entry))
                .map(DepartmentDesk::line)
                .toList();
    }

    /** @throws Refused when the reader is neither of the department nor an auditor */
    @Transactional(readOnly = true)
    public List<SubmissionLine> submissions() {
        var actor = reader();
        return submissions.all().stream()
                .filter(submission -> maySee(actor, submission.entry()))
                .map(DepartmentDesk::line)
                .toList();
    }

    /** @throws Refused when no submission that the reader may see has the receipt */
    @Transactional(readOnly = true)
    public Frozen withReceipt(String receipt) {
        var actor = reader();
        var submission = submissions
                .withReceipt(receipt)
                .filter(found -> maySee(actor, found.entry()))
                .orElseThrow(() -> Refused.notFound("submission with the receipt " + receipt));
        return new Frozen(line(submission), content.get(submission.text().digest()));
    }

    private Actor reader() {
        var actor = access.actor();
        if (!actor.holds(Role.DEPARTMENT, Actor.EVERYWHERE) && !actor.holdsSomewhere(Role.AUDITOR)) {
            throw Refused.notAllowed("Only the department and auditors see what the department received");
        }
        return actor;
    }

    private static boolean maySee(Actor actor, NationalEntry entry) {
        var authority = entry.plan().authority();
        return actor.holds(Role.DEPARTMENT, Actor.EVERYWHERE) || actor.holds(Role.AUDITOR, authority);
    }

    private static PlanLine line(NationalEntry entry) {
        var plan = entry.plan();
        return new PlanLine(
                plan.reference(),
                plan.authorityName(),
                plan.authority(),
                entry.stage().toString(),
                entry.submissionDue(),
                entry.submittedOn(),
                entry.publishedOn(),
                entry.address());
    }

    private static SubmissionLine line(ReceivedSubmission submission) {
        var plan = submission.entry().plan();
        var text = submission.text();
        return new SubmissionLine(
                submission.receipt().orElse(null),
                submission.submissionId(),
                plan.reference(),
                plan.authorityName(),
                plan.authority(),
                submission.channel(),
                submission.basis(),
                text.digest(),
                text.mediaType(),
                text.size(),
                submission.sentOn(),
                submission.how(),
                submission.sentTo(),
                submission.receivedAt());
    }
}
