package passage.department;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.department.Remark.Kind;
import passage.events.Event.ServiceEvent;
import passage.events.Publisher;
import passage.events.ServiceFact;
import passage.events.ServiceFact.QuestionAsked;
import passage.events.ServiceFact.SubmissionAccepted;
import passage.events.ServiceFact.SubmissionReturned;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** What the department does with a submission, by receipt or id: asks about it, returns it, or accepts it. */
@Service
class Handling {
    private static final String STILL_HELD = "The department answers what it still holds";

    private final NationalList plans;
    private final ReceivedSubmissions submissions;
    private final Remarks remarks;
    private final Publisher publisher;
    private final Access access;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Handling(
            NationalList plans,
            ReceivedSubmissions submissions,
            Remarks remarks,
            Publisher publisher,
            Access access,
            BusinessClock clock) {
        this.plans = plans;
        this.submissions = submissions;
        this.remarks = remarks;
        this.publisher = publisher;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    void ask(String name, String question) {
        var submission = held(name, Set.of(Standing.RECEIVED, Standing.ACCEPTED, Standing.RETURNED));
        var remark = remark(submission, Kind.QUESTION, question);
        say(submission, new QuestionAsked(submission.submissionId(), remark.id(), question, remark.madeAt()));
    }

    /** What is returned stays in the record; the council's next submission replaces it. */
    @Transactional
    void giveBack(String name, String reason) {
        var submission = held(name, Set.of(Standing.RECEIVED, Standing.ACCEPTED));
        var remark = remark(submission, Kind.RETURN, reason);
        say(submission, new SubmissionReturned(submission.submissionId(), reason, remark.madeAt()));
    }

    @Transactional
    void accept(String name) {
        var submission = held(name, Set.of(Standing.RECEIVED));
        var remark = remark(submission, Kind.ACCEPTANCE, null);
        say(submission, new SubmissionAccepted(submission.submissionId(), remark.madeAt()));
    }

    /** The lock on the plan's entry keeps two answers of the department to the same submission apart. */
    private ReceivedSubmission held(String name, Set<Standing> wanted) {
        access.require(Set.of(Role.DEPARTMENT), Actor.EVERYWHERE);
        var submission = submissions.named(name).orElseThrow(() -> Refused.notFound("submission " + name));
        plans.lock(submission.entry().plan().id());
        var standing = standing(submission);
        if (!wanted.contains(standing)) {
            throw Refused.wrongState("%s: the submission %s is %s"
                    .formatted(STILL_HELD, name, standing.title().toLowerCase(java.util.Locale.UK)));
        }
        return submission;
    }

    private Standing standing(ReceivedSubmission submission) {
        return Standing.of(
                submission,
                submissions.existsByReplaces(submission.submissionId()),
                remarks.findBySubmissionIdOrderByMadeAt(submission.submissionId()));
    }

    private Remark remark(ReceivedSubmission submission, Kind kind, @Nullable String words) {
        UUID id = ids.generate();
        return remarks.save(new Remark(id, submission.submissionId(), kind, words, clock.now()));
    }

    private void say(ReceivedSubmission submission, ServiceFact fact) {
        var entry = submission.entry();
        publisher.publish(new ServiceEvent(entry.nextSeq(), entry.plan(), null, fact));
    }
}
