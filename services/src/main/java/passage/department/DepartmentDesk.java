package passage.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Plainly;
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
            String commission,
            String council,
            String authority,
            String stage,
            @Nullable LocalDate submissionDue,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String address) {}

    /**
     * One submission, without its text; the receipt is null where it was sent outside Passage.
     *
     * @param standing received, returned, accepted, replaced or withdrawn
     * @param replaces the submission in whose place it came
     */
    record SubmissionLine(
            @Nullable String receipt,
            UUID submissionId,
            String standing,
            @Nullable UUID replaces,
            String plan,
            String commission,
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

    /** What was said about a submission after it came. */
    record Said(
            String kind,
            String title,
            @Nullable String words,
            Instant at,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {
        static Said of(Remark remark) {
            return new Said(
                    remark.kind().toString(),
                    remark.kind().title(),
                    remark.words(),
                    remark.madeAt(),
                    remark.answer(),
                    remark.answeredOn());
        }

        public String when() {
            return Plainly.instant(at);
        }
    }

    /** A submission with the text that was frozen when it was received, and what was said about it since. */
    record Frozen(SubmissionLine submission, Standing standing, List<Said> said, Document document) {}

    private final NationalList plans;
    private final ReceivedSubmissions submissions;
    private final Remarks remarks;
    private final ContentStore content;
    private final Access access;

    DepartmentDesk(
            NationalList plans, ReceivedSubmissions submissions, Remarks remarks, ContentStore content, Access access) {
        this.plans = plans;
        this.submissions = submissions;
        this.remarks = remarks;
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
        var all = submissions.all();
        var replaced = all.stream().map(ReceivedSubmission::replaces).collect(Collectors.toSet());
        var said = remarks.findAllByOrderByMadeAt().stream().collect(Collectors.groupingBy(Remark::submissionId));
        return all.stream()
                .filter(submission -> maySee(actor, submission.entry()))
                .map(submission -> line(
                        submission,
                        Standing.of(
                                submission,
                                replaced.contains(submission.submissionId()),
                                said.getOrDefault(submission.submissionId(), List.of()))))
                .toList();
    }

    /**
     * @param name number of the receipt, or id of the submission
     * @throws Refused when there is none that the reader may see
     */
    @Transactional(readOnly = true)
    public Frozen named(String name) {
        var actor = reader();
        var submission = submissions
                .named(name)
                .filter(found -> maySee(actor, found.entry()))
                .orElseThrow(() -> Refused.notFound("submission with the receipt " + name));
        var said = remarks.findBySubmissionIdOrderByMadeAt(submission.submissionId());
        var standing = Standing.of(submission, submissions.existsByReplaces(submission.submissionId()), said);
        return new Frozen(
                line(submission, standing),
                standing,
                said.stream().map(Said::of).toList(),
                content.get(submission.text().digest()));
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
                plan.commission(),
                plan.authorityName(),
                plan.authority(),
                entry.stage().toString(),
                entry.submissionDue(),
                entry.submittedOn(),
                entry.publishedOn(),
                entry.address());
    }

    private static SubmissionLine line(ReceivedSubmission submission, Standing standing) {
        var plan = submission.entry().plan();
        var text = submission.text();
        return new SubmissionLine(
                submission.receipt().orElse(null),
                submission.submissionId(),
                standing.toString(),
                submission.replaces(),
                plan.reference(),
                plan.commission(),
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
