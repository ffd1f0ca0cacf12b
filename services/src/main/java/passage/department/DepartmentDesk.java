package passage.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Plainly;
import passage.platform.access.Actor;
import passage.platform.content.ContentStore;
import passage.platform.content.ContentStore.Document;
import passage.platform.requests.Refused;

/** What the department, and auditors in their remit, may see of plans and submissions. */
@Component
class DepartmentDesk {
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
            Instant receivedAt) {
        /** Whether a part of these words, in small letters, names it: a receipt, a council or a plan. */
        boolean isNamed(String words) {
            return (receipt + " " + council + " " + plan).toLowerCase(Locale.UK).contains(words);
        }

        public String standingTitle() {
            return standing.substring(0, 1).toUpperCase(Locale.UK) + standing.substring(1);
        }
    }

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
    record Frozen(SubmissionLine submission, Standing standing, Rest rest, List<Said> said, Document document) {}

    private final ReceivedSubmissions submissions;
    private final Remarks remarks;
    private final Acts acts;
    private final ContentStore content;
    private final Readers readers;

    DepartmentDesk(ReceivedSubmissions submissions, Remarks remarks, Acts acts, ContentStore content, Readers readers) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.acts = acts;
        this.content = content;
        this.readers = readers;
    }

    /**
     * The newest first.
     *
     * @throws Refused when the reader is neither of the department nor an auditor
     */
    @Transactional(readOnly = true)
    public List<SubmissionLine> submissions() {
        return lines(readers.require(), submissions.all(), remarks.findAllByOrderByMadeAt(), submissions.replaced());
    }

    /** The newest of those that the reader may see. */
    @Transactional(readOnly = true)
    public List<SubmissionLine> latest(int most) {
        return part(1, most).getContent();
    }

    /**
     * A part of those that the reader may see, the newest first.
     *
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public Page<SubmissionLine> part(int page, int size) {
        var actor = readers.require();
        var asked = PageRequest.of(page - 1, size);
        var found = readers.readsAll() ? submissions.part(asked) : submissions.part(readers.remit(), asked);
        var ids = found.map(ReceivedSubmission::submissionId).getContent();
        var lines = lines(
                actor,
                found.getContent(),
                remarks.findBySubmissionIdInOrderByMadeAt(ids),
                submissions.replacedAmong(ids));
        return new PageImpl<>(lines, asked, found.getTotalElements());
    }

    private List<SubmissionLine> lines(
            Actor actor, List<ReceivedSubmission> found, List<Remark> remarked, Set<UUID> replaced) {
        var said = remarked.stream().collect(Collectors.groupingBy(Remark::submissionId));
        return found.stream()
                .filter(submission ->
                        readers.mayRead(actor, submission.entry().plan().authority()))
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
        var actor = readers.require();
        var submission = submissions
                .named(name)
                .filter(found -> readers.mayRead(actor, found.entry().plan().authority()))
                .orElseThrow(() -> Refused.notFound("submission with the receipt " + name));
        var said = remarks.findBySubmissionIdOrderByMadeAt(submission.submissionId());
        var standing = Standing.of(submission, submissions.existsByReplaces(submission.submissionId()), said);
        return new Frozen(
                line(submission, standing),
                standing,
                Rest.of(
                        submission.text().digest(),
                        acts.upTo(submission.entry().plan().id(), submission.submissionId())),
                said.stream().map(Said::of).toList(),
                content.get(submission.text().digest()));
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
